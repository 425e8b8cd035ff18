import { guides } from './pages.ts';

/** Returns what the questions of a topic are about, where it is something else than 就労定着支援 alone. */
export const subjectOfTopic = (topic: string): string | undefined =>
  guides.find(({ data }) => data.topic === topic)?.data.subject;

/** Returns entries by the guide they belong to, in the guides' order: the sections of the lists of questions and words. */
export function byTopic<T extends { data: { topic: string } }>(entries: readonly T[]) {
  const groups = Map.groupBy(entries, ({ data }) => data.topic);
  return guides
    .filter((guide, i) => guides.findIndex(({ data }) => data.topic === guide.data.topic) === i)
    .flatMap((guide) => {
      const members = groups.get(guide.data.topic);
      return members ? [{ guide, topic: guide.data.topic, members }] : [];
    });
}
