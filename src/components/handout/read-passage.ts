/** Part of one of our own pages as a paper shows it: its sentences as they stand there, without links, pictures and folds. */

/** What stands on a paper of a page's part. */
interface PagePassage {
  readonly title: string;
  /** The title of the page it is from. */
  readonly page: string;
  /** When that was reviewed, as it says itself: 「確認した日 2026年11月28日」 */
  readonly reviewed: string;
  readonly parts: readonly HTMLElement[];
  /** Whether it is all that the page says there. */
  readonly isWhole: boolean;
  /** Titles of the documents its sentences rest on. */
  readonly grounds: readonly string[];
  /** The page that says more: of an answer the first of its guides. */
  readonly guide: string;
}

/** After so many letters nothing more is begun; nothing goes on beyond the second: a third and a half of an A4. */
const enough = 400;
const most = 800;

/** Returns the names and titles of what a page has for a paper. @param topic the part of the list of questions that is asked for */
export function passagesOn(page: Document, path: string, topic: string): [string, string][] {
  if (topic)
    return [...page.querySelectorAll<HTMLAnchorElement>(`[aria-labelledby="${topic}"] li > a`)].map(
      (link) => [
        `faqs/${link.pathname.split('/').at(-2)!}`,
        [...link.childNodes]
          .filter((node) => (node as Element).localName !== 'small')
          .map(({ textContent }) => textContent)
          .join('')
          .trim(),
      ],
    );
  return [...page.querySelectorAll('.prose > h2[id]')].map((heading) => [
    `${path}/${heading.id}`,
    heading.textContent.trim(),
  ]);
}

/** Returns a page's answer, or what stands below one of its headings; undefined where there is none. */
export function passageOn(page: Document, heading: string): PagePassage | undefined {
  const title = page.querySelector('h1')?.textContent.trim();
  if (!title) return undefined;
  const sources = new Set<string>();
  const related = page.querySelector<HTMLAnchorElement>('.onward a');
  const told = heading ? below(page, heading) : answerOn(page);
  if (!told) return undefined;
  const taken = takenFrom(told.flatMap((element) => paperParts(element, sources)));
  if (taken.parts.length === 0) return undefined;
  return {
    ...taken,
    title: heading ? page.getElementById(heading)!.textContent.trim() : title,
    page: title,
    reviewed: page.querySelector('.reviewed time')?.parentElement?.textContent ?? '',
    grounds: [...sources].flatMap(
      (id) => page.querySelector(`.sources a[href*="/sources/${id}/"]`)?.textContent ?? [],
    ),
    guide: heading ? '' : (related?.pathname ?? ''),
  };
}

function answerOn(page: Document): Element[] | undefined {
  const answer = page.querySelector('.answer');
  const further = page.querySelector('.further');
  return answer ? [answer, ...(further ? [further] : []), page.createElement('hr')] : undefined;
}

function below(page: Document, id: string): Element[] | undefined {
  const heading = page.getElementById(id);
  if (!heading?.matches('.prose > h2')) return undefined;
  const told: Element[] = [];
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.localName === 'h2') break;
    told.push(next);
  }
  return told;
}

/** Whole paragraphs and lists, in their order, up to the first that is left out; a list is never cut. */
function takenFrom(parts: readonly (HTMLElement | 'left-out')[]) {
  const taken: HTMLElement[] = [];
  let length = 0;
  let isWhole = true;
  for (const part of parts) {
    const more = part === 'left-out' ? Infinity : part.textContent.length;
    if (part === 'left-out') isWhole = false;
    else if (length >= enough || length + more > most) {
      isWhole = false;
      break;
    } else {
      taken.push(part);
      length += more;
    }
  }
  // A heading with nothing below it.
  while (taken.at(-1)?.matches('.head')) taken.pop();
  return { parts: taken, isWhole };
}

function paperParts(element: Element, sources: Set<string>): (HTMLElement | 'left-out')[] {
  // A town's answer past its day is none; the day ends in Japan 15 hours after it began in UTC.
  const until = element.getAttribute('data-until');
  if (until && Date.now() >= Date.parse(until) + 54e6) return [];
  if (element.matches('.screen-only, script, style, svg, [hidden]')) return [];
  if (element.matches('p, h3, ul, ol, q, dt, dd')) {
    const isHead = element.matches('h3, dt, .whom');
    const isKept = element.matches('ul, ol, q');
    const isSteps = element.matches('ol.line');
    const name = isSteps ? 'ul' : element.localName;
    const copy = document.createElement(isKept ? name : 'p');
    if (isHead) copy.className = 'head';
    copy.append(...stressedWords(element, sources));
    return copy.textContent.trim() ? [copy] : [];
  }
  if (element.matches('div'))
    return [...element.children].flatMap((child) => paperParts(child, sources));
  return ['left-out'];
}

/** Copies words with what stresses them, and no more; a word on how sure they are stays, but for what is a rule. */
function stressedWords(element: Element, sources: Set<string>): Node[] {
  return [...element.childNodes].flatMap((node) => {
    if (node instanceof Text) return [document.createTextNode(node.data.replace(/\s*\n\s*/g, ''))];
    if (
      !(node instanceof Element) ||
      node.matches('svg, script, style, wbr, .screen-only, [hidden]')
    )
      return [];
    if (node.matches('.sure')) return sureWord(node, sources);
    const words = stressedWords(node, sources);
    // What a timeline sets above its words stands before them here.
    if (node.matches('li > .figure')) words.push(document.createTextNode('\u3000'));
    if (!node.matches('li, b, strong, mark, small, br, q')) return words;
    const copy = document.createElement(node.localName);
    copy.append(...words);
    return [copy];
  });
}

function sureWord(word: Element, sources: Set<string>): Node[] {
  const places = `${word.getAttribute('href')!} ${word.getAttribute('data-also') ?? ''}`;
  for (const [, id] of places.matchAll(/([a-z0-9-]+)\/#/g)) sources.add(id!);
  if (!word.matches('.guess, .unsettled, .counted')) return [];
  const copy = document.createElement('small');
  copy.textContent = `(${word.textContent.trim().replaceAll('\u2060', '')})`;
  return [copy];
}
