import type { Found } from '../rank/search-engine.ts';
import type { Line, Message } from './search-worker.ts';

/** What does not come by then does not come, in ms. */
const patience = 20_000;

/** Under Trusted Types a worker starts only at an address of a policy's; where it may be the headers say: here. */
const policy = globalThis.trustedTypes?.createPolicy('guide', { createScriptURL: (code) => code });

/** The engine in a worker, once it listens. @throws where none can be had */
const inWorker = (code: string): Promise<Line> =>
  new Promise((listens, fails) => {
    const worker = new Worker(policy?.createScriptURL(code) ?? code, { type: 'module' });
    worker.onerror = (event) => {
      event.preventDefault();
      worker.terminate();
      fails(event);
    };
    worker.onmessage = () => {
      worker.onerror = null;
      listens(worker);
    };
  });

/** The engine in the page. @throws where its code cannot be had */
async function inPage(code: string): Promise<Line> {
  const { serve } = (await import(/* @vite-ignore */ code)) as { serve: (line: Line) => void };
  const { port1, port2 } = new MessageChannel();
  serve(port2);
  return port1;
}

/** The engine at the other end of a line: in a worker, so that typing never waits for it, or else in the page. */
export class FarEngine {
  /** The address of the search's files. */
  readonly #folder: string;
  readonly #names;
  #line: Promise<Line> | undefined;
  /** How often it has been tried to open one. */
  #tries = 0;
  #latest = '';

  /** `names` is the file of all names, on its way; undefined where it does not come. */
  constructor(folder: string, names: Promise<Response | undefined>) {
    this.#folder = folder;
    this.#names = names;
    void this.#open();
  }

  /** Returns what is found; undefined where the search cannot answer, or is asked for something else before it is ready. */
  async search(query: string): Promise<Found | undefined> {
    this.#latest = query;
    const line = await this.#open().catch(() => undefined);
    if (!line || query !== this.#latest) return undefined;
    const { port1, port2 } = new MessageChannel();
    line.postMessage({ query } satisfies Message, [port2]);
    return new Promise((answers) => (port1.onmessage = ({ data }) => answers(data as Found)));
  }

  /** Has the text fetched, which a long query will need. */
  async warmText(): Promise<void> {
    const line = await this.#open().catch(() => undefined);
    line?.postMessage({ query: '' } satisfies Message);
  }

  /** @throws where the engine's code cannot be had */
  #open(): Promise<Line> {
    if (!this.#line) {
      const tooLate = new Promise<never>((_, fail) => setTimeout(fail, patience));
      const line = Promise.race([this.#reach(this.#tries++), tooLate]);
      this.#line = line;
      // What failed may come the next time.
      line.catch(() => (this.#line = undefined));
    }
    return this.#line;
  }

  async #reach(failures: number): Promise<Line> {
    // A browser that could not load a script, or still waits for it, may not ask for its address again.
    const code = `${this.#folder}engine.js${failures ? `?${failures}` : ''}`;
    const line = await inWorker(code).catch(() => inPage(code));
    // They can be given away once; after a failure the engine fetches them itself.
    const file = failures ? undefined : await this.#names;
    const names = file?.ok ? await file.arrayBuffer().catch(() => undefined) : undefined;
    line.postMessage({ folder: this.#folder, names } satisfies Message, names ? [names] : []);
    return line;
  }
}
