import { places } from '../../../offices/places-of-japan.ts';
import { localQuestionsSchema, type WindowQuestion } from '../../schemas/local-questions.ts';
import { localSchema, type Area, type Edition } from '../../schemas/local.ts';
import { flawsOfAnswers, type Flaw } from './edition-answers.ts';
import { entriesOf, type Library } from '../read/library.ts';
import type { Fault } from '../read/fault.ts';

/** Returns every question by the name under which an edition answers it: 'time.decision'. */
function questionsByName(library: Library): Map<string, WindowQuestion> {
  return new Map(
    entriesOf(library, 'local-questions').flatMap(({ id, data }) =>
      Object.entries(localQuestionsSchema.safeParse(data).data?.questions ?? {}).map(
        ([name, question]): [string, WindowQuestion] => [`${id}.${name}`, question],
      ),
    ),
  );
}

/** Returns a fault on each question that no answer could be shown beside, and on whatever an edition says that it may not. */
export function editions(library: Library): Fault[] {
  const questions = questionsByName(library);
  return [
    ...library.entries.flatMap(({ file, body }) =>
      body.tags
        .filter(
          ({ name, attributes: { local } }) => name === 'Ask' && local && !questions.has(local),
        )
        .map(({ line, attributes: { local } }) => ({
          file,
          line,
          message: `<Ask> の local「${local}」という質問がありません`,
          remedy: 'content/local-questions/ にある名前を書いてください',
        })),
    ),
    ...entriesOf(library, 'local-questions').flatMap(({ id, file, lineOf }) =>
      [...questions]
        .filter(([name]) => name.startsWith(`${id}.`))
        .flatMap(([name, question]) =>
          inQuestion(library, name, question).map((problem) => ({
            file,
            line: lineOf('questions', name.slice(id.length + 1)),
            ...problem,
          })),
        ),
    ),
    ...entriesOf(library, 'local').flatMap(({ file, data, lineOf }) => {
      const edition = localSchema.safeParse(data).data;
      if (!edition) return [];
      return [
        ...inAreas(edition),
        ...edition.areas.flatMap((area, i) => [
          ...inWindows(library, area).map((one) => under(one, 'areas', i, 'windows')),
          ...flawsOfAnswers(library, questions, edition, area).map((one) => under(one, 'areas', i)),
        ]),
      ].map(({ at = ['areas'], message, remedy }) => ({
        file,
        line: lineOf(...at),
        message,
        remedy,
      }));
    }),
  ];
}

const under = (problem: Flaw, ...path: PropertyKey[]): Flaw => ({
  ...problem,
  at: [...path, ...(problem.at ?? [])],
});

function inQuestion(
  { facts }: Library,
  name: string,
  { facts: beside = [], law }: WindowQuestion,
): Flaw[] {
  const unknown = [...beside, ...(law ? [law] : [])].filter((id) => !facts.has(id));
  return unknown.map((id) => ({
    message: `「${name}」の事実「${id}」がありません`,
    remedy: 'content/facts/ にある名前を書いてください',
  }));
}

function inAreas({ invented, operator, areas }: Edition): Flaw[] {
  const codes = areas.map(({ code }) => code);
  return [
    ...(operator.kind === 'municipality' && areas.length > 1
      ? [
          {
            at: ['areas', 1],
            message: '市区町村の版に、areas がいくつもあります',
            remedy: '1つにしてください。となりの市区町村の版は、べつのファイルにします',
          },
        ]
      : []),
    ...areas.flatMap(({ code, name }, i): Flaw[] => {
      const at = ['areas', i, 'code'];
      if (codes.indexOf(code) < i)
        return [
          {
            at,
            message: `コード「${code}」が2回あります`,
            remedy: '市区町村ごとに、全国地方公共団体コードを書いてください',
          },
        ];
      const [place] = invented ? [] : places.withCode(code);
      if (invented || (place && isNamed(name, place.town.name))) return [];
      return [
        place
          ? {
              at,
              message: `コード「${code}」は、${name}ではなく、${place.prefecture.name}${place.town.name}のものです`,
              remedy: 'code か name を直してください',
            }
          : {
              at,
              message: `${name}のコード「${code}」という市区町村がありません`,
              remedy: 'content/places/municipalities.csv の1列目にある6けたを書いてください',
            },
      ];
    }),
  ];
}

/** 「渋谷区」 「東京都渋谷区」, and of 「札幌市 中央区」 also the ward alone. */
const isNamed = (name: string, town: string): boolean =>
  name.replace(/\s/g, '').endsWith(town.split(' ').at(-1)!);

function inWindows({ today }: Library, { name: area, windows }: Area): Flaw[] {
  return Object.entries(windows).flatMap(([name, { confirmed, hours }]) => [
    ...(confirmed > today
      ? [
          {
            at: [name, 'confirmed'],
            message: `${area}の窓口「${name}」の confirmed(${confirmed})が、今日より後です`,
            remedy: '確かめた日を書いてください',
          },
        ]
      : []),
    // What begins in the evening ends in the morning.
    ...(hours && hours.from === hours.to
      ? [
          {
            at: [name, 'hours'],
            message: `${area}の窓口「${name}」の始まりと終わりが、同じ時間(${hours.to})です`,
            remedy: '開いている時間を、"08:45" と "17:15" のように書いてください',
          },
        ]
      : []),
  ]);
}
