import { z } from 'astro/zod';
import { schemas } from '../schemas/index.ts';
import type { Remark } from './remark.ts';
import type { Library } from './library.ts';

const { localeError } = z.locales.ja();

/** Returns a remark on each key of front matter and YAML that is missing or does not hold what its schema asks for. */
export function fields({ entries }: Library): Remark[] {
  return entries.flatMap(({ collection, file, data, lineOf }) => {
    const issues = schemas[collection].safeParse(data, { error: localeError }).error?.issues ?? [];
    return issues.map(({ path, message }) => ({
      file,
      line: lineOf(String(path[0] ?? '')),
      message: `${path.join('.') || '項目'} の書き方がちがいます`,
      remedy: message,
    }));
  });
}
