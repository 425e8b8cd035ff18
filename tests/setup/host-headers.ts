import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Where browsers of the tests tell what a page's policy forbade it. */
export const reportsPath = '/policy-reports';

/** A policy that has its breaches told. */
export const reporting = (policy: string): string => `${policy}; report-uri ${reportsPath}`;

interface Rule {
  readonly path: string;
  /** A header without a value (`! Name`) is taken away, whatever rules before it said. */
  readonly headers: readonly (readonly [name: string, value: string | undefined])[];
}

/** The rules of a build's `_headers`; none where the build wrote none. */
function rulesOf(folder: string): Rule[] {
  const file = `${folder}/_headers`;
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trim()
    .split(/\n(?=\/)/)
    .map((rule) => {
      const [path, ...lines] = rule.split('\n');
      const headers = lines.map((line) => {
        const [, name, value] = /^ {2}(?:! )?([\w-]+)(?:: (.+))?$/.exec(line)!;
        return [name!, value] as const;
      });
      return { path: path!, headers };
    });
}

/** Returns what a host sends with a path, as Cloudflare Pages reads the file: values of all rules that mean it, joined. */
export function hostHeaders(folder: string): (path: string) => Record<string, string> {
  const rules = rulesOf(folder);
  return (path) => {
    const sent = new Map<string, string>();
    for (const { path: meant, headers } of rules) {
      if (meant.endsWith('*') ? !path.startsWith(meant.slice(0, -1)) : path !== meant) continue;
      for (const [name, value] of headers) {
        if (value === undefined) {
          sent.delete(name);
          continue;
        }
        const told = name === 'Content-Security-Policy' ? reporting(value) : value;
        const before = sent.get(name);
        sent.set(name, before ? `${before}, ${told}` : told);
      }
    }
    return Object.fromEntries(sent);
  };
}

/** One breach: on which page, of which part of the policy, by what. */
interface Report {
  readonly 'document-uri': string;
  readonly 'effective-directive'?: string;
  readonly 'violated-directive': string;
  readonly 'blocked-uri'?: string;
  readonly 'script-sample'?: string;
}

/** Takes the reports of browsers, and gives what they told: 'style-src-elem: inline on /guides/fee/'. */
export class PolicyReports {
  readonly told: string[] = [];

  /** Returns whether the request was about reports. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.url !== reportsPath) return false;
    if (request.method === 'POST')
      void this.#take(request).then(() => response.writeHead(204).end());
    else response.end(JSON.stringify(this.told));
    return true;
  }

  async #take(request: IncomingMessage): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const { 'csp-report': report } = JSON.parse(String(Buffer.concat(parts))) as {
      'csp-report': Report;
    };
    const what = report['effective-directive'] ?? report['violated-directive'];
    const by = [report['blocked-uri'], report['script-sample']].filter(Boolean).join(' ');
    this.told.push(`${what}: ${by} on ${new URL(report['document-uri']).pathname}`);
  }
}
