import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { sentenceCount } from '../../collections/editorial/house-rules/lengths.ts';
import { formatFigure } from '../../collections/facts/figure.ts';
import { facts } from '../../rules/testing/content-facts.ts';
import { storySchema } from '../../collections/schemas/story.ts';
import { answerLink, sharedIn } from '../flow/answer-link.ts';
import { outcomeOf, pathOf, problemsOn } from '../../rules/index.ts';

const folder = new URL('../../../content/stories/', import.meta.url);
const stories = globSync('*.yaml', { cwd: folder })
  .toSorted()
  .map(
    (file) =>
      [file, storySchema.parse(parse(readFileSync(new URL(file, folder), 'utf8')))] as const,
  );
type Story = (typeof stories)[number][1];

/** What the check says of a story, in the shape of its `expect`: days and costs only of a service that is theirs. */
function found({ answers, on }: Story): Story['expect'] {
  const { verdict, isTheirs, timeline, fee, forecast } = outcomeOf(answers, facts, on);
  const { earliest = '', latest = '' } = timeline?.lastDay ?? {};
  return {
    outcome: verdict.outcome,
    reasons: verdict.findings.map(({ reason }) => reason),
    ...(isTheirs &&
      timeline && {
        firstUsableDay: timeline.firstUsableDay,
        lastDay: earliest === latest ? earliest : [earliest, latest],
      }),
    ...(isTheirs && { monthly: fee.monthly }),
    ...(isTheirs &&
      forecast.length && {
        forecast: forecast.map(({ from, guess, settled }) => ({ from, guess, settled })),
      }),
  };
}

/** How an answer stands in prose: 「5月1日」 or 「18万円」; nothing for a choice or nothing earned. */
function inProse(answer: string): string | undefined {
  const [, month, date] = /^\d{4}-(\d{2})-(\d{2})$/.exec(answer) ?? [];
  if (month && date) return `${Number(month)}月${Number(date)}日`;
  return Number(answer) >= 1000 ? formatFigure(Number(answer), '円', '万円') : undefined;
}

test('14より多くあり、どの結果も、どの組もある', () => {
  assert.ok(stories.length >= 14);
  assert.equal(new Set(stories.map(([, { name }]) => name)).size, stories.length);
  assert.equal(new Set(stories.map(([, { expect }]) => expect.outcome)).size, 5);
  assert.equal(new Set(stories.map(([, { group }]) => group)).size, 5);
});

for (const [file, story] of stories) {
  describe(`${file} ${story.title}`, () => {
    const { answers, on, text, name } = story;

    test('手で数えた結果と同じ', () => assert.deepEqual(found(story), story.expect));

    test('聞かれない質問に答えず、答えにまちがいがない', () => {
      const { eligibility, money } = pathOf(answers, facts, on);
      const asked: readonly string[] = [...eligibility, ...money];
      assert.deepEqual(
        Object.keys(answers).filter((question) => !asked.includes(question)),
        [],
      );
      assert.deepEqual(problemsOn(answers, facts, on), []);
    });

    test('リンクにして、もとに戻せる', () => {
      const shared = { fields: answers, who: 'self', on } as const;
      assert.deepEqual(sharedIn(`#${answerLink(shared)}`), { ...shared, complete: true });
    });

    test('話は230字までで、その人の名前と、答えの日付と金額を言う', () => {
      assert.ok(text.startsWith(`${name}さん`));
      assert.ok(sentenceCount(text) >= 2 && text.length <= 230, `${text.length}字`);
      const told = Object.values(answers)
        .map(inProse)
        .filter((words) => words !== undefined);
      assert.deepEqual(
        told.filter((words) => !text.includes(words)),
        [],
      );
    });

    test('学ぶことは4文まで', () => assert.ok(sentenceCount(story.learn) <= 4));
  });
}
