import type { Plugin } from 'vite';

/** The packages whose code readers get: /about/licenses/ has their notices. Pagefind's comes as files, at the build. */
export const bundled = ['lean-qr', 'pagefind', 'yaml', 'zod'] as const;

/** Stops a build that sends readers code of another package. */
export const onlyBundled = (): Plugin => ({
  name: 'only-bundled',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle(_, output) {
    for (const file of Object.values(output)) {
      for (const id of file.type === 'chunk' ? Object.keys(file.modules) : []) {
        const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
        if (name && !(bundled as readonly string[]).includes(name))
          throw new Error(
            `${file.fileName}: ${name} のプログラムが入ります。src/release/bundled.ts に名前を、/about/licenses/ に何をするものかを書いてください。`,
          );
      }
    }
  },
});
