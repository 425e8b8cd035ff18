import { documentOf, pages } from '../setup/pages.ts';

/** What Orca adds of its own. */
const added =
  /^(?:(?:un)?visited link|link|(?:toggle |push |menu )?button|heading level \d|leaving .*|highlight (?:start|end)|list with \d+ items?|.* list with \d+ items?|collapsed|expanded|not pressed|region|banner|navigation|main content|complementary.*|table with .*|blockquote|separator|entry|search|panel|Browse mode|Focus mode|image|Screen reader on|Finished loading.*|Page has .*|.* (?:frame|document web))\.?$/;

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s\u2060\u200b]/g, '');

/** What stands folded, or is meant for the eye or for paper alone, or is the other of two versions, is not read. */
const silent =
  '.blocks .easy, [hidden], [aria-hidden="true"], .print-only, details:not([open]) > :not(summary), script, style, noscript, svg, rt, dialog, template';

const builtPage = (path: string) => pages.find((one) => one.path === path.split('#')[0]);

/** The names of a page's landmarks. */
export const landmarksOn = (path: string): string[] =>
  [...documentOf(builtPage(path)!).querySelectorAll('nav[aria-label]')].map((landmark) =>
    landmark.getAttribute('aria-label')!,
  );

/** Returns the sentences of a page's text, in order, as they stand there. */
function sentencesOn(path: string): string[] {
  const page = builtPage(path);
  const main = page && documentOf(page).querySelector('main');
  if (!main) throw new Error(`${path} is not among the built pages.`);
  const blocks = [...main.querySelectorAll('h1, h2, h3, p, li, dt, dd, td, th')].filter(
    (block) => !block.closest(silent) && !block.querySelector('p, li, dt, dd, td'),
  );
  return blocks.map((block) => {
    const copy = block.cloneNode(true) as Element;
    for (const quiet of copy.querySelectorAll(silent)) quiet.remove();
    // Its marks are drawn by the style, and heard.
    for (const quote of copy.querySelectorAll('q')) quote.replaceWith(`「${quote.textContent}」`);
    return plain(copy.textContent);
  });
}

/** Returns the sentences of a page that were not heard, or heard a second time at once. */
export function notHeard(path: string, heard: readonly string[]): string[] {
  const said = heard
    .filter((line) => !added.test(line))
    .map(plain)
    .join('');
  let from = 0;
  return sentencesOn(path).flatMap((sentence, i, all) => {
    if (!sentence) return [];
    const at = said.indexOf(sentence, from);
    if (at < 0) return [`× ${sentence}`];
    from = at + sentence.length;
    const isTwice = said.startsWith(sentence, from) && all[i + 1] !== sentence;
    // A short word may well begin what comes next.
    return isTwice && sentence.length > 12 ? [`2× ${sentence}`] : [];
  });
}
