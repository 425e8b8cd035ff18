import list from '../../../content/words/easy.yaml?raw';
import { yamlFrom } from '../../collections/editorial/read/quick-yaml.ts';
import type { EasyData } from '../../collections/schemas/easy.ts';

type Explained = EasyData['words'][number];

const { explained } = yamlFrom('words/easy.yaml', list) as { explained: readonly Explained[] };

/** Returns the words that many easy pages use, with what they mean, where this page uses them. */
export function explainedIn({ answer, sections }: EasyData): Explained[] {
  const said = [answer, ...sections.flatMap(({ lines }) => lines.flatMap(({ say }) => say))].join(
    '',
  );
  return explained.filter(({ word }) => said.includes(word));
}
