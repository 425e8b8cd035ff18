import type { Found } from '../rank/search-engine.ts';
import type { Answer, Line, Opening, Question } from './search-worker.ts';

/** What does not come by then does not come, in ms. */
const patience = 20_000;

/** The file of all names, on its way; undefined where it does not come. */
export type Names = Promise<Response | undefined>;

/** Under Trusted Types a worker starts only at an address of a policy's; where it may be the headers say: here. */
const policy = globalThis.trustedTypes?.createPolicy('guide', { createScriptURL: (code) => code });

/** Starts the engine in a worker. Answers it once it listens; undefined where a worker cannot be had. */
const startWorker = (code: string): Promise<Worker | undefined> =>
  new Promise<Worker | undefined>((listens) => {
    const begun = new Worker(policy?.createScriptURL(code) ?? code, { type: 'module' });
    const fail = (event?: Event) => {
      event?.preventDefault();
      begun.terminate();
      listens(undefined);
    };
    const tooLate = setTimeout(fail, patience);
    begun.onmessage = () => {
      clearTimeout(tooLate);
      begun.onerror = null;
      listens(begun);
    };
    begun.onerror = fail;
  }).catch(() => undefined);

/** The engine at the other end of a line: in a worker, so that typing never waits for it, or else in the page. */
export class FarEngine {
  /** The address of the search's files. */
  readonly #folder: string;
  readonly #names: Names;
  #line: Promise<Line> | undefined;
  /** How often it has been tried to open one. */
  #tries = 0;
  #number = 0;
  #tell: (found: Found | undefined) => void = () => undefined;

  constructor(folder: string, names: Names) {
    this.#folder = folder;
    this.#names = names;
    this.#open().catch(() => undefined);
  }

  /** Asks. `tell` hears what is found, or undefined where the search cannot answer; once another query is asked it hears no more. */
  async search(query: string, tell: (found: Found | undefined) => void): Promise<void> {
    const number = ++this.#number;
    this.#tell = tell;
    try {
      const line = await this.#open();
      if (number === this.#number) line.postMessage({ number, query } satisfies Question);
    } catch {
      if (number === this.#number) tell(undefined);
    }
  }

  /** Has the text fetched, which a long query will need. */
  async warmText(): Promise<void> {
    const line = await this.#open().catch(() => undefined);
    line?.postMessage('text' satisfies Question);
  }

  /** @throws where the engine's code cannot be had */
  #open(): Promise<Line> {
    if (!this.#line) {
      const line = withinPatience(this.#reach(this.#tries++));
      this.#line = line;
      // What failed may come the next time.
      line.catch(() => (this.#line = undefined));
    }
    return this.#line;
  }

  async #reach(failures: number): Promise<Line> {
    const folder = this.#folder;
    // A browser that could not load a script, or still waits for it, may not ask for its address again.
    const code = `${folder}engine.js${failures ? `?${failures}` : ''}`;
    const line: Line = (await startWorker(code)) ?? (await inPage(code));
    line.onmessage = ({ data }: MessageEvent<Answer>) =>
      data.number === this.#number && this.#tell(data.found);
    // They can be given away once; after a failure the engine fetches them itself.
    const file = failures ? undefined : await this.#names;
    const bytes = file?.ok ? await file.arrayBuffer().catch(() => undefined) : undefined;
    line.postMessage({ folder, names: bytes } satisfies Opening, bytes ? [bytes] : []);
    return line;
  }
}

/** The engine in the page, for browsers without workers that are modules. @throws where its code cannot be had */
async function inPage(code: string): Promise<Line> {
  const { serve } = (await import(/* @vite-ignore */ code)) as typeof import('./search-worker.ts');
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  return port1;
}

async function withinPatience<T>(coming: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>(
    (_, reject) =>
      (timer = setTimeout(() => reject(new Error('The engine did not come')), patience)),
  );
  return Promise.race([coming, tooLate]).finally(() => clearTimeout(timer));
}
