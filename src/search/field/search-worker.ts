import { SearchEngine, type Found } from '../rank/search-engine.ts';

/** One end of the line between a page and the engine: a worker, or a port in the page. */
export interface Line {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** What a page says first: where the search's files are, and the bytes of the file of names, if they have come. */
export interface Opening {
  readonly folder: string;
  readonly names: ArrayBuffer | undefined;
}

/** What a page asks; 'text' asks for nothing but that the text be fetched. */
export type Question = { readonly number: number; readonly query: string } | 'text';

/** What was found; without it the search cannot answer. */
export interface Answer {
  readonly number: number;
  readonly found?: Found | undefined;
}

/** Answers what comes through a line. */
export function serve(line: Line): void {
  let engine: SearchEngine | undefined;
  line.onmessage = async ({ data }: MessageEvent<Opening | Question>) => {
    if (data === 'text') await engine?.warmText();
    else if ('folder' in data) engine = new SearchEngine(data.folder, data.names);
    else {
      const found = await engine?.search(data.query).catch(() => undefined);
      line.postMessage({ number: data.number, found } satisfies Answer);
    }
  };
  line.postMessage('listening');
}

// In a worker the line is the worker's own; in a page whoever imports this makes one.
if (typeof document === 'undefined') serve(globalThis as unknown as Line);
