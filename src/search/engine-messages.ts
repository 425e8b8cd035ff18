import type { Found } from './search-engine.ts';

/** One end of the line between a page and the engine: a worker, or a port in the page. */
export interface Line {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** What a page says first: where the search's files are, and the bytes of the file of all names, if they have come. */
export interface Opening {
  readonly folder: string;
  readonly names: ArrayBuffer | undefined;
}

export interface Question {
  readonly number: number;
  readonly query: string;
}

/** What was found, told once or twice for a question; without it the search cannot answer. */
export interface Answer {
  readonly number: number;
  readonly found?: Found;
}

/** What the engine says first. */
export type Greeting = 'listening';
