import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ProjectCopy } from '../tests/setup/project-copy.ts';
import { BareProject } from './bare-project.ts';
import { measure, type Cost } from './measured-run.ts';
import { table } from './table.ts';

export const mostTimesBare = 1.8;

export interface BuildCost {
  readonly name: string;
  readonly pages: number;
  readonly runs: readonly Cost[];
}

/** Builds from nothing: neither caches nor an earlier result. */
async function buildFromNothing(command: string, folder: string): Promise<Cost> {
  for (const left of ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
    rmSync(join(folder, left), { recursive: true, force: true });
  return measure(command, folder);
}

/** Returns what this site and the bare project cost, built in turns so that both meet the same machine. */
export async function compareBuilds(
  times = 4,
): Promise<readonly [site: BuildCost, bare: BuildCost]> {
  const site = new ProjectCopy();
  const bare = new BareProject();
  try {
    const siteRuns: Cost[] = [];
    const bareRuns: Cost[] = [];
    for (let i = 0; i < times; i += 1) {
      siteRuns.push(
        await buildFromNothing('node node_modules/astro/bin/astro.mjs build', site.folder),
      );
      bareRuns.push(await buildFromNothing(bare.build, bare.folder));
    }
    const pagesIn = (folder: string) => globSync('dist/**/*.html', { cwd: folder }).length;
    return [
      { name: 'このサイト', pages: pagesIn(site.folder), runs: siteRuns },
      { name: '素のAstro + MDX + Pagefind', pages: pagesIn(bare.folder), runs: bareRuns },
    ];
  } finally {
    site.remove();
    bare.remove();
  }
}

/** The fastest run: what else the machine did only ever adds. */
const fastest = ({ runs }: BuildCost): number => Math.min(...runs.map(({ seconds }) => seconds));

export function buildCostReport(costs: readonly [BuildCost, BuildCost]): string {
  const rows = costs.map((cost) => {
    const peaks = cost.runs.map(({ peakMemory }) => peakMemory ?? NaN);
    return [
      cost.name,
      cost.pages,
      fastest(cost).toFixed(2),
      cost.runs.map(({ seconds }) => seconds.toFixed(1)).join(' '),
      Math.round(Math.max(...peaks)),
    ];
  });
  const [site, bare] = costs;
  return [
    table(['組み立て(キャッシュなし)', 'ページ', '秒(最速)', '各回', 'メモリー最大 (MB)'], rows),
    `このサイトは、素の組み立ての${(fastest(site) / fastest(bare)).toFixed(2)}倍(上限 ${mostTimesBare}倍)`,
  ].join('\n');
}
