/** Where a person is in the check: all that the browser's history is told. */
interface ShownStep {
  /** A question, or 'result'. */
  readonly step: string;
  readonly mode: 'steps' | 'all';
}

interface HistoryEntry extends ShownStep {
  /** How many entries before it are this check's. */
  readonly depth: number;
}

const entryHere = (): HistoryEntry | undefined => {
  const state = history.state as Partial<HistoryEntry> | null;
  return typeof state?.step === 'string' ? (state as HistoryEntry) : undefined;
};

/** The way through the check in the browser's own history, for Back and Forward. It holds steps, never an answer: nobody who uses the device later finds one there. */
export class StepHistory {
  #depth = 0;

  /** Is there a step of this check to go back to? */
  get canGoBack(): boolean {
    return this.#depth > 0;
  }

  /** Returns the step just arrived at by Back, Forward or a reload; undefined where it is not this check's. */
  arrive(): ShownStep | undefined {
    const entry = entryHere();
    if (entry) this.#depth = entry.depth;
    return entry;
  }

  /** The check begins at this entry, whatever was before it. */
  begin(): void {
    this.#depth = 0;
  }

  /** The browser has made an entry of itself, for what is new behind #. */
  join(): void {
    this.#depth += 1;
  }

  /** Writes a step into the entry a person is at. */
  keep(step: ShownStep, hash = location.hash): void {
    this.#write('replaceState', step, hash);
  }

  /** Goes on to a step of its own. */
  go(step: ShownStep): void {
    this.#depth += 1;
    this.#write('pushState', step, '');
  }

  /** Goes back to where the check began, so that the next step cuts off every one after it. */
  leave(): void {
    if (this.#depth) history.go(-this.#depth);
    this.#depth = 0;
  }

  #write(how: 'pushState' | 'replaceState', { step, mode }: ShownStep, hash: string): void {
    const entry: HistoryEntry = { step, mode, depth: this.#depth };
    try {
      history[how](entry, '', location.pathname + location.search + hash);
    } catch {
      // 2026-11: Safari stops after 100 writes in 30 seconds; the check goes on without them.
    }
  }
}
