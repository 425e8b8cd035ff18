import { places } from '../../offices/places-of-japan.ts';
import { gradeOn } from '../facts/certainty.ts';
import { isNarrower, isOwnQuestion } from '../schemas/answer-rules.ts';
import { asksSchema, type WindowQuestion } from '../schemas/asks.ts';
import {
  answerValues,
  localSchema,
  type AnswerValue,
  type Area,
  type Edition,
  type LocalAnswer,
} from '../schemas/local.ts';
import { entriesOf, type Library } from './library.ts';
import type { Problem, Remark } from './remark.ts';

/** The longest time after which an answer has to be asked for again, in days. */
const longest = 400;

/** Returns every question by the name under which an edition answers it: 'time.decision'. */
function questionsByName(library: Library): Map<string, WindowQuestion> {
  return new Map(
    entriesOf(library, 'asks').flatMap(({ id, data }) =>
      Object.entries(asksSchema.safeParse(data).data?.questions ?? {}).map(
        ([name, question]): [string, WindowQuestion] => [`${id}.${name}`, question],
      ),
    ),
  );
}

/** Returns a remark on each question that no answer could be shown beside, and on whatever an edition says that it may not. */
export function editions(library: Library): Remark[] {
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
          remedy: 'content/asks/ にある名前を書いてください',
        })),
    ),
    ...entriesOf(library, 'asks').flatMap(({ id, file, lineOf }) =>
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
          ...inArea(library, questions, edition, area).map((one) => under(one, 'areas', i)),
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

/** `at`: where in the file it stands, below what is looked at. */
type Flaw = Problem & { readonly at?: readonly PropertyKey[] };

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

function inArea(
  library: Library,
  questions: ReadonlyMap<string, WindowQuestion>,
  edition: Edition,
  area: Area,
): Flaw[] {
  return Object.entries(area.localAnswers).flatMap(([name, answer]) => {
    const question = questions.get(name);
    const problems = question
      ? [
          ...inValue(question, answer, area),
          ...inVoice(edition, name, answer),
          ...inDays(library, answer),
          ...belowTheLaw(library, question, answer),
        ]
      : [
          {
            message: 'この名前の質問はありません',
            remedy: `content/asks/ にある名前を書いてください(${[...questions.keys()].slice(0, 3).join('、')} など)`,
          },
        ];
    return problems.map(({ at = [], message, remedy }) => ({
      at: ['localAnswers', name, ...at],
      message: `${area.name}の「${name}」: ${message}`,
      remedy,
    }));
  });
}

function inValue(
  { kind }: WindowQuestion,
  { status, value, says }: LocalAnswer,
  area: Area,
): Flaw[] {
  if (status !== 'answered')
    return value === undefined
      ? []
      : [
          {
            at: ['value'],
            message: `${status} なのに value があります`,
            remedy: 'value を消すか、status を answered にしてください',
          },
        ];
  const { error, data } = answerValues[kind].safeParse(value);
  if (error)
    return [
      {
        at: ['value'],
        message: `value が、この質問の形(${kind})ではありません`,
        remedy: `docs/tasks/edition.md の「${kind}」の例のように書いてください`,
      },
    ];
  const strangers =
    kind === 'place' ? (data as string[]).filter((id) => !(id in area.windows)) : [];
  return [
    ...againstItself(kind, data).map((message) => ({
      at: ['value'],
      message,
      remedy: '短いほう、少ないほうを、先の項目に書いてください',
    })),
    ...strangers.map((id) => ({
      at: ['value'],
      message: `「${id}」という窓口がありません`,
      remedy: `windows にある名前を書いてください(${Object.keys(area.windows).join('、')})`,
    })),
    ...(kind === 'span' && !says.includes('{value}')
      ? [
          {
            at: ['says'],
            message: 'says に {value} がありません',
            remedy: '期間の入る所に {value} と書いてください',
          },
        ]
      : []),
  ];
}

/** Returns what a value says that cannot be, both at once. */
function againstItself(kind: WindowQuestion['kind'], value: unknown): string[] {
  if (kind === 'span') {
    const { from, to = from } = value as AnswerValue<'span'>;
    return to < from ? [`value の to(${to})が、from(${from})より小さいです`] : [];
  }
  if (kind === 'grant') {
    const { amount, cap = amount } = value as AnswerValue<'grant'>;
    return cap < amount ? [`value の cap(${cap})が、amount(${amount})より小さいです`] : [];
  }
  return [];
}

function inVoice({ operator }: Edition, name: string, { voice }: LocalAnswer): Flaw[] {
  return voice === 'official' && !isOwnQuestion(operator.kind, name)
    ? [
        {
          at: ['voice'],
          message: '市区町村でない所が、official と書いています',
          remedy: '窓口で聞いた答えなら、voice を heard にしてください',
        },
      ]
    : [];
}

function inDays({ today }: Library, { confirmed, reviewBy }: LocalAnswer): Flaw[] {
  if (confirmed > today)
    return [
      {
        at: ['confirmed'],
        message: `confirmed(${confirmed})が、今日より後です`,
        remedy: '確かめた日を書いてください',
      },
    ];
  const days = (Date.parse(reviewBy) - Date.parse(confirmed)) / 86_400_000;
  return days > 0 && days <= longest
    ? []
    : [
        {
          at: ['reviewBy'],
          message: `reviewBy(${reviewBy})が、確かめた日(${confirmed})から1年までにありません`,
          remedy: '確かめた日のあと、1年までの日を書いてください',
        },
      ];
}

/** The law is a floor: what gives less than it names the fact, and the page shows both. */
function belowTheLaw(
  { facts, today }: Library,
  { law }: WindowQuestion,
  answer: LocalAnswer,
): Flaw[] {
  const { narrows } = answer;
  if (narrows !== undefined) {
    const fact = facts.get(narrows);
    return fact && gradeOn(fact.values, today) === 'A'
      ? []
      : [
          {
            at: ['narrows'],
            message: `narrows の「${narrows}」は、決まりの事実ではありません`,
            remedy: 'content/facts/ の、確かさAの事実の名前を書いてください',
          },
        ];
  }
  return law !== undefined && isNarrower(answer)
    ? [
        {
          message: `決まり(${law})よりせまい答えです`,
          remedy: `narrows: ${law} を書いてください。ページに、決まりとならべて出します`,
        },
      ]
    : [];
}
