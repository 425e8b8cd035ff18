import { getCollection } from 'astro:content';
import { buildDay } from '../../build-day.ts';
import { demandWhole } from '../../offices/lists.ts';
import { lists } from '../../offices/of-this-build.ts';
import { places } from '../../offices/places-of-japan.ts';
import { site } from '../../site.config.ts';
import { readBody } from '../editorial/read/read-body.ts';
import type { WindowQuestion } from '../schemas/local-questions.ts';
import type { AnswerValue, Area, Edition, LocalAnswer, Window } from '../schemas/local.ts';
import { buildSentence } from './build-words.ts';
import { fillPlain } from './citations.ts';

/** The questions that the law leaves open, by group, in the order in which a clerk would answer them. */
export const localQuestionGroups = (await getCollection('local-questions'))
  .sort((a, b) => a.data.order - b.data.order)
  .map(({ id, data: { title, questions } }) => ({
    id,
    title,
    questions: Object.entries(questions).map(([name, question]) => ({
      ...question,
      name: `${id}.${name}`,
      question: fillPlain(question.question),
    })),
  }));

/** The edition that is built; nothing in the general site. */
export const edition: Edition | undefined = site.edition
  ? await editionNamed(site.edition)
  : undefined;

async function editionNamed(name: string): Promise<Edition> {
  const all = await getCollection('local');
  const found = all.find(({ id }) => id === name);
  if (!found)
    throw new Error(
      `EDITION の「${name}」がありません。content/local/ にあるファイルの名前を書いてください(${all.map(({ id }) => id).join('、')})。`,
    );
  if (found.data.operator.kind === 'provider') demandWhole(lists, places);
  return found.data;
}

/** Where corrections go; none where nobody has set it. */
export const contact = edition?.operator.contact ?? site.contact;

const areas = edition?.areas ?? [];

/** 「みほん市」; of several areas who made it: there may be fifteen. */
export const editionName = (areas.length > 1 ? edition?.operator.name : areas[0]?.name) ?? '';

/** The windows of many areas would fill a paper, and a small screen: then only those of the chosen one stand there. */
export const hasManyAreas = areas.length > 3;

/** What an area says to a question. */
export interface AreaAnswer {
  readonly area: Area;
  readonly name: string;
  readonly question: WindowQuestion;
  readonly answer: LocalAnswer;
}

/** Returns what an area says to a question, or what can still be said on the build day: an answer past its day is none. */
export function saidBy(area: Area, name: string): AreaAnswer | undefined {
  const answer = area.localAnswers[name];
  const question = localQuestionGroups
    .flatMap(({ questions }) => questions)
    .find((one) => one.name === name);
  return answer && question && answer.reviewBy >= buildDay
    ? { area, name, question, answer }
    : undefined;
}

/** Returns what the edition's areas say beside a fact's 「だれに・何と聞くか」, or to a question by name; nothing in the general site. */
export function saidBeside({
  fact,
  name,
}: {
  fact?: string | undefined;
  name?: string | undefined;
}): AreaAnswer[] {
  const names = localQuestionGroups
    .flatMap(({ questions }) => questions)
    .filter((question) => question.name === name || question.facts?.includes(fact ?? ''))
    .map((question) => question.name);
  return areas.flatMap((area) => names.flatMap((one) => saidBy(area, one) ?? []));
}

/** Returns what several areas say with the same words and windows as one, with all of them: a centre's word on itself. */
export function saidTogether(all: readonly AreaAnswer[]): { said: AreaAnswer; areas: Area[] }[] {
  const words = ({ name, answer, area, question }: AreaAnswer) =>
    JSON.stringify([
      name,
      answer,
      question.kind === 'place' && Array.isArray(answer.value)
        ? (answer.value as string[]).map((window) => area.windows[window])
        : undefined,
    ]);
  return [...Map.groupBy(all, words).values()].map((same) => ({
    said: same[0]!,
    areas: same.map(({ area }) => area),
  }));
}

/** Returns the window where a reader of an area begins: the one called main, else the first. */
export const mainWindow = ({ windows }: Area): Window =>
  windows['main'] ?? Object.values(windows)[0]!;

/** The main window of each area, with the area's name and code; none in the general site. */
export const mainWindows = areas.map((area) => ({
  area: area.name,
  code: area.code,
  ...mainWindow(area),
}));

/** Returns how long a span is, in words: 「1か月から2か月」 */
const spanOf = ({ from, to, unit }: AnswerValue<'span'>): string =>
  `${from}${unit}${to ? `から${to}${unit}` : ''}`;

/** Returns an answer's sentence, its span put in. */
export const answerSentence = ({
  answer: { says, status, value },
  question,
}: AreaAnswer): string =>
  status === 'answered' && question.kind === 'span'
    ? says.replace('{value}', spanOf(value as AnswerValue<'span'>))
    : says;

/** Returns whose answer it is: the town's; what a centre says of itself, its own. */
export const speakerOf = ({ area, answer: { voice } }: AreaAnswer): string =>
  voice === 'official' && edition?.operator.kind !== 'municipality'
    ? edition!.operator.name
    : area.name;

/** What lists and the search say of a page with answers of the edition, and until when they hold. */
export interface LocalNote {
  readonly text: string;
  readonly until: string;
}

/** Returns what is said of a page whose words hold an answer of the edition; nothing where none does. */
export function localNote({ body = '' }: { body?: string | undefined }): LocalNote | undefined {
  if (!edition) return undefined;
  const until = readBody(body, 1)
    .tags.filter(({ name }) => name === 'Ask')
    .flatMap(({ attributes: { id, local } }) => saidBeside({ fact: id, name: local }))
    .map(({ answer }) => answer.reviewBy)
    .sort()
    .at(-1);
  return until ? { text: buildSentence('localNote', { name: editionName }), until } : undefined;
}
