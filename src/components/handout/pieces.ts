import { parsedMain } from '../page/parsed-main.ts';
import { withoutScopes } from '../page/without-scopes.ts';

/** What can stand on a paper. */
export interface PaperPiece {
  readonly title: string;
  /** Made when it is first asked for: of all that could be chosen, a paper holds a few. */
  readonly element: HTMLElement;
  /** What its sentences rest on. */
  readonly grounds: readonly string[];
  /** The guide that it is of. */
  readonly guide: string;
}

/** All that papers can say, by name. */
export interface Pieces {
  readonly all: Map<string, PaperPiece>;
  /** The ready papers: what stands on them, in their order. */
  readonly papers: Readonly<Record<string, readonly string[]>>;
  readonly titles: Readonly<Record<string, string>>;
}

/**
 * Returns the pieces, read from the page that shows them all.
 * @param titles what each is called where it is chosen
 * @param slip the frame of what is said: its style comes with the page that it stands on
 * @throws where they cannot be had
 */
export async function piecesFrom(
  page: Response,
  titles: ReadonlyMap<string, string>,
  slip: HTMLTemplateElement,
): Promise<Pieces> {
  if (!page.ok) throw new Error(`${page.url}: ${page.status}`);
  const main = parsedMain(await page.text());
  const found = [...main.querySelectorAll<HTMLElement>('[data-piece]')];
  const ready = [...main.querySelectorAll<HTMLElement>('[data-paper]')].map((paper) => ({
    name: paper.dataset['paper']!,
    pieces: paper.dataset['pieces']!.split(' '),
    title: paper.querySelector('h3')!.textContent,
  }));
  return {
    all: new Map(
      found.map((original) => {
        const name = original.dataset['piece']!;
        return [name, pieceOf(original, titles.get(name)!, slip)];
      }),
    ),
    papers: Object.fromEntries(ready.map(({ name, pieces }) => [name, pieces])),
    titles: Object.fromEntries(ready.map(({ name, title }) => [name, title])),
  };
}

function pieceOf(original: HTMLElement, title: string, slip: HTMLTemplateElement): PaperPiece {
  let element: HTMLElement | undefined;
  return {
    title,
    get element() {
      return (element ??= onPaper(original, slip));
    },
    grounds: [...original.querySelectorAll('[data-ground]')].map((ground) =>
      ground.textContent.trim(),
    ),
    guide: original.querySelector<HTMLAnchorElement>('.more a')?.pathname ?? '',
  };
}

function onPaper(original: HTMLElement, slip: HTMLTemplateElement): HTMLElement {
  const copy = withoutScopes(document.importNode(original, true));
  // A paper has no links, and ids that stand twice would break #links.
  for (const part of copy.querySelectorAll('.more, [data-grounds]')) part.remove();
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  if (!copy.matches('.say')) return copy;
  const element = document.importNode(slip.content, true).firstElementChild as HTMLElement;
  element.querySelector('header')!.append(copy.querySelector('header span')!);
  element.append(...copy.querySelectorAll('q'));
  return element;
}
