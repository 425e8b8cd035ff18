import {
  circumstances,
  feeOptions,
  type FeeQuestion,
  feeQuestions,
  options,
  type Question,
  questionOrder,
} from '../../rules/index.ts';
import { bandsOn } from './fee-example.ts';
import { loadEntries } from './pages.ts';

/** How a question is answered: with one of several answers, any of several, a day or an amount of yen. */
type FieldKind = 'choice' | 'many' | 'day' | 'amount';

const files = await loadEntries('questions');

/** Facts that the questions cite. */
export const factsInQuestions = files.flatMap(({ cited }) => cited);

const choices: Readonly<Record<string, readonly string[]>> = {
  ...options,
  ...feeOptions,
  circumstances,
};

// The lines between the bands of 就労定着率 are facts; only わからない is a word of its own.
const fromFacts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  band: Object.fromEntries(bandsOn().map(({ id, label }) => [id, label])),
};

/** The answers by name and label, in the rules' order. @throws where a label is missing or one too many */
function answersOf(
  name: string,
  written: Readonly<Record<string, string>> | undefined,
): readonly (readonly [string, string])[] {
  const wanted = choices[name] ?? [];
  const labels: Readonly<Record<string, string>> = { ...fromFacts[name], ...written };
  const missing = wanted.filter((answer) => !labels[answer]);
  const extra = Object.keys(labels).filter((answer) => !wanted.includes(answer));
  if (missing.length)
    throw new Error(
      `content/questions/${name}.yaml: labels に「${missing.join('」「')}」を書いてください。`,
    );
  if (extra.length)
    throw new Error(
      `content/questions/${name}.yaml: labels の「${extra.join('」「')}」は使われていません。消すか、名前を直してください。`,
    );
  return wanted.map((answer) => [answer, labels[answer]!] as const);
}

/** The answers in sight, those behind ほか and what is said of who does not know. @throws where `first` is missing, or names an answer that is none */
function inSight(name: string, answers: ReturnType<typeof answersOf>, first?: readonly string[]) {
  const known = answers.filter(([answer]) => answer !== 'unknown');
  // Five choices in sight, わからない among them.
  const most = 5 - (answers.length - known.length);
  const wrong = first?.find((answer) => !known.some(([one]) => one === answer));
  if (wrong ?? (first ?? known).length > most)
    throw new Error(
      `content/questions/${name}.yaml: first に、はじめに見せる答えを${most}つまで書いてください${wrong ? `(「${wrong}」という答えはありません)` : ''}。`,
    );
  const front = first ? first.map((answer) => known.find(([one]) => one === answer)!) : known;
  return { front, rest: known.filter((one) => !front.includes(one)) };
}

function kindOf(name: string): FieldKind {
  if (name === 'circumstances') return 'many';
  if (choices[name]) return 'choice';
  return name.endsWith('On') ? 'day' : 'amount';
}

/** A question with its words and its answers. @throws where a file is missing or its answers are not those of the rules */
function questionOf<Name extends Question | FeeQuestion>(name: Name) {
  const entry = files.find(({ id }) => id === name);
  if (!entry)
    throw new Error(`content/questions/${name}.yaml がありません。質問の言葉を書いてください。`);
  const { labels, first, ...words } = entry.data;
  const answers = answersOf(name, labels);
  return { name, kind: kindOf(name), ...words, answers, ...inSight(name, answers, first) };
}

/** The questions of the check, in the order they are asked, with their words and answers: whether one may, then what it costs. */
export const eligibilityQuestions = questionOrder.map((name) => questionOf(name));
export const moneyQuestions = feeQuestions.map((name) => questionOf(name));
export const allQuestions = [...eligibilityQuestions, ...moneyQuestions];
export type QuestionWords = (typeof allQuestions)[number];

const unknownName = files.find(({ id }) => !allQuestions.some(({ name }) => name === id));
if (unknownName)
  throw new Error(
    `content/questions/${unknownName.id}.yaml: この名前の質問はありません。名前を直すか、消してください。`,
  );
