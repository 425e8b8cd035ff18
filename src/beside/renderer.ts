import { parentPort, workerData } from 'node:worker_threads';
import type { RouteData } from 'astro';
import { lateTokens } from '../styles/late-tokens.ts';
import type { Made, Order, Workshop } from './second-renderer.ts';

/** What Astro 7 builds to make pages with, as far as it is used here. */
interface Entry {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  readonly app: {
    setInternals(internals: { pagesByKeys: Workshop['pages'] }): void;
    setOptions(options: unknown): void;
    render(request: Request, options: { routeData: RouteData | undefined }): Promise<Response>;
  };
}

const { entry, pages, tokens } = workerData as Workshop;
for (const token of tokens) lateTokens.add(token);
const { app, manifest } = (await import(entry)) as Entry;
app.setInternals({ pagesByKeys: pages });
// No integration here puts scripts into pages, and the first thread tells what is made.
app.setOptions({
  settings: { scripts: [] },
  logger: { options: { destination: { write: () => undefined } } },
});

parentPort!.on('message', ({ number, url, route }: Order) => {
  make(url, route).then(
    (page) => parentPort!.postMessage({ number, page } satisfies Made, [page.body]),
    () => parentPort!.postMessage({ number } satisfies Made),
  );
});

async function make(url: string, route: string) {
  const found = manifest.routes.find(({ routeData }) => routeData.route === route);
  const response = await app.render(new Request(url), { routeData: found?.routeData });
  const { status, headers } = response;
  return { body: await response.arrayBuffer(), as: { status, headers: [...headers] } };
}
