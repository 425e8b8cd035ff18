import { collectionNames, patternOf } from '../../schemas/index.ts';
import type { Problem } from './fault.ts';

/** Folders of content/ without entries: lists of words, for the lint and for the search, and of places. */
const listFolders = ['words', 'search', 'places'];
const readme = 'README.md';

/** Returns whether a file below content/ lies in words/, search/ or places/, which hold lists and no entries. */
export const isList = (file: string): boolean => listFolders.includes(file.split('/')[0]!);

/** Returns what is wrong with where a file lies or how it is called; undefined for an entry in its place and for a list. */
export function misplaced(file: string): Problem | undefined {
  const [folder = '', ...rest] = file.split('/');
  const collection = collectionNames.find((name) => name === folder);
  if (file === readme || isList(file)) return undefined;
  if (!collection)
    return {
      message: rest.length ? `「${folder}」というフォルダは使いません` : 'フォルダに入っていません',
      remedy: `${collectionNames.join('・')} のどれかに入れてください`,
    };
  const pattern = patternOf(collection);
  const ending = pattern.slice(pattern.lastIndexOf('.'));
  if (!file.endsWith(ending))
    return {
      message: `${collection} のファイルは ${ending} だけです`,
      remedy: `名前の終わりを ${ending} に変えてください(いらないファイルなら消してください)`,
    };
  if (rest.length !== pattern.split('/').length)
    return {
      message: 'この深さのフォルダは読まれません',
      remedy: `content/${collection}/${pattern.replaceAll('*', '名前')} の形に置いてください`,
    };
  return undefined;
}

/** Returns what an editor did to a file that neither YAML nor Markdown bears. */
export function misencoded(text: string): Problem | undefined {
  if (text.includes('\uFFFD'))
    return { message: '文字の形式が UTF-8 ではありません', remedy: 'UTF-8 で保存し直してください' };
  const found = [
    {
      is: text.startsWith('\uFEFF'),
      what: 'ファイルの初めに、見えない印(BOM)があります',
      as: '「UTF-8(BOMなし)」で',
    },
    { is: text.includes('\r'), what: '改行が CRLF です', as: '改行を LF にして' },
  ].filter(({ is }) => is);
  if (!found.length) return undefined;
  return {
    message: found.map(({ what }) => what).join('。'),
    remedy: `${found.map(({ as }) => as).join('、')}保存し直してください`,
  };
}
