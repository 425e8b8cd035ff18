import type { Finding } from './finding.ts';
import type { Library } from './library.ts';
import { officialNames } from './official-names.ts';
import type { Passage } from './passages.ts';
import { lineAt, withoutTags } from './tags.ts';

interface Word {
  readonly pattern: RegExp;
  readonly remedy: string;
  /** Readers may search by this word, so aliases may hold it. */
  readonly allowedInAliases?: true;
}

/** Words this site does not use, and what it says instead. */
export const unusedWords: readonly Word[] = [
  {
    pattern: /対象外/g,
    remedy: '「この道は使えないようです」と言い、ほかの道を書いてください',
    allowedInAliases: true,
  },
  { pattern: /[ヶヵケカ]月/g, remedy: '「か月」と書いてください', allowedInAliases: true },
  { pattern: /障がい|障碍/g, remedy: '「障害」と書いてください', allowedInAliases: true },
  { pattern: /健常者|普通の人|ふつうの人/g, remedy: '人を分けない言い方にしてください' },
  { pattern: /[!\uFF01]/g, remedy: '「。」にしてください' },
  {
    pattern: /(?<![平均同対高中初特])等(?![級し分])/g,
    remedy: '「など」と書くか、並べ切ってください',
  },
  { pattern: /につきまして/g, remedy: '「は」か「について」と書いてください' },
  {
    pattern: /(?:必ず|かならず)市区町村に確認してください/g,
    remedy: 'どの窓口で、何と聞くかを書いてください',
  },
];

/** Nothing readers see holds a word that shuts them out, shouts or hides. */
export function words({ entries }: Library): Finding[] {
  return entries.flatMap(({ file, passages }) =>
    passages.flatMap((passage) => findIn(file, passage)),
  );
}

function findIn(file: string, { key, text, line }: Passage): Finding[] {
  const prose = officialNames.reduce(
    (rest, name) => rest.replaceAll(name, '\uFFFC'.repeat(name.length)),
    withoutTags(text),
  );
  return unusedWords
    .filter(({ allowedInAliases }) => !(allowedInAliases && key === 'aliases'))
    .flatMap(({ pattern, remedy }) =>
      [...prose.matchAll(pattern)].map((match) => ({
        file,
        line: lineAt(text, match.index, line),
        message: `「${match[0]}」は使いません`,
        remedy,
      })),
    );
}
