import { gradeOn } from '../../facts/certainty.ts';
import { isNarrower, isOwnQuestion } from './edition-answer-rules.ts';
import type { WindowQuestion } from '../../schemas/local-questions.ts';
import {
  answerValues,
  type AnswerValue,
  type Area,
  type Edition,
  type LocalAnswer,
} from '../../schemas/local.ts';
import type { Library } from '../read/library.ts';
import type { Problem } from '../read/fault.ts';

/** The longest time after which an answer has to be asked for again, in days. */
const longest = 400;

/** `at`: where in the file it stands, below what is looked at. */
export type Flaw = Problem & { readonly at?: readonly PropertyKey[] };

/** Returns what is wrong with the answers of one area: their shape, whose voice they have, their days, and what the law gives beside them. */
export function flawsOfAnswers(
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
            remedy: `content/local-questions/ にある名前を書いてください(${[...questions.keys()].slice(0, 3).join('、')} など)`,
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
