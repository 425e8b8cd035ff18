/** The reader's side of the copy: what can be kept, what is, the newer one, and away with it. All words stand in Keep.astro. */
import {
  folder,
  keep,
  namesOfCopies,
  newestCopy,
  newestFile,
  packFile,
  workerFile,
  type Copy,
  type Newest,
} from './kept.ts';

type Said = 'busy' | 'done' | 'removed' | 'failed' | 'full' | 'far';

const place = document.querySelector<HTMLElement>('[data-offline]')!;
const { base = '/' } = place.dataset;
const find = <E extends HTMLElement>(name: string) => place.querySelector<E>(`[data-${name}]`)!;
const form = place.querySelector('form')!;
const more = form.querySelector<HTMLInputElement>('input')!;
const prefecture = form.querySelector('select');
const status = find('status');

const canBeKept = 'serviceWorker' in navigator && 'DecompressionStream' in globalThis;
let newest: Newest | undefined;
let copy: Copy | undefined;

function say(what?: Said): void {
  const words = what && place.querySelector<HTMLTemplateElement>(`template[data-say="${what}"]`);
  status.replaceChildren(words ? document.importNode(words.content, true) : '');
}

const chosen = (): string[] => [
  'guide',
  ...(more.checked ? ['more'] : []),
  ...(prefecture?.value ? [prefecture.value] : []),
];

function show(): void {
  form.hidden = !newest;
  find('kept').hidden = !copy;
  find('remove').hidden = !copy;
  const isNewer = Boolean(copy && newest && copy.version !== newest.version);
  find('newer').hidden = !isNewer;
  find('first').hidden = Boolean(copy);
  find('renew').hidden = !isNewer;
  find('again').hidden = !copy || isNewer;
  if (copy)
    find('day').textContent = new Date(copy.saved).toLocaleDateString('ja-JP', {
      dateStyle: 'long',
    });
  weigh();
}

/** How much the chosen parts weigh together, and what each that can be left out adds. */
function weigh(): void {
  if (!newest) return;
  const { bytes } = newest;
  const inWords = (parts: readonly string[]) =>
    (parts.reduce((sum, part) => sum + (bytes[part] ?? 0), 0) / 1e6).toFixed(1);
  find('more-size').textContent = inWords(['more']);
  find('size').textContent = inWords(chosen());
}

async function fetched(path: string): Promise<Response> {
  const response = await fetch(base + path, {
    cache: path === newestFile ? 'no-store' : 'default',
    signal: AbortSignal.timeout(60_000),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** @throws where it does not come, does not fit or may not be; then everything is as before */
async function keepChosen(): Promise<void> {
  newest = (await (await fetched(newestFile)).json()) as Newest;
  const { version } = newest;
  const parts = chosen();
  const packs = await Promise.all(
    parts.map(async (part) => [part, await fetched(packFile(version, part))] as const),
  );
  const before = await navigator.serviceWorker.getRegistration(base);
  await registered();
  try {
    const saved = new Date().toISOString();
    await keep(base, { version, saved, parts }, new Map(packs));
  } catch (cause) {
    if (!before) await remove();
    throw cause;
  }
}

/** Where the page's headers ask for Trusted Types, the worker's address comes from a policy; where it may be they say themselves. */
async function registered(): Promise<void> {
  const policy = globalThis.trustedTypes?.createPolicy('guide', {
    createScriptURL: (address) => address,
  });
  const address = base + workerFile;
  await navigator.serviceWorker.register(policy?.createScriptURL(address) ?? address, {
    scope: base,
    updateViaCache: 'none',
  });
}

async function remove(): Promise<void> {
  for (const name of await namesOfCopies(base)) await caches.delete(name);
  await (await navigator.serviceWorker.getRegistration(base))?.unregister();
}

/** One press at a time, also in another tab. */
async function during(work: () => Promise<void>, said: Said): Promise<void> {
  const buttons = [...place.querySelectorAll('button')];
  say('busy');
  for (const button of buttons) button.disabled = true;
  const failed = await navigator.locks.request(`${folder}${base}`, work).then(
    () => undefined,
    (cause: unknown) => (cause as Error).name,
  );
  copy = await newestCopy(base);
  for (const button of buttons) button.disabled = false;
  show();
  say(failed === undefined ? said : failed === 'QuotaExceededError' ? 'full' : 'failed');
}

async function start(): Promise<void> {
  find(canBeKept ? 'cannot' : 'can').remove();
  if (!canBeKept) return;
  copy = await newestCopy(base).catch(() => undefined);
  if (copy) {
    more.checked = copy.parts.includes('more');
    if (prefecture)
      prefecture.value = copy.parts.find((part) => !/^(?:guide|more)$/.test(part)) ?? '';
  }
  show();
  newest = await fetched(newestFile)
    .then((response) => response.json() as Promise<Newest>)
    .catch(() => undefined);
  if (!newest) say('far');
  show();
}

form.addEventListener('change', weigh);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void during(keepChosen, 'done');
});
find('remove').addEventListener('click', () => void during(remove, 'removed'));
place.hidden = false;
void start();
