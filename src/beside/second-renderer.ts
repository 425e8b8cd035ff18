import { globSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { site } from '../site.config.ts';
import { lateTokens } from '../styles/late-tokens.ts';

/** A page to be made. */
export interface Order {
  readonly number: number;
  readonly url: string;
  readonly route: string;
}

/** What was ordered; without a page where it could not be made. */
export interface Made {
  readonly number: number;
  readonly page?: { readonly body: ArrayBuffer; readonly as: ResponseInit };
}

/** What Astro puts into the head of a route, by a key. */
export type Styles = ReadonlyMap<string, { readonly styles: unknown }>;

export interface Workshop {
  readonly entry: string;
  readonly pages: Styles;
  readonly tokens: ReadonlySet<string>;
}

/** How many pages the second thread has before it: it begins the next while this one is at work. */
const ahead = 2;

/**
 * Has many pages made by a second thread: Astro makes them one after the other, on one core. Not where the whole guide becomes one
 * file: it needs one name for a scope on all pages.
 */
export function secondRenderer(): AstroIntegration {
  let output = new URL('file:///');
  let pages: Styles = new Map();
  return {
    name: 'second-renderer',
    hooks: site.guideFile
      ? {}
      : {
          'astro:config:setup': ({ updateConfig }) => {
            updateConfig({ build: { concurrency: ahead + 1 } });
          },
          'astro:config:done': ({ config }) => {
            output = config.outDir;
          },
          'astro:build:setup': (build) => {
            pages = build.pages;
          },
          'astro:build:start': ({ setPrerenderer }) => {
            setPrerenderer((own) => withSecond(own, () => workshop(output, pages)));
          },
        },
  };
}

function workshop(output: URL, pages: Styles): Workshop {
  const [entry] = globSync('.prerender/prerender-entry.*.mjs', { cwd: output });
  return {
    entry: new URL(entry!, output).href,
    pages: new Map([...pages].map(([key, { styles }]) => [key, { styles }])),
    tokens: lateTokens,
  };
}

/** What the second thread cannot make, the first makes: an error is told as ever. */
function withSecond(own: AstroPrerenderer, equip: () => Workshop): AstroPrerenderer {
  let worker: Worker;
  let number = 0;
  let works = true;
  const waiting = new Map<number, (made: Made) => void>();
  return {
    ...own,
    async setup() {
      worker = new Worker(new URL('./renderer.ts', import.meta.url), { workerData: equip() });
      worker.on('message', (made: Made) => {
        waiting.get(made.number)?.(made);
        waiting.delete(made.number);
      });
      worker.on('error', () => {
        works = false;
        for (const [number, settle] of waiting) settle({ number });
        waiting.clear();
      });
      await own.setup?.();
    },
    async render(request, options) {
      if (works && waiting.size < ahead) {
        const order = { number: number++, url: request.url, route: options.routeData.route };
        const { page } = await new Promise<Made>((resolve) => {
          waiting.set(order.number, resolve);
          worker.postMessage(order satisfies Order);
        });
        if (page) return new Response(page.body, page.as);
      }
      return own.render(request, options);
    },
    async teardown() {
      await worker.terminate();
      await own.teardown?.();
    },
  };
}
