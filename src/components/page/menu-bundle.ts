import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { guidesAtBuild } from '../../collections/editorial/at-build.ts';
import { href } from '../../href.ts';
import { unnamedFolder } from '../../late-code/hashed-folder.ts';
import { menuGroups } from './menu.ts';

const groupsModule = 'virtual:menu-groups';

/** Puts the rest of the menu where a touch finds it: beside the search, its groups with the code. */
export const menuCode = (): Plugin => ({
  name: 'menu-bundle',
  apply: 'build',
  applyToEnvironment: (environment) => environment.name === 'client',
  buildStart() {
    this.emitFile({
      type: 'chunk',
      id: fileURLToPath(new URL('menu-rest.ts', import.meta.url)),
      fileName: `${unnamedFolder.slice(1)}menu.js`,
    });
  },
  resolveId: (id) => (id === groupsModule ? `\0${groupsModule}` : undefined),
  load(id) {
    if (id !== `\0${groupsModule}`) return undefined;
    const groups = menuGroups(guidesAtBuild).map(({ name, links }) => ({
      name,
      links: links.map(({ path, label }) => ({ address: href(path), label })),
    }));
    const drawings = ['easy', 'phone'].map((name) => {
      const svg = readFileSync(new URL(`../../drawings/${name}.svg`, import.meta.url), 'utf8');
      const shapes = [...svg.matchAll(/<path(?: class="(\w+)")? d="([^"]+)"\/>/g)];
      return shapes.map(([, kind = '', path]) => [kind, path]);
    });
    return `export const drawings = ${JSON.stringify(drawings)}; export default ${JSON.stringify(groups)}`;
  },
});
