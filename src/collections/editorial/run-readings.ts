/** What is to be looked at in the readings of the built site: npm run readings */
import { doubtInWords, doubtsOnSite } from './house-rules/site-readings.ts';

const found = doubtsOnSite('dist');
for (const doubt of found) console.log(`content/words/furigana.yaml: ${doubtInWords(doubt)}`);
console.log(
  found.length ? `見るところが${found.length}あります。` : 'ふりがな: 見るところはありません。',
);
if (found.length) process.exitCode = 1;
