/** What is to be looked at in the readings of the built site: node src/collections/editorial/run-readings.ts */
import { doubtInWords, doubtsOnSite } from './site-readings.ts';

const doubts = doubtsOnSite('dist');
for (const doubt of doubts) console.log(`content/words/furigana.yaml: ${doubtInWords(doubt)}`);
console.log(
  doubts.length ? `見るところが${doubts.length}あります。` : 'ふりがな: 見るところはありません。',
);
if (doubts.length) process.exitCode = 1;
