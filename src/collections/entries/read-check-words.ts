import { find, loadEntries } from './pages.ts';

const files = await loadEntries('check');

/** Facts that the words of the check cite. */
export const factsInCheckWords = files.flatMap(({ cited }) => cited);

/** Returns `{ name, … }` for each of `names`, in their order; `file`: a name in content/check/ without .yaml. @throws where it has a name less or more */
export function wordsFor<Name extends string>(file: string, names: readonly Name[]) {
  const { data } = find(files, file, 'src/collections/entries/read-check-words.ts');
  const missing = names.filter((name) => !(name in data));
  const extra = Object.keys(data).filter((name) => !names.includes(name as Name));
  if (missing.length)
    throw new Error(
      `content/check/${file}.yaml: 「${missing.join('」「')}」の文を書いてください。`,
    );
  if (extra.length)
    throw new Error(
      `content/check/${file}.yaml: 「${extra.join('」「')}」は使われていません。消すか、名前を直してください。`,
    );
  return names.map((name) => ({ name, ...data[name]! }));
}
