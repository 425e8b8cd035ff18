/**
 * Answers out of the copy that a reader keeps, where the network does not. There is no worker before the reader has pressed
 * for a copy, and none after it was taken away. Without a copy that it can read, everything goes to the network.
 */
import { fileIn, inCopy, newestCopy, type Copy } from './copy.ts';
import said from './worker-says.html?raw';

/** What is used of a service worker's own; TypeScript has either these types or a page's. */
interface FetchEvent extends Event {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  respondWith(response: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}
interface WorkerScope extends EventTarget {
  readonly registration: { readonly scope: string };
  readonly clients: { get(id: string): Promise<unknown> };
  skipWaiting(): Promise<void>;
}
const worker = globalThis as unknown as WorkerScope;
const scope = new URL(worker.registration.scope);

/** A page that has not begun to come by then is taken out of the copy, in ms. */
const patience = 5000;
/** Named after what is in it: the copy's file and the network's are the same. */
const isHashed = (path: string): boolean => /^(?:_astro|search\/[0-9a-f]{10})\//.test(path);

// A mended worker begins at once: what it answers is whole whichever worker does.
worker.addEventListener('install', () => void worker.skipWaiting());
worker.addEventListener('fetch', (happened) => {
  const event = happened as FetchEvent;
  const { request, clientId } = event;
  const path = pathAsked(request);
  if (path === undefined || path.startsWith('offline')) return;
  if (request.method === 'HEAD' || request.mode === 'navigate')
    event.respondWith(page(event, path));
  else if (request.method !== 'GET') return;
  else if (isHashed(path)) event.respondWith(copied(path).then((file) => file ?? fetch(request)));
  // What a page's script reads of another page has to be of the same copy.
  else if (request.destination === '' && clientId)
    event.respondWith(ofPage(clientId, path).then((file) => file ?? fetch(request)));
});

/** A request's path below the site's base; undefined for what is not of the site. */
function pathAsked({ url }: Request): string | undefined {
  const { origin, pathname } = new URL(url);
  return origin === scope.origin && pathname.startsWith(scope.pathname)
    ? pathname.slice(scope.pathname.length)
    : undefined;
}

async function page(event: FetchEvent, path: string): Promise<Response> {
  const network = fetch(event.request);
  const came = await Promise.race([network.catch(() => undefined), later(patience)]);
  return came ?? (await keptPage(event, path).catch(() => undefined)) ?? network;
}

/** A page of the copy, with a line that says so; the copy's page for what it does not hold; undefined without a copy. */
async function keptPage(event: FetchEvent, path: string): Promise<Response | undefined> {
  const copy = await newestCopy(scope.pathname);
  if (!copy) return undefined;
  if (!/(?:^|\/|\.html)$/.test(path) && (await fileIn(copy, fileOf(`${path}/`))) !== undefined)
    return Response.redirect(`${scope.href}${path}/`);
  const found = await fileIn(copy, fileOf(path));
  const html = found ?? (await fileIn(copy, '404.html'));
  if (typeof html !== 'string') return undefined;
  if (event.resultingClientId) event.waitUntil(remember(copy, event.resultingClientId));
  const [isKept, isMissing] = said.trim().split('\n');
  const line =
    found === undefined ? isMissing! : isKept!.replace('></time>', `>${dayOf(copy)}</time>`);
  const whole = html.replace(/<main\b[^>]*>/, (main) => main + line);
  return new Response(whole, {
    status: found === undefined ? 404 : 200,
    headers: answerHeaders(path),
  });
}

/** A file for any page that asks by a name made of what is in it. */
async function copied(path: string): Promise<Response | undefined> {
  const copy = await newestCopy(scope.pathname).catch(() => undefined);
  return copy && responseOf(copy, path);
}

/** A file for a page that came out of the copy that is there. */
async function ofPage(id: string, path: string): Promise<Response | undefined> {
  const copy = await newestCopy(scope.pathname).catch(() => undefined);
  const isOurs = copy && (await caches.match(client(id), { cacheName: copy.name }));
  return isOurs && responseOf(copy, path);
}

async function responseOf(copy: Copy, path: string): Promise<Response | undefined> {
  const file = await fileIn(copy, fileOf(path)).catch(() => undefined);
  return file === undefined ? undefined : new Response(file, { headers: answerHeaders(path) });
}

/** The browser forgets what a worker knows: which pages on the screen came out of a copy is noted in it. */
async function remember({ name }: Copy, id: string): Promise<void> {
  const cache = await caches.open(name);
  await cache.put(client(id), new Response());
  for (const { url } of await cache.keys()) {
    const other = new URL(url).pathname.split(client(''))[1];
    if (other && other !== id && !(await worker.clients.get(other)))
      await cache.delete(client(other));
  }
}
const client = (id: string): string => inCopy(`page/${id}`);

const fileOf = (path: string): string => (/(?:^|\/)$/.test(path) ? `${path}index.html` : path);

const dayOf = ({ saved }: Copy): string =>
  new Date(saved).toLocaleDateString('ja-JP', { dateStyle: 'long' });

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  html: 'text/html',
};

/** As the site's own headers would: nothing of it loads or sends anything elsewhere. */
const policy =
  "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'";

function answerHeaders(path: string): HeadersInit {
  const type = types[/\.(\w+)$/.exec(fileOf(path))?.[1] ?? 'html'] ?? 'application/octet-stream';
  return {
    'content-type': `${type}; charset=utf-8`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(type === 'text/html' && { 'content-security-policy': policy }),
  };
}

const later = (after: number): Promise<undefined> =>
  new Promise((resolve) => setTimeout(resolve, after, undefined));
