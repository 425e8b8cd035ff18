import { certaintyWords, gradeOn, weakestOf, type Confidence } from '../../facts/certainty.ts';
import { factsOf } from '../../facts/markup.ts';
import { passageSentences, type Passage } from '../read/read-body.ts';
import type { Fault } from '../read/fault.ts';
import type { Library } from '../read/library.ts';
import type { Entry } from '../read/read-entry.ts';

/** Phrases that take back what a sentence says. Over an A there is nothing to take back; over B and C the word says it. */
export const hedgePhrases = [
  'とされて',
  'とされま',
  'とされる',
  '一般に',
  '一般的',
  '考えられ',
  'ことが多',
  'ようです',
] as const;

/** What a sentence over a C must hold where no word and no <Ask> stands beside it: whom to ask. */
const asking = /聞|確認|確かめ|相談/;

/** Returns a fault on each sentence that does not sound as sure as we are: plain over an A, and over what is not sure never without its word. */
export function hedges(library: Library): Fault[] {
  return library.entries
    .filter(({ collection }) => collection !== 'facts' && collection !== 'sources')
    .flatMap((entry) => {
      const asked = new Set(
        entry.body.tags.flatMap(({ name, attributes: { id } }) =>
          name === 'Ask' && id ? [id] : [],
        ),
      );
      return entry.passages.flatMap((passage) => [
        ...hedgedThoughSure(library, entry, passage),
        ...(hasItsWord(passage) || isReason(entry)
          ? apart(library, entry, passage)
          : withoutItsWord(library, entry, passage)),
        ...unasked(library, entry, passage, asked),
      ]);
    });
}

function gradeOf({ facts, today }: Library, id: string): Confidence {
  const fact = facts.get(id);
  return fact ? gradeOn(fact.values, today) : 'A';
}

const gradeOfAll = (library: Library, ids: readonly string[]): Confidence =>
  weakestOf(ids.map((id) => gradeOf(library, id)));

/** Paragraphs and items of a body get their word from src/markdown/certainty.ts; what stands elsewhere travels without one. */
const hasItsWord = ({ kind, key }: Passage): boolean =>
  ['paragraph', 'item', 'cell'].includes(kind) || key === 'learn';

/** The reasons of the check get theirs from src/check/rules-page/ConditionList.astro. */
const isReason = ({ file }: Entry): boolean => file.endsWith('check/reasons.yaml');

function hedgedThoughSure(library: Library, { file }: Entry, passage: Passage): Fault[] {
  return passageSentences(passage).flatMap(({ text, tags, line }) => {
    const cited = factsOf(tags);
    if (!cited.length || gradeOfAll(library, cited) !== 'A') return [];
    const words = text.replaceAll('\n', '').replace(/「[^」]*」/g, '');
    const phrase = hedgePhrases.find((hedge) => words.includes(hedge));
    if (!phrase) return [];
    const message = `確かさAの事実「${cited.join('」「')}」を「${phrase}」で弱めています`;
    return [{ file, line, message, remedy: '言い切ってください' }];
  });
}

/** One paragraph has one word: めやす and 窓口で確認 cannot stand in one, nor the unsure on both sides of the sure. */
function apart(library: Library, { file }: Entry, passage: Passage): Fault[] {
  if (passage.kind === 'cell') return [];
  const told = passageSentences(passage).map(({ tags }) => factsOf(tags));
  const grades = told
    .filter((cited) => cited.length)
    .map((cited) => certaintyWords[gradeOfAll(library, cited)]);
  const { line } = passage;
  if (grades.includes('めやす') && grades.includes('窓口で確認')) {
    const message = '1つの段落に「めやす」と「窓口で確認」の文があります';
    const remedy = '段落を分けてください(印は1つの段落に1つです)';
    return [{ file, line, message, remedy }];
  }
  const first = grades.findIndex((word) => word !== '決まり');
  const last = grades.findLastIndex((word) => word !== '決まり');
  if (first < 0 || !grades.slice(first, last).includes('決まり')) return [];
  const message = `「${grades[first]}」の文の間に「決まり」の文があります`;
  const remedy = '「決まり」の文を前か後ろに動かすか、段落を分けてください';
  return [{ file, line, message, remedy }];
}

/** Answers, summaries and the strings of YAML files go where no word goes with them: the sentence itself says it. */
function withoutItsWord(library: Library, { file }: Entry, { text, tags, line }: Passage): Fault[] {
  const cited = factsOf(tags);
  const word = certaintyWords[gradeOfAll(library, cited)];
  const words = text.replaceAll('\n', '');
  const weak = cited.filter((id) => gradeOf(library, id) !== 'A').join('」「');
  const without = '(この文は印なしで読まれます)';
  if (word === 'めやす' && !/めやす|くらい|ごろ/.test(words)) {
    const message = `「めやす」の事実「${weak}」を、めやすと言わずに使っています`;
    return [{ file, line, message, remedy: `文の中に「めやす」と書いてください${without}` }];
  }
  if (word === '窓口で確認' && !asking.test(words)) {
    const message = `「窓口で確認」の事実「${weak}」に、だれに聞くかがありません`;
    return [{ file, line, message, remedy: `文の中に、だれに聞くかを書いてください${without}` }];
  }
  return [];
}

/** What is not settled comes with the words to ask, once a page. */
function unasked(
  library: Library,
  { file, collection }: Entry,
  passage: Passage,
  asked: ReadonlySet<string>,
): Fault[] {
  if (!hasItsWord(passage) || collection === 'services' || collection === 'check') return [];
  return factsOf(passage.tags)
    .filter((id) => gradeOf(library, id) === 'C' && !asked.has(id))
    .map((id) => ({
      file,
      line: passage.line,
      message: `確かさCの事実「${id}」の聞き方がページにありません`,
      remedy: `段落の間に <Ask id="${id}" /> を置いてください`,
    }));
}
