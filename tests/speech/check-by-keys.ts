import type { ScreenReader } from './screen-reader.ts';

/** What this person answers, in the words they hear; where none of these is said, that they do not know. */
const answer =
  /まだ使っていない|就労継続支援B型|会社などに雇われている|ずっと働いている|あかずに就職した|障害者手帳がある|歳以上、|働く時間が短い|わからない/;
const dayOfHiring = ['2026', '4', '22'];

/** From the check's first question to its result with the keyboard alone; returns what is heard after each key. */
export async function checkByKeys(reader: ScreenReader): Promise<string[]> {
  const heard: string[] = [];
  const press = async (...keys: string[]): Promise<string> => {
    const said = await reader.press(...keys);
    heard.push(`-- ${keys.join(' ')}`, ...said);
    return said.join(' ');
  };
  /** @throws where it is not heard */
  const pressUntil = async (key: string, words: RegExp | string): Promise<string> => {
    for (let i = 0; i < 20; i += 1) {
      const said = await press(key);
      if (said.match(words)) return said;
    }
    throw new Error(`${key}: ${String(words)} is not heard\n${heard.join('\n')}`);
  };

  await pressUntil('Tab', '本文へ進む');
  await press('Return');
  await pressUntil('Tab', '自分のこと');
  for (let questions = 0; questions < 10; questions += 1) {
    const first = await pressUntil('Tab', /radio button|check box|entry/);
    if (first.includes('entry'))
      for (const [i, part] of dayOfHiring.entries()) {
        if (i) await press('Tab');
        await press(...part);
      }
    else {
      if (!answer.test(first)) await pressUntil('Down', answer);
      await press('space');
    }
    await pressUntil('Tab', '次へ');
    if (/質問は終わりました|結果\(めやす\)/.test(await press('Return'))) break;
  }
  if (!heard.some((line) => line.includes('結果(めやす)'))) {
    await pressUntil('Tab', '結果を見る');
    await press('Return');
  }
  return heard;
}
