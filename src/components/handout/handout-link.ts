import { parseDay, type Day } from '../../rules/index.ts';
import { choiceLink, namesIn, pairsIn } from '../page/choice-link.ts';

export const sizes = ['12', '14', '18'] as const;

/** How a paper looks, beyond what stands on it. */
export interface Look {
  readonly size: (typeof sizes)[number];
  readonly easy: boolean;
  /** Lines to write on by hand. */
  readonly lines: boolean;
  /** What its sentences rest on. */
  readonly grounds: boolean;
}

export interface PaperChoice extends Look {
  /** Names of what stands on the paper, in its order. */
  readonly pieces: readonly string[];
  /** The ready paper it began with, which gives it its title. */
  readonly paper: string | undefined;
  readonly day: Day | undefined;
}

/** What a link holds. Without `pieces` it says nothing of the paper but a day. */
export interface Linked extends Look {
  readonly pieces: readonly string[] | undefined;
  readonly paper: string | undefined;
  readonly day: Day | undefined;
  /** Whether it is to be shown on the screen at once. */
  readonly shown: boolean;
  /** Names that stand for nothing, as far as they look like names. */
  readonly unknown: readonly string[];
  /** False where anything else in it could not be read. */
  readonly complete: boolean;
}

export const firstLook: Look = { size: '12', easy: false, lines: true, grounds: false };

/** More than two sheets hold: so many pages a link may ask for. */
const mostPassages = 20;

/** A question's answer, 'faqs/how-much', or what stands below a guide's heading, 'guides/fee/ask': no other address of any kind. */
const passageName = /^(faqs\/[a-z0-9-]{1,40}|guides\/[a-z0-9-]{1,40})(?:\/([a-z0-9-]{1,40}))?$/;

/** Returns whether a name stands for a part of a page. */
export const isPassage = (name: string): boolean =>
  passageName.test(name) && name.startsWith('faqs') === (name.split('/').length === 2);

/** Returns the page of a passage, and its heading: 'guides/fee/ask' → ['guides/fee', 'ask'] */
export function passageParts(name: string): [string, string] {
  const [, page = '', heading = ''] = passageName.exec(name) ?? [];
  return [page, heading];
}

/** Returns a choice as the part of an address behind #, which is never sent: 'blocks=fee,next-year&size=14&words=easy' */
export function paperLink({ pieces, paper, day, size, easy, lines, grounds }: PaperChoice): string {
  return choiceLink({
    blocks: pieces.join(','),
    size,
    ...(paper && { paper }),
    ...(easy && { words: 'easy' }),
    ...(!lines && { lines: 'off' }),
    ...(grounds && { grounds: 'on' }),
    ...(day && { day }),
  });
}

/**
 * Returns what stands in the part of an address behind #, undefined where that is no link to a paper. Never throws.
 * @param known the names of all pieces but the passages of pages, which are to be looked for; `papers` the names of the ready papers with their pieces
 */
export function linkedIn(
  hash: string,
  known: readonly string[],
  papers: Readonly<Record<string, readonly string[]>>,
): Linked | undefined {
  if (!/^#?(?:blocks|paper|day)=/.test(hash)) return undefined;
  const { pairs, isWhole } = pairsIn(hash);
  let named: string[] | undefined;
  let paper: string | undefined;
  let day: Day | undefined;
  let look = firstLook;
  let shown = false;
  let complete = isWhole;
  const unread: string[] = [];
  for (const [name, value] of pairs) {
    const size = sizes.find((one) => one === value);
    if (name === 'blocks') named = namesIn(value);
    else if (name === 'paper' && Object.hasOwn(papers, value)) paper = value;
    else if (name === 'paper') unread.push(value);
    else if (name === 'size' && size) look = { ...look, size };
    else if (name === 'words' && value === 'easy') look = { ...look, easy: true };
    else if (name === 'lines' && value === 'off') look = { ...look, lines: false };
    else if (name === 'grounds' && value === 'on') look = { ...look, grounds: true };
    else if (name === 'show' && value === 'on') shown = true;
    else if (name === 'day' && parseDay(value)) day = value;
    else complete = false;
  }
  const passages = named?.filter(isPassage).slice(0, mostPassages) ?? [];
  const isKnown = (piece: string) => known.includes(piece) || passages.includes(piece);
  const pieces = named?.filter(isKnown) ?? (paper === undefined ? paper : papers[paper]);
  const strange = [...unread, ...(named ?? []).filter((piece) => !isKnown(piece))];
  const unknown = strange.filter((name) => /^[a-z][a-z-]{0,30}$/.test(name));
  return {
    ...look,
    pieces: pieces?.length ? pieces : undefined,
    paper,
    day,
    shown,
    unknown,
    complete: complete && unknown.length === strange.length && named?.length !== 0,
  };
}
