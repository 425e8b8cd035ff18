/** Runs in the page: what makes it wider than the screen, and boxes that would have to be scrolled sideways. */
export function tooWide(): string[] {
  const width = document.documentElement.clientWidth;
  const page =
    document.documentElement.scrollWidth > width
      ? [`幅${document.documentElement.scrollWidth}`]
      : [];
  const boxes = [...document.querySelectorAll<HTMLElement>('body *')]
    .filter(
      (box) =>
        box.scrollWidth > box.clientWidth + 1 &&
        /auto|scroll/.test(getComputedStyle(box).overflowX) &&
        box.checkVisibility(),
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
