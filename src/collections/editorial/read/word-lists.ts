import type { ListedWords } from '../../../reading/compile.ts';
import type { Seen } from '../../../reading/doubts.ts';
import type { CollectionName } from '../../schemas/index.ts';
import { readFileSync } from 'node:fs';
import { yamlFrom } from './quick-yaml.ts';

/** Returns what a file below content/ holds. @throws naming the file and the line */
const readYaml = (path: string): unknown =>
  yamlFrom(path, readFileSync(new URL(`../../../../content/${path}`, import.meta.url), 'utf8'));

/** Names of systems as laws and notices write them: they may hold 「等」, and may agree with other people's texts. */
export const officialNames = readYaml('words/official-names.yaml') as readonly string[];

interface Unused {
  readonly word: string;
  readonly remedy: string;
  /** Readers search by it. */
  readonly allowedInAliases?: true;
  readonly allowedInTitles?: true;
  /** The collections that go without it; all of them where none is named. */
  readonly in?: readonly CollectionName[];
  readonly butNot?: readonly string[];
}

/** Words this site does not use, and what it says instead. */
export const unusedWords = (readYaml('words/avoided.yaml') as readonly Unused[]).map((unused) => ({
  ...unused,
  word: new RegExp(unused.word, 'g'),
}));

/** Kanji by the school year in which they are taught, the first year first. */
export const kanjiGrades = (readYaml('words/kanji-grades.yaml') as { grades: string[] }).grades;

/** What easy pages may hold besides: names that run to four kanji and more, hard words with the school year of their hardest kanji, and words explained wherever a page uses them. */
export const easyWords = readYaml('words/easy.yaml') as {
  readonly names: readonly string[];
  readonly hard: Readonly<Record<string, number>>;
  readonly explained: readonly { readonly word: string; readonly means: string }[];
};

const said = readYaml('words/alias-synonyms.yaml') as {
  readonly saidOtherwise: readonly string[];
  readonly helpingWords: string;
};
/** Words by which readers ask and pages answer: one line a meaning, first the pages' word. */
export const { saidOtherwise } = said;
/** Words that help others to say something: an alias promises nothing by them alone. */
export const helpingWords: readonly string[] = said.helpingWords.split(' ');

/** How kanji are read on all pages, and where the dictionary's other reading was seen to be wrong. */
export const furiganaWords = readYaml('words/furigana.yaml') as {
  readonly words: ListedWords;
  readonly seen: Seen;
};
