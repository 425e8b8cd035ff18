import { readFileSync } from 'node:fs';
import { expect, test } from './setup/test.ts';
import { inWords, readQueries, scoreOf } from './queries/score.ts';
import { sets } from './queries/sets.ts';
import { searchOnDisk } from './setup/search-on-disk.ts';

// In Node the search is the same code, twenty times as quick as a page that draws: it is asked every query.
for (const { name, file, keptAside, ...least } of sets)
  test(`${name}の問いに、合う話題か、答えるページが出る`, async () => {
    const { engine } = searchOnDisk();
    const answers: Parameters<typeof scoreOf>[0][number][] = [];
    for (const query of readQueries(readFileSync(file, 'utf8')))
      answers.push([query, (await engine.search(query.words)).items]);
    const score = scoreOf(answers);
    // What is kept aside stays unread: only its sum is told.
    const missed = keptAside ? [] : score.missed.map((one) => `\n  ${one}`);
    const report = `${file}: ${inWords(score)}${missed.join('')}`;
    console.log(report);
    expect(score.firstThree, report).toBeGreaterThanOrEqual(least.firstThree);
    expect(score.first, report).toBeGreaterThanOrEqual(least.first);
    expect(score.nothing, report).toBeLessThanOrEqual(least.nothing);
  });
