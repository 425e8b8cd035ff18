import {
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ProjectCopy } from '../tests/setup/project-copy.ts';
import { BareProject } from './bare-project.ts';
import { measure, type Cost } from './measured-run.ts';
import { table } from './table.ts';

const mostTimesBare = 1.8;
const mostTimesBareAPage = 1.3;

interface Built {
  readonly pages: number;
  readonly runs: readonly Cost[];
}
interface BuildCost {
  readonly name: string;
  readonly now: Built;
  /** With every question four times: what a page more costs drowns in noise where there are few. */
  readonly grown: Built;
}

/**
 * Builds from nothing: neither caches nor an earlier result. They are moved away, as ext4 passes by what was deleted in the last minutes each
 * time it makes a file: that cost whoever writes more files up to a second.
 */
async function buildFromNothing(command: string, folder: string): Promise<Cost> {
  for (const left of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    if (existsSync(join(folder, left)))
      renameSync(join(folder, left), mkdtempSync(join(folder, 'before-')));
  return measure(command, folder);
}

/** Writes every question three times more, under other names, titles and orders. */
function repeatQuestions(folder: string): void {
  for (const file of globSync('content/faqs/*.mdx', { cwd: folder })) {
    const path = join(folder, file);
    const question = readFileSync(path, 'utf8');
    for (const time of [1, 2, 3]) {
      const again = question
        .replace(/^title: ["']?/m, `$&再${time} `)
        .replace(/^order: (\d+)/m, (_, order: string) => `order: ${Number(order) + time * 1e6}`);
      writeFileSync(path.replace('.mdx', `-again-${time}.mdx`), again);
    }
  }
}

/** Returns what this site and the bare project cost, as they are and grown, built in turns so that all four meet the same machine. */
export async function compareBuilds(
  times = 4,
): Promise<readonly [site: BuildCost, bare: BuildCost]> {
  const copies = [new ProjectCopy(), new ProjectCopy(), new BareProject(), new BareProject()];
  const folders = copies.map(({ folder }) => folder);
  const commands = ['node node_modules/astro/bin/astro.mjs build', BareProject.build];
  const runs = copies.map((): Cost[] => []);
  try {
    for (const grown of [1, 3]) repeatQuestions(folders[grown]!);
    for (let i = 0; i < times; i += 1)
      for (const [of, folder] of folders.entries())
        runs[of]!.push(await buildFromNothing(commands[of >> 1]!, folder));
    const [now, grown, bareNow, bareGrown] = folders.map((folder, of): Built => ({
      pages: globSync('dist/**/*.html', { cwd: folder }).length,
      runs: runs[of]!,
    }));
    return [
      { name: 'このサイト', now: now!, grown: grown! },
      { name: '素のAstro + MDX + Pagefind', now: bareNow!, grown: bareGrown! },
    ];
  } finally {
    for (const copy of copies) copy.remove();
  }
}

/** The fastest run: what else the machine did only ever adds. */
const fastest = ({ runs }: Built): number => Math.min(...runs.map(({ seconds }) => seconds));
/** Milliseconds for one page more. */
const aPage = ({ now, grown }: BuildCost): number =>
  (1000 * (fastest(grown) - fastest(now))) / (grown.pages - now.pages);
/** Seconds of a project that had so many pages, each more at its own cost: 1.8 was asked for when both had as many. */
const withPages = (cost: BuildCost, pages: number): number =>
  fastest(cost.now) + (aPage(cost) / 1000) * (pages - cost.now.pages);

export function buildCostReport(costs: readonly [BuildCost, BuildCost]): string {
  const rows = costs.flatMap(({ name, now, grown }) =>
    [now, grown].map((built) => {
      const peaks = built.runs.map(({ peakMemory }) => peakMemory ?? NaN);
      return [
        name,
        built.pages,
        fastest(built).toFixed(2),
        built.runs.map(({ seconds }) => seconds.toFixed(1)).join(' '),
        Math.round(Math.max(...peaks)),
      ];
    }),
  );
  const [site, bare] = costs;
  const asMany = withPages(bare, site.now.pages);
  return [
    table(['組み立て(キャッシュなし)', 'ページ', '秒(最速)', '各回', 'メモリー最大 (MB)'], rows),
    `このサイトは、素の組み立ての${(fastest(site.now) / fastest(bare.now)).toFixed(2)}倍(上限 ${mostTimesBare}倍)`,
    `素の組み立てが同じ${site.now.pages}ページなら、およそ${asMany.toFixed(2)}秒。このサイトは、その${(fastest(site.now) / asMany).toFixed(2)}倍`,
    `1ページふえるごとに${aPage(site).toFixed(1)}ミリ秒、素の組み立て(${aPage(bare).toFixed(1)}ミリ秒)の${(aPage(site) / aPage(bare)).toFixed(2)}倍(上限 ${mostTimesBareAPage}倍)`,
  ].join('\n');
}
