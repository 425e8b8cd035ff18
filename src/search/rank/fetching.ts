/** A file that has not come by then does not come, in ms. */
export const patience = 20_000;

/** Returns what reads one of the search's files. It throws where one does not come. */
export const readerOf =
  (folder: string) =>
  async <T>(name: string): Promise<T> => {
    const response = await fetch(folder + name, { signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return (await response.json()) as T;
  };

/** Returns what makes something when it is first asked for, and again only where that failed. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    made.catch(() => (made = undefined));
    return made;
  };
}

/** Returns what comes in so many ms; what has not come by then, or fails, is done without. */
export const soon = <T>(coming: Promise<T>, wait: number): Promise<T | undefined> =>
  Promise.race([
    coming.catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, wait, undefined)),
  ]);
