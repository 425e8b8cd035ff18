import { z } from 'astro/zod';
import { schemas } from '../../schemas/index.ts';
import type { Fault } from '../read/fault.ts';
import type { Library } from '../read/library.ts';

const { localeError } = z.locales.ja();
const forms: Readonly<Record<string, string>> = {
  string: '文字を書いてください。数や日付に見えるものは、引用符(" ")で囲みます',
  number: '数を、引用符なしで書いてください',
  int: '数を、引用符なしで書いてください',
  array: '「- 」で始まる行を、字下げしてならべてください',
  object: '次の行から、字下げして項目を書いてください',
  record: '次の行から、字下げして項目を書いてください',
};

/** Says in a writer's words what the schema asks for; where it has words of its own, those are said. */
const inWriterWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys')
    return `「${issue.keys.join('」「')}」という項目はありません。名前を直すか、消してください`;
  if (issue.code === 'invalid_value')
    return `${issue.input === undefined ? 'ないので、' : ''}「${issue.values.map(String).join('」「')}」${issue.values.length > 1 ? 'のどれか' : ''}を書いてください`;
  if (issue.code === 'invalid_type')
    return issue.input === undefined
      ? 'ないので、書き足してください'
      : (forms[issue.expected] ?? localeError(issue));
  return localeError(issue);
};

/** Returns a fault on each key of front matter and YAML that is missing or does not hold what its schema asks for. */
export function fields({ entries }: Library): Fault[] {
  return entries.flatMap(({ collection, file, data, lineOf }) => {
    const issues =
      schemas[collection].safeParse(data, { error: inWriterWords }).error?.issues ?? [];
    return issues.map((issue) => {
      const { path, message } = issue;
      // An unknown key is pointed at itself, not at what holds it.
      const strange = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      return {
        file,
        line: lineOf(...path, ...strange),
        message: `${path.join('.') || '項目'} の書き方がちがいます`,
        remedy: message,
      };
    });
  });
}
