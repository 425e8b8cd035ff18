import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { furiganaWords, kanjiGrades } from '../../collections/editorial/read/word-lists.ts';
import { inline } from '../../reading/inline.ts';
import { compiled } from '../../reading/compile.ts';
import { unnamedFolder } from '../../late-code/hashed-folder.ts';

/** What has no readings, or has them: those of easy pages are their own. */
const left = 'script,style,svg,select,textarea,[data-as-written],ruby,f-t';

/** Returns what pages fetch: what their code has to know of pages, the style of readings, and the list. @throws naming the word that is not as it should be */
function furiganaList(): string {
  const styles = readFileSync(new URL('furigana.css', import.meta.url), 'utf8');
  return [
    `:not(${inline})`,
    left,
    // Without comments and needless spaces.
    styles.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' '),
    compiled(furiganaWords.words, kanjiGrades.slice(0, 3).join('')),
    'details:not([open])',
  ].join('\f');
}

/** Puts the list and the code that shows it where a press finds them: beside the search, under a name made of what is in it. */
export const furigana = (): AstroIntegration => ({
  name: 'furigana',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({ vite: { plugins: [files()] } });
    },
  },
});

const files = (): Plugin => ({
  name: 'furigana',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  buildStart() {
    const folder = unnamedFolder.slice(1);
    this.emitFile({ type: 'asset', fileName: `${folder}furigana.txt`, source: furiganaList() });
    this.emitFile({
      type: 'chunk',
      id: fileURLToPath(new URL('furigana.ts', import.meta.url)),
      fileName: `${folder}furigana.js`,
      preserveSignature: 'strict',
    });
  },
});
