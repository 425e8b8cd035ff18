import type { Found } from '../rank/search-engine.ts';
import type { Answer, Line, Opening, Question } from './search-worker.ts';

/** What does not come by then does not come, in ms. */
const patience = 20_000;

/** How to reach the engine. */
export interface EngineAddress {
  /** The addresses of its code, and of the search's files. */
  readonly code: string;
  readonly folder: string;
  /** The worker that runs it, once it listens; undefined where there can be none. */
  readonly worker: Promise<Worker | undefined>;
  /** Starts another, from the address given. */
  readonly startWorker: (code: string) => Promise<Worker | undefined>;
  /** The file of all names, on its way with the code; undefined where it did not come. */
  readonly names: Promise<ArrayBuffer | undefined>;
}

/** The engine at the other end of a line: in a worker, so that typing never waits for it, or else in the page. */
export class FarEngine {
  readonly #address: EngineAddress;
  #line: Promise<Line> | undefined;
  /** How often it has been tried to open one. */
  #tries = 0;
  #number = 0;
  #tell: (found: Found | undefined) => void = () => undefined;

  constructor(address: EngineAddress) {
    this.#address = address;
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
    const { folder, worker, startWorker, names } = this.#address;
    // A browser that could not load a script, or still waits for it, may not ask for its address again.
    const code = failures ? `${this.#address.code}?${failures}` : this.#address.code;
    const line: Line = (await (failures ? startWorker(code) : worker)) ?? (await inPage(code));
    line.onmessage = ({ data }: MessageEvent<Answer>) =>
      data.number === this.#number && this.#tell(data.found);
    // They can be given away once; after a failure the engine fetches them itself.
    const bytes = failures ? undefined : await names;
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
