import words from '../../../content/words/build.yaml?raw';
import { yamlFrom } from '../editorial/read/quick-yaml.ts';

type Sentence = 'localNote' | 'feedTitle' | 'feedEntry';

const { phases, ...sentences } = yamlFrom('words/build.yaml', words) as {
  readonly phases?: readonly string[];
} & Readonly<Record<Sentence, string>>;

/** A lane, a row of points and the papers have a place for each. */
const phaseCount = 4;
if (phases?.length !== phaseCount)
  throw new Error(
    `content/words/build.yaml: phases に、時期の名前を${phaseCount}つ書いてください。`,
  );

/** The phases as they are written, their figures not yet put in. */
export const phasesWritten = phases;

/** Returns a sentence that the build itself writes, with what stands in its braces: 「みほん市の答えがあります」. @throws where it is missing or a brace stays empty */
export function buildSentence(name: Sentence, values: Readonly<Record<string, string>>): string {
  const sentence = sentences[name] as string | undefined;
  if (sentence === undefined)
    throw new Error(`content/words/build.yaml: 「${name}」の文を書いてください。`);
  return sentence.replace(/\{(\w+)\}/g, (brace, which: string) => {
    const value = values[which];
    if (value === undefined)
      throw new Error(
        `content/words/build.yaml: 「${name}」に ${brace} は入れられません。{${Object.keys(values).join('} {')}} から選んでください。`,
      );
    return value;
  });
}
