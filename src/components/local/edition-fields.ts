import type { Area, Edition, LocalAnswer, Window } from '../../collections/schemas/local.ts';
import { type AskedHere, windowSlots } from './edition-file.ts';

type Field = readonly [name: string, values: readonly string[]];

/** Returns what the fields of the form hold for an edition of one area: the way back from edition-file.ts. */
export function formFieldsOf(
  { operator }: Edition,
  area: Area,
  questions: readonly AskedHere[],
): Field[] {
  const names = Object.keys(area.windows);
  return [
    ...named('operator', { ...operator, since: undefined }),
    ...named('area', { code: area.code, name: area.name }),
    ...Object.values(area.windows)
      .slice(0, windowSlots)
      .flatMap((window, number) => ofWindow(number, window)),
    ...questions.flatMap((question) => {
      const answer = area.localAnswers[question.name];
      return answer ? ofAnswer(question, answer, names) : [];
    }),
  ];
}

function ofWindow(number: number, window: Window): Field[] {
  const { hours, speak, serves, confirmed: _, ...simple } = window;
  return named(`window${number}`, {
    ...simple,
    days: hours?.days,
    from: hours?.from,
    to: hours?.to,
    lunch: hours?.lunch,
    writing: speak?.筆談,
    sign: speak?.手話,
    remote: speak?.遠隔手話,
    serves: serves?.join('、'),
  });
}

function ofAnswer(
  { name, kind, sayings }: AskedHere,
  { status, value, says, when, source }: LocalAnswer,
  windows: readonly string[],
): Field[] {
  const usual = sayings[typeof value === 'string' ? value : status] ?? '';
  return named(name, {
    status,
    // The form writes the usual sentence itself; behind the place of a span what is said besides.
    says:
      usual && says.startsWith(usual) && (kind === 'span' || says === usual)
        ? says.slice(usual.length)
        : says,
    when: when?.join('\n'),
    source: source?.title,
    url: source?.url,
    ...(status === 'answered' ? ofValue(kind, value, windows) : {}),
  });
}

function ofValue(
  kind: string,
  value: unknown,
  windows: readonly string[],
): Record<string, unknown> {
  if (kind === 'papers')
    return { papers: (value as { what: string }[]).map(({ what }) => what).join('\n') };
  if (kind === 'place')
    return { place: (value as string[]).map((window) => String(windows.indexOf(window))) };
  if (kind === 'grant') {
    const { who, ...rest } = value as { who: string[] };
    return { ...rest, who: who.join('\n') };
  }
  return typeof value === 'object' ? { ...value } : { value };
}

const named = (of: string, all: Record<string, unknown>): Field[] =>
  Object.entries(all).flatMap(([part, value]): Field[] =>
    value === undefined ? [] : [[`${of}:${part}`, [value].flat().map(String)]],
  );
