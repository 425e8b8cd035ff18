import { globSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from './setup/test.ts';
import { tooWide } from './setup/on-screen.ts';
import { documentOf, pages } from './setup/pages.ts';
import { dist } from './setup/places.ts';
import { addStyle } from './setup/reader-style.ts';

const easy = pages.filter(({ path }) => /^\/easy\/./.test(path));
const topics = easy.map(({ path }) => path.split('/')[2]!);
const phone = { width: 360, height: 640 };
const kanji = /\p{sc=Han}/u;

test('わかりやすい版は12あり、どれも同じ名前のガイドの見出しを持ち、行き来できる', async ({
  page,
}) => {
  expect(topics).toHaveLength(12);
  for (const topic of topics) {
    const ids = (path: string) =>
      [...documentOf(pages.find((one) => one.path === path)!).querySelectorAll('h2, h3')].map(
        ({ id }) => id,
      );
    const own = ids(`/easy/${topic}/`).filter((id) => !id.startsWith('page-'));
    expect(own.length, topic).toBeGreaterThan(1);
    expect(ids(`/guides/${topic}/`), topic).toEqual(expect.arrayContaining(own));
  }
  await page.goto('/guides/fee/');
  await page.getByRole('link', { name: 'わかりやすい版へ' }).click();
  await expect(page).toHaveURL(/\/easy\/fee\/$/);
  await page.locator('article a', { hasText: 'くわしい' }).click();
  await expect(page).toHaveURL(/\/guides\/fee\/$/);
});

test('わかりやすい版のないガイドとホームからは、一覧へ行ける', async ({ page }) => {
  await page.goto('/guides/plan/');
  await page.getByRole('link', { name: 'わかりやすい版の一覧へ' }).click();
  await expect(page).toHaveURL(/\/easy\/$/);
  const list = page.getByRole('main').getByRole('listitem').getByRole('link');
  await expect(list).toHaveCount(topics.length);
  // Each has a drawing of its own.
  const drawings = await list.evaluateAll((all) =>
    all.map((one) => one.firstElementChild!.innerHTML),
  );
  expect(new Set(drawings).size).toBe(topics.length);
  await page.setViewportSize(phone);
  await page.goto('/');
  const doors = page.getByRole('navigation', { name: 'ほかの入口' }).getByRole('link');
  await expect(doors).toHaveText([/わかりやすい版/, /いま、つらい/]);
  for (const door of await doors.all()) await expect(door).toBeInViewport({ ratio: 1 });
});

for (const topic of topics)
  test(`電話の画面5つまで、A4の紙2枚までで読め、横に動かさない: ${topic}`, async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto(`/easy/${topic}/`);
    const end = await page.evaluate(
      () => document.querySelector('main')!.getBoundingClientRect().bottom + scrollY,
    );
    // Less a line, so that a word more or another font does not break the promise.
    expect(end).toBeLessThanOrEqual(5 * phone.height - 40);
    // A drawing begins where the headings do.
    const begins = await page.evaluate(() =>
      [...document.querySelectorAll('.easy > h1, .easy > section > h2, .easy li > .drawing')].map(
        (one) => one.getBoundingClientRect().left,
      ),
    );
    expect(new Set(begins).size).toBe(1);
    // A line ends where the rules and the frame end.
    const over = await page.evaluate(() => {
      const text = document.createRange();
      return [...document.querySelectorAll('.easy .row')].filter((row) => {
        text.selectNodeContents(row);
        const edge = row.getBoundingClientRect().right;
        return [...text.getClientRects()].some(({ right }) => right > edge + 0.5);
      }).length;
    });
    expect(over).toBe(0);
    // A frame stands in the column of the text, off the drawing.
    const frames = await page.locator('.easy .call').evaluateAll((all) =>
      all.map((one) => {
        const { left, right } = one.getBoundingClientRect();
        const row = one.closest('.row')!;
        const drawn = row.firstElementChild!.getBoundingClientRect();
        return { off: left - drawn.right, out: right - row.getBoundingClientRect().right };
      }),
    );
    for (const { off, out } of frames) {
      expect(off).toBeGreaterThanOrEqual(8);
      expect(out).toBeLessThanOrEqual(0.5);
    }
    expect(await page.evaluate(tooWide)).toEqual([]);
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/MediaBox/g)?.length).toBeLessThanOrEqual(2);
    // The heading of the words stands on their sheet.
    await page.emulateMedia({ media: 'print' });
    const words = page.locator('.easy section', { has: page.locator('dl') });
    expect(await words.evaluate((part) => getComputedStyle(part).breakInside)).toBe('avoid');
    // So do other short sections: Firefox parts a heading from what follows.
    const parted = await page
      .locator('.easy section')
      .evaluateAll(
        (all) =>
          all.filter(
            (one) =>
              one.querySelectorAll('li').length < 4 &&
              getComputedStyle(one).breakInside !== 'avoid',
          ).length,
      );
    expect(parted).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(tooWide)).toEqual([]);
    await addStyle(page, 'html { font-size: 200%; }');
    expect(await page.evaluate(tooWide)).toEqual([]);
  });

test('電話で、よみは上の行にふれず、行と行、絵と絵のあいだがあき、読み直しても動かない', async ({
  page,
}) => {
  await page.setViewportSize(phone);
  for (const topic of topics) {
    await page.goto(`/easy/${topic}/`);
    const seen = await page.evaluate(() => {
      const main = document.querySelector('main')!;
      /** As high as its letters: what lines keep free above and below is not in it. */
      const letters = (text: Node) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        const size = parseFloat(getComputedStyle(text.parentElement!).fontSize);
        const isReading = text.parentElement!.localName === 'rt';
        return [...range.getClientRects()].map(({ left, right, top, height }) => {
          const free = (height - size) / 2;
          return { left, right, top: top + free, bottom: top + height - free, isReading, text };
        });
      };
      const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const boxes: ReturnType<typeof letters> = [];
      while (walk.nextNode())
        if (walk.currentNode.textContent!.trim()) boxes.push(...letters(walk.currentNode));
      const touching = boxes
        .filter(({ isReading }) => isReading)
        .filter((rt) =>
          boxes.some(
            (one) =>
              one.top < rt.top - 1 &&
              one.bottom > rt.top &&
              one.left < rt.right &&
              one.right > rt.left,
          ),
        );
      const boxOf = (one: Element) => one.getBoundingClientRect();
      const gap = (before: Element, after: Element) => {
        const { borderTopWidth, paddingTop } = getComputedStyle(after);
        const inside = parseFloat(borderTopWidth) + parseFloat(paddingTop);
        return boxOf(after).top + inside - boxOf(before).bottom;
      };
      const rows = [...main.querySelectorAll('.row + .row')];
      const [version, other] = [...main.querySelectorAll('.reviewed:first-of-type > *')];
      const last = (one: Element) => letters(one.firstElementChild!.firstChild!)[0]!.bottom;
      const heights = () => [...main.querySelectorAll('*')].map((one) => boxOf(one).height);
      const first = heights();
      main.hidden = true;
      void main.offsetHeight;
      main.hidden = false;
      const again = heights();
      return {
        touching: touching.map(({ text }) => text.textContent),
        gaps: rows.map((row) => gap(row.previousElementSibling!, row)),
        beforeAnswer: gap(version!.parentElement!, main.querySelector('.row')!),
        versions: Math.abs(last(version!) - last(other!)),
        moved: first.filter((height, i) => height !== again[i]).length,
      };
    });
    expect(seen.touching, topic).toEqual([]);
    for (const gap of [...seen.gaps, seen.beforeAnswer]) {
      expect(gap, topic).toBeGreaterThanOrEqual(8);
      expect(gap, topic).toBeLessThanOrEqual(16);
    }
    expect(seen.versions, topic).toBeLessThan(1);
    expect(seen.moved, topic).toBe(0);
  }
});

test('4つの時期には丸と名前があり、ガイドと同じ時期が、丸とことばで「この話」と分かる', async ({
  page,
}) => {
  for (const topic of topics) {
    const guide = documentOf(pages.find(({ path }) => path === `/guides/${topic}/`)!);
    const whole = [...guide.querySelectorAll('.phase-row > li')];
    const here = whole.flatMap(({ className }, i) => (/\bon\b/.test(className) ? [i] : []));
    // Nothing stands before whom to call in danger.
    const isAny = topic === 'trouble' || here.length === 0 || here.length === whole.length;
    await page.goto(`/easy/${topic}/`);
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 640 });
      const seen = await page.evaluate(() => {
        const boxOf = (one: Element) => one.getBoundingClientRect();
        const phases = [...document.querySelectorAll('.easy .phase-row > li')];
        const rings = phases.map((one) => {
          const { left, top, width, height } = getComputedStyle(one, '::before');
          const [x, y] = [boxOf(one).left + parseFloat(left), boxOf(one).top + parseFloat(top)];
          return { left: x, right: x + parseFloat(width), top: y, bottom: y + parseFloat(height) };
        });
        const label = document.querySelector('.easy .phase-row small');
        const said = label && boxOf(label);
        return {
          names: phases.map((one) => {
            const copy = one.cloneNode(true) as Element;
            for (const apart of copy.querySelectorAll('rt, small')) apart.remove();
            return copy.textContent.replace(/\s/g, '');
          }),
          filled: phases.flatMap((one, i) => {
            const { backgroundColor, borderTopColor } = getComputedStyle(one, '::before');
            return backgroundColor === borderTopColor ? [i] : [];
          }),
          labelled: phases.findIndex((one) => one.contains(label)),
          covered: rings.filter(
            (ring) =>
              said &&
              said.left < ring.right &&
              said.right > ring.left &&
              said.top < ring.bottom &&
              said.bottom > ring.top,
          ).length,
        };
      });
      const named = whole.map(nameOf);
      expect(seen.names, topic).toEqual(isAny ? [] : named);
      expect(seen.filled, topic).toEqual(isAny ? [] : here);
      expect(seen.labelled, topic).toBe(isAny ? -1 : here.at(-1));
      expect(seen.covered, `${topic} ${width}`).toBe(0);
    }
  }
});

/** The name of a phase, without what says that the page is about it. */
function nameOf(phase: Element): string {
  const copy = phase.cloneNode(true) as Element;
  copy.querySelector('small')?.remove();
  return copy.textContent.replace(/\s/g, '');
}

test('どの漢字の上にも、よみがある。よみは、読み上げとコピーに入らない', async ({ page }) => {
  const bare = easy.flatMap((one) => {
    const parts = [...documentOf(one).querySelectorAll('article.easy, .helper .easy, .next')];
    return parts.flatMap((written) => {
      const part = written.cloneNode(true) as Element;
      for (const ruby of part.querySelectorAll('ruby')) ruby.remove();
      return kanji.test(part.textContent) ? [`${one.path}: ${part.textContent.trim()}`] : [];
    });
  });
  expect(bare).toEqual([]);
  const readings = easy.flatMap((one) => [...documentOf(one).querySelectorAll('rt')]);
  expect(readings.length).toBeGreaterThan(500);
  for (const rt of readings) {
    expect(rt.getAttribute('aria-hidden')).toBe('true');
    expect(rt.textContent).toMatch(/^[ぁ-ゖー]+$/);
  }
  await page.goto('/easy/fee/');
  const copied = await page.evaluate(() => {
    getSelection()!.selectAllChildren(document.querySelector('.answer')!);
    return String(getSelection());
  });
  expect(copied.replace(/\s/g, '')).toBe('0円か、ひと月1,074円〜4,400円くらいです(めやす)。');
});

test('読み上げには、ふりがながないときと同じ文が、切れずに渡る', async ({ page }) => {
  for (const topic of topics) {
    await page.goto(`/easy/${topic}/`);
    const { spoken, apart } = await spokenIn(page);
    // A ruby of its own, or a phrase that is a block, would be spoken by itself.
    expect(apart, topic).toEqual([]);
    const blocks = await page.evaluate(() =>
      [...document.querySelectorAll('.easy :is(h1, h2, p:not(.reviewed), q, dt, dd) span')]
        .map((phrase) => getComputedStyle(phrase).display)
        .filter((display) => display !== 'inline'),
    );
    expect(blocks, topic).toEqual([]);
    const written = await page.evaluate(() => {
      const copy = document.querySelector('article.easy')!.cloneNode(true) as Element;
      for (const silent of copy.querySelectorAll('rt')) silent.remove();
      return [
        ...copy.querySelectorAll('h1, h2, p:not(.reviewed, .print-only, [hidden]), dt, dd'),
      ].map((one) => one.textContent.replace(/\s+/g, ''));
    });
    expect(spoken, topic).toEqual(written);
  }
});

/** The texts of an easy page as the browser tells them to a screen reader, and what stands in them but letters, links and marks. */
async function spokenIn(page: Page) {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  // Left attached, it undoes what a later test in this page emulates.
  await client.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const roleOf = (node: (typeof nodes)[number]) => String(node.role?.value);
  const under = (node: (typeof nodes)[number]): typeof nodes =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      if (!child) return [];
      return child.ignored ? under(child) : [child, ...under(child)];
    });
  const article = nodes.find((node) => roleOf(node) === 'article' && !node.ignored)!;
  const texts = under(article).filter((node) =>
    ['heading', 'paragraph', 'term', 'definition'].includes(roleOf(node)),
  );
  const known = ['StaticText', 'InlineTextBox', 'link', 'mark'];
  return {
    apart: texts.flatMap((text) => under(text).map(roleOf)).filter((role) => !known.includes(role)),
    spoken: texts.map((text) =>
      under(text)
        .filter((node) => roleOf(node) === 'StaticText')
        .map((node) => node.name?.value)
        .join('')
        .replace(/\s+/g, ''),
    ),
  };
}

test('どの行にも絵があり、最後に窓口で言うことばと、だれが読んだかがある', () => {
  for (const one of easy) {
    const main = documentOf(one).querySelector('main')!;
    const rows = [...main.querySelectorAll('li.row')];
    expect(rows.length, one.path).toBeGreaterThanOrEqual(8);
    expect(rows.filter((row) => !row.querySelector('svg')).length, one.path).toBe(0);
    expect(main.querySelector('article > :last-child q')?.textContent, one.path).toMatch(
      /^「.+」$/,
    );
    for (const rt of main.querySelectorAll('.helper rt')) rt.remove();
    expect(main.textContent, one.path).toMatch(
      /障害のある人に、まだ読んでもらっていません|に読んでもらいました/,
    );
  }
});

test('絵は50より多く、どれも1,000バイトまで', () => {
  const drawn = easy.flatMap(({ html }) => html.match(/<svg class="drawing".*?<\/svg>/gs) ?? []);
  expect(new Set(drawn).size).toBeGreaterThan(50);
  expect(drawn.filter((one) => Buffer.byteLength(one) > 1000)).toEqual([]);
});

test('いちばん急ぐことが先にあり、そこから話せる所へ行ける', async ({ page }) => {
  for (const [topic, id] of [
    ['trouble', 'crisis'],
    ['consult', 'now'],
  ] as const) {
    await page.goto(`/easy/${topic}/`);
    const [first] = await page.getByRole('main').locator('section').all();
    expect(await first!.getAttribute('aria-labelledby')).toBe(id);
    const [call, talk] = await first!.getByRole('link').all();
    await expect(first!.locator('li').first().getByRole('link')).toHaveText(
      (await call!.textContent())!,
    );
    await expect(call!).toHaveAttribute('href', 'tel:119');
    await talk!.click();
    await expect(page).toHaveURL(new RegExp(`/guides/${topic}/#${id}$`));
    await expect(page.locator(`#${id}`)).toBeInViewport();
  }
  await page.goto('/easy/fee/');
  const door = page.getByRole('navigation', { name: 'ほかの入口' }).getByText('いま、つらい');
  await door.click();
  await expect(page).toHaveURL(/\/easy\/trouble\/#crisis$/);
  await door.click();
  await expect(page).toHaveURL(/\/guides\/trouble\/#crisis$/);
});

test('「めやす」「国の基準」と言うページだけが、それが何かを言う', () => {
  const words = ['めやす', '国の基準'];
  const told = easy.map((one) => {
    const article = documentOf(one).querySelector('article.easy')!;
    for (const rt of article.querySelectorAll('rt')) rt.remove();
    const lines = [...article.querySelectorAll('.row')].map((row) => row.textContent).join('');
    const terms = [...article.querySelectorAll('dt')].map((dt) => dt.textContent.trim());
    for (const word of words) expect(terms.includes(word), one.path).toBe(lines.includes(word));
    return terms;
  });
  for (const word of words) expect(told.flat()).toContain(word);
});

test('検索の結果にはまだ出ない', () => {
  const [names] = globSync('search/*/names.json', { cwd: dist });
  const rows = readFileSync(dist + names!, 'utf8');
  expect(rows).toContain('guides/fee/');
  expect(rows).not.toContain('easy/fee/');
});
