/** The sets of queries, and what a build must reach on each: shares from 0 to 1. */
export const sets = [
  { name: 'ひらかれた組', file: 'tests/dev-queries.tsv', keptAside: false, first: 0.85, firstThree: 0.97, nothing: 0.01 },
  { name: '調整に使う組', file: 'src/search/queries/tuned.tsv', keptAside: false, first: 0.85, firstThree: 0.97, nothing: 0.01 },
  { name: '前に取り分けた組', file: 'src/search/queries/held-out.tsv', keptAside: false, first: 0.85, firstThree: 0.97, nothing: 0.01 },
  { name: '何も見ていない人の、ひらいた組', file: 'src/search/queries/opened.tsv', keptAside: false, first: 0.85, firstThree: 0.97, nothing: 0.01 },
  { name: '取り分けて、あとでひらいた組', file: 'src/search/queries/fresh.tsv', keptAside: false, first: 0.85, firstThree: 0.95, nothing: 0.01 },
  { name: '何も見ていない人の組', file: 'src/search/queries/blind.tsv', keptAside: true, first: 0.75, firstThree: 0.9, nothing: 0.02 },
  { name: '何も見ていない人の、新しい組', file: 'src/search/queries/sealed.tsv', keptAside: true, first: 0.75, firstThree: 0.9, nothing: 0.02 },
  { name: '事実とサイトの地図だけを見た人の組', file: 'src/search/queries/aside.tsv', keptAside: true, first: 0.75, firstThree: 0.9, nothing: 0.02 },
  { name: '地図だけを見た人の、長い文の組', file: 'src/search/queries/whole.tsv', keptAside: true, first: 0.7, firstThree: 0.85, nothing: 0.02 },
] as const;
