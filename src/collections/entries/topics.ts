import { guides } from './pages.ts';

const subjects: Partial<Record<string, string>> = {
  'vs-transition': '就労移行支援と就労定着支援',
  'vs-jobcoach': 'ジョブコーチと就労定着支援',
  consult: '相談先と就労定着支援',
  pension: '年金・手当と働くこと',
  tell: '会社への伝え方',
};

/** Returns what a question is about, as its page says above the heading and in the title: a question names it seldom. */
export const subjectOfTopic = (topic: string): string =>
  `${subjects[topic] ?? '就労定着支援'}のQ&A`;

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
