/**
 * The reader's side of the copy: what can be kept, what is, the newer one, and away with it. It comes with a press, and where there
 * is a copy to tell of.
 */
import {
  packFolder,
  keep,
  namesOfCopies,
  newestCopy,
  newestFile,
  packFile,
  workerFile,
  type Copy,
  type Newest,
} from './copy.ts';
import sayings from './keep-form.json' with { type: 'json' };

type Saying = keyof typeof sayings;

/** The button in its form, with what there is to choose and to tell: Keep.astro has it all, /about/ and the menu have some. */
export interface Keeper {
  /** Shows what is kept and what could be. */
  look(): Promise<void>;
  /** As a press of the form's button: keeps what is chosen or, where nothing can be, what is newer than what there is. */
  press(): Promise<void>;
}

let newest: Newest | undefined;
let copy: Copy | undefined;
const isNewer = () => Boolean(copy && newest && copy.version !== newest.version);

/** A page may have the button twice: what one of them changes, both show. */
const shownIn = new Set<() => void>();

/** Returns look() and press() for one button 「入れておく」 and its form. */
export function keeperIn(place: HTMLElement): Keeper {
  const base = place.dataset['base']!;
  const form = place.querySelector('form')!;
  const more = form.querySelector('input');
  const prefecture = form.querySelector('select');
  const status = place.querySelector('[role="status"]')!;
  const tell = (name: string, text: string) => {
    for (const part of place.querySelectorAll(`[data-${name}]`)) part.textContent = text;
  };

  const set = (name: string, isShown: boolean) => {
    for (const part of place.querySelectorAll<HTMLElement>(`[data-${name}]`))
      part.hidden = !isShown;
  };

  const chosen = (): string[] =>
    more
      ? ['guide', more.checked ? 'more' : '', prefecture?.value ?? ''].filter(Boolean)
      : (copy?.parts ?? ['guide']).filter((part) => newest && part in newest.bytes);

  const megabytes = (parts: readonly string[]) =>
    (parts.reduce((sum, part) => sum + (newest?.bytes[part] ?? 0), 0) / 1e6).toFixed(1);

  function say(saying?: Saying): void {
    status.textContent = saying
      ? sayings[saying].replace('{size}', megabytes(chosen())).replace('{day}', dayOf(copy))
      : '';
  }

  function show(): void {
    const isKept = Boolean(copy);
    set('kept', isKept);
    set('remove', isKept);
    set('newer', isNewer());
    set('first', !isKept);
    set('renew', isNewer());
    set('again', isKept && !isNewer());
    set('press', more ? Boolean(newest) : !isKept || isNewer());
    tell('day', dayOf(copy));
    weigh();
  }

  /** How much the chosen parts weigh together, and what each that can be left out adds. */
  function weigh(): void {
    tell('more-size', megabytes(['more']));
    tell('size', megabytes(chosen()));
  }

  let isBusy = false;
  /** One press at a time, also in another tab. The button stays as it is: it has the focus. */
  async function during(work: () => Promise<Saying>): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    const pressed = document.activeElement;
    say('busy');
    const said = await navigator.locks
      .request(`${packFolder}${base}`, work)
      .catch(({ name }: Error): Saying => (name === 'QuotaExceededError' ? 'full' : 'failed'));
    copy = await newestCopy(base).catch(() => undefined);
    for (const other of shownIn) other();
    say(said);
    // The day is said once.
    if (said === 'done') set('kept', false);
    isBusy = false;
    // What was pressed may be gone: who goes on by keys goes on here.
    if (place.contains(pressed) && !isSeen(pressed!))
      [...place.querySelectorAll('button')].find(isSeen)?.focus();
  }

  /** @throws where it does not come, does not fit or may not be; then everything is as before */
  async function keepChosen(): Promise<Saying> {
    copy = await newestCopy(base);
    newest = await askedFor(base);
    if (!more && copy && !isNewer()) return 'already';
    say('coming');
    const { version } = newest;
    const parts = chosen();
    const packs = await Promise.all(
      parts.map(async (part) => [part, await fetched(base + packFile(version, part))] as const),
    );
    const before = await navigator.serviceWorker.getRegistration(base);
    await register(base);
    try {
      const saved = new Date().toISOString();
      await keep(base, { version, saved, parts }, new Map(packs));
    } catch (cause) {
      if (!before) await remove(base);
      throw cause;
    }
    return 'done';
  }

  async function look(): Promise<void> {
    copy = await newestCopy(base).catch(() => undefined);
    if (copy && more) more.checked = copy.parts.includes('more');
    if (copy && prefecture)
      prefecture.value = copy.parts.find((part) => !/^(?:guide|more)$/.test(part)) ?? '';
    show();
    newest = await askedFor(base).catch(() => undefined);
    if (!newest) say('far');
    show();
  }

  shownIn.add(show);
  form.addEventListener('change', weigh);
  place.querySelector('[data-remove]')?.addEventListener('click', () => {
    void during(async () => {
      await remove(base);
      return 'removed';
    });
  });
  return { look, press: () => during(keepChosen) };
}

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

const dayOf = (kept: Copy | undefined): string =>
  kept ? new Date(kept.saved).toLocaleDateString('ja-JP', { dateStyle: 'long' }) : '';

async function fetched(address: string, cache: RequestCache = 'default'): Promise<Response> {
  const response = await fetch(address, { cache, signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

const askedFor = async (base: string): Promise<Newest> =>
  (await (await fetched(base + newestFile, 'no-store')).json()) as Newest;

/** Where the page's headers ask for Trusted Types, the worker's address comes from a policy; where it may be they say themselves. */
async function register(base: string): Promise<void> {
  const policy = globalThis.trustedTypes?.createPolicy('guide', {
    createScriptURL: (address) => address,
  });
  const address = base + workerFile;
  await navigator.serviceWorker.register(policy?.createScriptURL(address) ?? address, {
    scope: base,
    updateViaCache: 'none',
  });
}

async function remove(base: string): Promise<void> {
  for (const name of await namesOfCopies(base)) await caches.delete(name);
  await (await navigator.serviceWorker.getRegistration(base))?.unregister();
}
