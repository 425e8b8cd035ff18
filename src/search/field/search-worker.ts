import type { PlaceQuery } from '../rank/place-query.ts';
import { SearchEngine } from '../rank/search-engine.ts';

/** One end of the line between a page and the engine: a worker, or a port in the page. */
export interface Line {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** What a page says: first where the search's files are, and the bytes of the file of names, if they have come; then a query, with a port for the answer, or without one that the text be fetched. */
export type Message =
  { readonly folder: string; readonly names: ArrayBuffer | undefined } | { readonly query: string };

/** Answers what comes through a line: with what was found, or undefined where the search cannot answer. */
export function serve(line: Line, askPlaces: (query: string) => PlaceQuery): void {
  let engine: SearchEngine | undefined;
  line.onmessage = async ({ data, ports: [answer] }: MessageEvent<Message>) => {
    if ('folder' in data) engine = new SearchEngine(data.folder, askPlaces, data.names);
    else if (answer) answer.postMessage(await engine?.search(data.query).catch(() => undefined));
    else await engine?.warmText();
  };
  line.postMessage('listening');
}
