import type { Answer, Greeting, Line, Opening, Question } from './engine-messages.ts';
import { SearchEngine } from './search-engine.ts';

/** Answers what comes through a line: first where the search's files are, then questions. */
export function serve(line: Line): void {
  let engine: SearchEngine | undefined;
  line.onmessage = ({ data }: MessageEvent<Opening | Question>) => {
    if ('folder' in data) {
      engine = new SearchEngine(data.folder, parsed(data.names));
      return;
    }
    const { number, query } = data;
    const answer = (found?: Answer['found']) =>
      line.postMessage({ number, ...(found && { found }) } satisfies Answer);
    engine?.search(query, answer).catch(() => answer());
  };
  line.postMessage('listening' satisfies Greeting);
}

/** What came broken is fetched again by the engine itself. */
function parsed(bytes: ArrayBuffer | undefined): unknown {
  try {
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as unknown);
  } catch {
    return undefined;
  }
}

// In a worker the line is the worker's own; in a page whoever imports this makes one.
if (typeof document === 'undefined') serve(globalThis as unknown as Line);
