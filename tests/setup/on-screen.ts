/** Runs in the page: what makes it wider than the screen, and boxes that would have to be scrolled sideways. */
export function tooWide(): string[] {
  const width = document.documentElement.clientWidth;
  const page =
    document.documentElement.scrollWidth > width
      ? [`幅${document.documentElement.scrollWidth}`]
      : [];
  // What is folded away is asked nothing more: each number of it costs a layout of all folds.
  const boxes = [...document.querySelectorAll<HTMLElement>('body *')]
    .filter(
      (box) =>
        box.checkVisibility() &&
        box.scrollWidth > box.clientWidth + 1 &&
        /auto|scroll/.test(getComputedStyle(box).overflowX),
    )
    .map((box) => `<${box.localName} class="${box.className}"> を横に動かさないと読めない`);
  return [...page, ...boxes];
}

/** Runs in the page: cells of tables that are cut off, too small to read, or squeezed to less than three characters. */
export function unreadableCells(): string[] {
  const width = document.documentElement.clientWidth;
  // A row of headings that is only read out is clipped to a point.
  const isShown = (cell: HTMLElement) =>
    cell.checkVisibility() && getComputedStyle(cell.closest('thead') ?? cell).clipPath === 'none';
  return [...document.querySelectorAll<HTMLElement>('th, td')].filter(isShown).flatMap((cell) => {
    const { left, right } = cell.getBoundingClientRect();
    const { fontSize, paddingInlineStart, paddingInlineEnd } = getComputedStyle(cell);
    const room = cell.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
    const text = cell.innerText.trim();
    const wrong = [
      (left < -0.5 || right > width + 0.5) && `${Math.round(left)}–${Math.round(right)}pxで切れる`,
      parseFloat(fontSize) < 13 && `文字が${fontSize}`,
      text.length > 4 &&
        room < 3 * parseFloat(fontSize) &&
        `1行に${Math.floor(room / parseFloat(fontSize))}字しか入らない`,
    ];
    return wrong.filter(Boolean).map((why) => `「${text.slice(0, 12)}」 ${why}`);
  });
}

/** Runs in the page: what a finger should hit and is lower or narrower than 44 px. Links inside sentences are as tall as their line. */
export function smallTargets(): string[] {
  const targets =
    'button, input:not([type="hidden"]), select, textarea, summary, header a, footer a, nav a, [role="button"], .cards a';
  return [...document.querySelectorAll<HTMLElement>(targets)]
    .filter((target) => target.checkVisibility({ visibilityProperty: true }))
    .flatMap((target) => {
      // A radio button or a check box is hit by its label as well.
      const label =
        target.closest('label') ??
        (target.id ? document.querySelector(`label[for="${CSS.escape(target.id)}"]`) : null);
      const box = (
        /radio|checkbox/.test(target.getAttribute('type') ?? '') && label ? label : target
      ).getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || target.classList.contains('skip')) return [];
      const small = [
        box.height < 43.5 && `高さ${Math.round(box.height)}`,
        box.width < 43.5 && `幅${Math.round(box.width)}`,
      ].filter(Boolean);
      const place = target.parentElement?.closest('[class]');
      return small.map(
        (size) =>
          `.${place?.className} の <${target.localName} class="${target.className}"> ${size}`,
      );
    });
}

/** Runs in the page: what of this takes more than one line, or more room than it has. */
export function folded(selector: string): string[] {
  return [...document.querySelectorAll<HTMLElement>(selector)]
    .filter(
      (one) =>
        one.scrollWidth > one.clientWidth + 1 ||
        one.getBoundingClientRect().height > 1.7 * parseFloat(getComputedStyle(one).fontSize),
    )
    .map((one) => one.innerText);
}

/** Runs in the page: what stands beyond the right edge of the window, where nothing scrolls to it. */
export function cutOff(): string[] {
  const width = document.documentElement.clientWidth;
  return [...document.querySelectorAll<HTMLElement>('body :is(p, q, a, b, h1, h2, h3, svg, td)')]
    .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden, [role="status"]'))
    .filter((one) => one.getBoundingClientRect().right > width + 1)
    .map((one) => `<${one.localName} class="${one.className}"> ${one.textContent.slice(0, 12)}`);
}

/** Runs in the page: words of certainty, small kana and the end of 「しません。」 at the start of a line, in answers any kana before a point, and marks in answers that fold or send a point to the next line. */
export function badBreaks(): string[] {
  const isAbove = (a: DOMRect | undefined, b: DOMRect | undefined) =>
    a !== undefined && b !== undefined && a.bottom <= b.top + 8;
  const letter = (node: Node | null, place: number) => {
    const text = node as Text | null;
    if (text?.nodeType !== Node.TEXT_NODE || !text.data.at(place)?.trim()) return undefined;
    const range = document.createRange();
    const start = place < 0 ? text.length + place : place;
    range.setStart(text, start);
    range.setEnd(text, start + 1);
    return range.getBoundingClientRect();
  };
  const words = [...document.querySelectorAll('main a.sure:not(.counted)')]
    .filter((word) => word.checkVisibility())
    .filter((word) => isAbove(letter(word.previousSibling, -1), word.getClientRects()[0]))
    .map((word) => `行のはじめの${word.textContent}: ${word.previousSibling?.textContent}`);
  const marks = [...document.querySelectorAll('.answer mark')].flatMap((mark) => {
    const point = /^[、。)]/.test(mark.nextSibling?.textContent ?? '');
    const isLost = point && isAbove(mark.getClientRects()[0], letter(mark.nextSibling, 0));
    const isFolded =
      mark.getBoundingClientRect().height > 2 * parseFloat(getComputedStyle(mark).fontSize);
    // A day may fold after its year.
    return isLost || (isFolded && !mark.querySelector('wbr')) ? [`印: ${mark.textContent}`] : [];
  });
  // Chromium takes the は of 「、はっきり」 for a particle, and breaks behind it.
  const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
  const kana: string[] = [];
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode as Text;
    if (!parentElement!.closest('p, li, dd, td, q') || !parentElement!.checkVisibility()) continue;
    const stranded = parentElement!.closest('.answer')
      ? /(?<=\S)[ぁ-ん](?=[。、])|(?<=と)いう/g
      : /(?<=\S)[ぁぃぅぇぉっゃゅょ]|(?<=ませ)ん(?=。)/g;
    for (const { index } of data.matchAll(stranded))
      if (isAbove(letter(texts.currentNode, index - 1), letter(texts.currentNode, index)))
        kana.push(`行のはじめの字: ${data.slice(Math.max(index - 6, 0), index + 6)}`);
  }
  return [...words, ...marks, ...kana];
}
