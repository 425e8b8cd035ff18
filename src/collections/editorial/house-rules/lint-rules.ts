import { aliases } from './aliases.ts';
import { bareFigures } from './bare-figures.ts';
import { easyLines } from './easy-lines.ts';
import { buildRules, type Rules } from './build-rules.ts';
import { hedges } from './hedges.ts';
import { lengths } from './lengths.ts';
import { longSentences } from './long-sentences.ts';
import { marks } from './answer-mark.ts';
import { namedTests } from './named-tests.ts';
import { promises } from './promised-pages.ts';
import { readings } from './readings.ts';
import { seedRuns } from './seed-runs.ts';
import { titles } from './titles.ts';
import { words } from './words.ts';

/** What lint keeps besides: how things are said, and what was promised. */
export const rules: Rules = {
  ...buildRules,
  じかの数字: bareFigures,
  言い切り: hedges,
  長さ: lengths,
  長い文: longSentences,
  わかりやすい版: easyLines,
  よみ: readings,
  目印: marks,
  言葉: words,
  同じ題: titles,
  ほかの記事と同じ文: seedRuns,
  約束: promises,
  検査の名前: namedTests,
  さがすことば: aliases,
};
