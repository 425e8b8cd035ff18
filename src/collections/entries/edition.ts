import { getCollection } from 'astro:content';
import { buildDay } from '../../build-day.ts';
import { demandWhole } from '../../offices/lists.ts';
import { lists } from '../../offices/of-this-build.ts';
import { places } from '../../offices/places-of-japan.ts';
import { site } from '../../site.config.ts';
import { readBody } from '../editorial/body.ts';
import type { Question } from '../schemas/asks.ts';
import type { Area, Edition, LocalAnswer, Window } from '../schemas/local.ts';
import { fillPlain } from './citations.ts';

/** The questions that the law leaves open, by group, in the order in which a clerk would answer them. */
export const askGroups = (await getCollection('asks'))
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

const areas = edition?.areas ?? [];

/** 「みほん市」; of several areas who made it: there may be fifteen. */
export const editionName = (areas.length > 1 ? edition?.operator.name : areas[0]?.name) ?? '';

/** What an area says to a question. */
export interface Said {
  readonly area: Area;
  readonly name: string;
  readonly question: Question;
  readonly answer: LocalAnswer;
}

/** Returns what an area says to a question, or what can still be said on the build day: an answer past its day is none. */
export function saidBy(area: Area, name: string): Said | undefined {
  const answer = area.localAnswers[name];
  const question = askGroups.flatMap(({ questions }) => questions).find((one) => one.name === name);
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
}): Said[] {
  const names = askGroups
    .flatMap(({ questions }) => questions)
    .filter((question) => question.name === name || question.facts?.includes(fact ?? ''))
    .map((question) => question.name);
  return areas.flatMap((area) => names.flatMap((one) => saidBy(area, one) ?? []));
}

/** Returns the window where a reader of an area begins: the one called main, else the first. */
export const mainWindow = ({ windows }: Area): Window =>
  windows['main'] ?? Object.values(windows)[0]!;

/** Returns whether a page's words hold an answer of the edition. */
export const hasLocalAnswer = ({ body = '' }: { body?: string | undefined }): boolean =>
  edition !== undefined &&
  readBody(body, 1).tags.some(
    ({ name, attributes: { id, local } }) =>
      name === 'Ask' && saidBeside({ fact: id, name: local }).length > 0,
  );
