import { guides } from './pages.ts';

/** The guide that a topic's questions and words belong to. */
export function guideOfTopic(topic: string) {
  return guides.find(({ data }) => data.topic === topic);
}

/** Entries by the guide they belong to, in the guides' order: the sections of the lists of questions and words. */
export function byTopic<T extends { data: { topic: string } }>(entries: readonly T[]) {
  const groups = Map.groupBy(entries, ({ data }) => data.topic);
  return guides
    .filter((guide, i) => guides.findIndex(({ data }) => data.topic === guide.data.topic) === i)
    .flatMap((guide) => {
      const members = groups.get(guide.data.topic);
      return members ? [{ guide, topic: guide.data.topic, members }] : [];
    });
}
