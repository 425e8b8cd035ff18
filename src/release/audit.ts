import { spawnSync } from 'node:child_process';
import type { Refusal } from './refusals.ts';

interface NpmAudit {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
}

/** Returns what npm knows of the packages that the site is built with; undefined where it could not be asked. */
export function knownFaults(report: string): Refusal[] | undefined {
  const { vulnerabilities } = parsed(report) ?? {};
  if (!vulnerabilities) return undefined;
  const grave = Object.entries(vulnerabilities)
    .filter(([, { severity }]) => severity === 'high' || severity === 'critical')
    .map(([name]) => name);
  if (!grave.length) return [];
  return [
    {
      what: `package.json: 重い欠陥が知られているパッケージがあります: ${grave.join('、')}`,
      remedy: 'npm run audit でくわしく見て、直った版に上げてください',
    },
  ];
}

function parsed(report: string): NpmAudit | undefined {
  try {
    return JSON.parse(report) as NpmAudit;
  } catch {
    return undefined;
  }
}

/** Returns what npm says of known faults, asked now. What only tests and linting use is never published and not asked about. */
export const audit = (): string =>
  spawnSync('npm', ['audit', '--json', '--omit=dev'], { encoding: 'utf8', timeout: 60_000 }).stdout;
