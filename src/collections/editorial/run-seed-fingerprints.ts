/**
 * Writes seed-fingerprints.json from a folder of articles (*.txt) that this site must not copy from:
 * npx node src/collections/editorial/run-seed-fingerprints.ts <folder of the articles>
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintsOf, packPrints } from './house-rules/seed-runs.ts';

const [folder] = process.argv.slice(2);
if (!folder)
  throw new Error(
    '記事のフォルダを書いてください: npx node src/collections/editorial/run-seed-fingerprints.ts <folder of the articles>',
  );

const articles = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const prints = new Set(
  articles.flatMap((name) => [...fingerprintsOf(readFileSync(join(folder, name), 'utf8'))]),
);
const target = new URL('./house-rules/seed-fingerprints.json', import.meta.url);
writeFileSync(
  target,
  `${JSON.stringify({ articles: articles.length, fingerprints: packPrints(prints) }, null, 2)}\n`,
);
console.log(`${articles.length}本の記事から、${prints.size}個の指紋を書きました。`);
