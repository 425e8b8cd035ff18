import { z } from 'astro/zod';
import { lineOfPath, withLines } from '../../collections/editorial/read/line-of-path.ts';
import { answerValues, localSchema, type Edition } from '../../collections/schemas/local.ts';
import { formFieldsOf } from './edition-fields.ts';
import type { AskedHere } from './edition-file.ts';

/** What is to be said of a file, by the name of the sentence, and what goes into it. */
export interface FormFault {
  readonly say: string;
  readonly line?: number;
  readonly key?: string;
  readonly remedy?: string;
}

/** A file as the form takes it, with what could not be taken; or why it is not opened. */
export type ReadEdition =
  | {
      readonly edition: Edition;
      readonly fields: ReturnType<typeof formFieldsOf>;
      readonly faults: readonly FormFault[];
    }
  | { readonly edition?: undefined; readonly faults: readonly FormFault[] };

type KeyPath = readonly PropertyKey[];

/** Returns the file of an edition read as the build does. Comes only when somebody opens one: parser and schema are 58 kB. */
export function openEdition(text: string, questions: readonly AskedHere[]): ReadEdition {
  const { document, lines } = withLines(text);
  const [error] = document.errors;
  if (error) return { faults: [{ say: 'unreadable', line: lines.linePos(error.pos[0]).line }] };
  let data: unknown;
  try {
    data = document.toJS();
  } catch {
    // A YAML alias bomb (aliases of aliases), which toJS() refuses.
    return { faults: [{ say: 'strange' }] };
  }
  if (typeof data !== 'object' || data === null || !('operator' in data || 'areas' in data))
    return { faults: [{ say: 'strange' }] };

  const lineOf = (path: KeyPath) => lineOfPath(document, lines, path) ?? 1;
  const { error: wrong, data: edition } = localSchema.safeParse(data, {
    error: z.locales.ja().localeError,
  });
  if (wrong) return { faults: wrong.issues.map((issue) => faultOn(issue, data, lineOf)) };
  const [area, ...others] = edition.areas;
  if (!area || others.length)
    return { faults: [{ say: 'areas', key: String(edition.areas.length) }] };

  const answers = Object.entries(area.localAnswers);
  const pathOf = (name: string, ...parts: string[]) => ['areas', 0, 'localAnswers', name, ...parts];
  const misfits = answers.flatMap(([name, { status, value }]): FormFault[] => {
    const kind = questions.find((question) => question.name === name)?.kind;
    if (status !== 'answered' || !kind || answerValues[kind].safeParse(value).success) return [];
    return [{ say: 'kind', line: lineOf(pathOf(name, 'value')), key: name, remedy: kind }];
  });
  if (misfits.length) return { faults: misfits };
  const strangers = answers
    .filter(([name]) => questions.every((question) => question.name !== name))
    .map(([name]): FormFault => ({ say: 'question', line: lineOf(pathOf(name)), key: name }));
  return { edition, fields: formFieldsOf(edition, area, questions), faults: strangers };
}

function faultOn(
  issue: z.core.$ZodIssue,
  data: unknown,
  lineOf: (path: KeyPath) => number,
): FormFault {
  const { code, path, message } = issue;
  const key = path.filter((part) => typeof part === 'string').join('.');
  if (code === 'unrecognized_keys') {
    const [first = ''] = issue.keys;
    return { say: 'unknown', line: lineOf([...path, first]), key: first };
  }
  const there = path.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | null | undefined)?.[part],
    data,
  );
  const line = lineOf(path);
  if (there !== undefined && code === 'invalid_type' && issue.expected === 'string')
    return { say: 'quote', line, key };
  return there === undefined
    ? { say: 'missing', line, key }
    : { say: 'wrong', line, key, remedy: message };
}
