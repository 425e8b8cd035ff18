import { globSync, readFileSync } from 'node:fs';
import { expect, test } from './setup/test.ts';
import { publishedSchema } from '../src/collections/schemas/published.ts';
import { documentOf, pages } from './setup/pages.ts';
import { dist, ownAddress, root } from './setup/places.ts';
import { testDay } from './setup/test-day.ts';

const read = (file: string) => JSON.parse(readFileSync(`${dist}data/${file}`, 'utf8')) as unknown;
const published = publishedSchema.parse(read('facts.json'));

test('データには、いまあるすべての事実が、1度ずつ、組み立てた日の値である', () => {
  const written = globSync('*/*.yaml', { cwd: `${root}content/facts/` })
    .filter((file) => {
      const [, until] =
        /^until: "(.*)"$/m.exec(readFileSync(`${root}content/facts/${file}`, 'utf8')) ?? [];
      return until === undefined || testDay <= until;
    })
    .map((file) => file.replace('.yaml', ''));
  expect(published.day).toBe(testDay);
  expect(published.facts.map(({ id }) => id).sort()).toEqual(written.sort());
  expect(published.facts.filter(({ statement }) => /[{}<>〓]/.test(statement))).toEqual([]);
});

test('データのどの事実も、サイトの中の自分の場所を言う', () => {
  const bySource = Map.groupBy(
    published.facts,
    ({ page }) => page.replace(ownAddress, '').split('#')[0]!,
  );
  const missing = [...bySource].flatMap(([path, facts]) => {
    const page = pages.find((one) => one.path === path);
    const document = page && documentOf(page);
    return facts
      .map(({ page }) => page)
      .filter((url) => !document?.getElementById(url.split('#')[1]!));
  });
  expect(missing).toEqual([]);
});

test('データの形は、JSON Schemaとして読める', () => {
  expect(read('facts.schema.json')).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    properties: { facts: { type: 'array' } },
  });
});
