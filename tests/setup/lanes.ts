interface Job<Result> {
  readonly name: string;
  /** The jobs that have to be over before; those not among the jobs given do not count. */
  readonly after: readonly string[];
  /** Nothing else runs beside it. */
  readonly alone: boolean;
  readonly run: () => Promise<Result>;
}

/** Returns the results of all jobs, two of them running at a time, each begun in the order given as soon as it may. */
export async function inTwoLanes<Result>(jobs: readonly Job<Result>[]): Promise<Result[]> {
  const waiting = [...jobs];
  const running = new Map<Job<Result>, Promise<void>>();
  const results: Result[] = [];
  const open = (name: string) =>
    [...waiting, ...running.keys()].some((other) => other.name === name);
  while (waiting.length || running.size) {
    const free = running.size < 2 && ![...running.keys()].some(({ alone }) => alone);
    const ready = waiting.find(({ after }) => !after.some(open));
    if (free && ready && (!ready.alone || !running.size)) {
      waiting.splice(waiting.indexOf(ready), 1);
      const done = ready.run().then((result) => {
        results.push(result);
        running.delete(ready);
      });
      running.set(ready, done);
    } else await Promise.race(running.values());
  }
  return results;
}
