import { readLibrary, type Library } from '../read/library.ts';

const values = (from: string, confidence: string, value?: number | string) =>
  `values:\n  - from: "${from}"\n    confidence: ${confidence}\n    source: tsuchi\n${value === undefined ? '' : `    value: ${value}\n`}`;
const fact = (title: string, confidence: string, unit?: string, value?: number | string) =>
  `title: ${title}\nstatement: ${title}です。\n${unit ? `unit: ${unit}\n` : ''}${values('2018-04-01', confidence, value)}` +
  `${confidence === 'C' ? 'ask:\n  whom: 窓口\n  say: どうなりますか\n' : ''}checked: "2026-11-22"\nreviewBy: "2027-05-31"\ndossier: x\n`;

const files: Record<string, string> = {
  'facts/period/max.yaml': fact('使える期間の長さ', 'A転', 'か月', 36),
  'facts/period/renewal.yaml': fact('決定の期間', 'B', 'か月', 12),
  'facts/period/rounding.yaml': fact('日付の端数', 'C'),
  'facts/fee/household.yaml': fact('世帯の範囲', 'A'),
  'facts/fee/cap.yaml': fact('負担上限月額', 'A', '円', 9300),
  'sources/tsuchi.yaml':
    'title: 通知\npublisher: 厚生労働省\nkind: 通知\nurl: https://example.jp/\nchecked: "2026-11-22"\n',
  'glossary/koushin.mdx':
    '---\nterm: 更新\ndefinition: 決定を続けることです。\nnextReview: "2027-05-31"\n---\n市区町村が決めます。\n',
  'guides/period.mdx':
    '---\ntitle: いつまで?\nnextReview: "2027-05-31"\n---\n## いつまで使える? {#until}\n\n窓口で聞けます。\n',
};

/** Returns a small content folder for tests, with files added or replaced: libraryOf({ 'guides/fee.mdx': '…' }). */
export function libraryOf(changed: Record<string, string> = {}, today = '2026-11-22'): Library {
  return readLibrary(new Map(Object.entries({ ...files, ...changed })), today);
}

/** Returns the same with one guide, guides/fee.mdx, made of this body (its first line is line 5) and front matter. */
export function withGuide(body: string, front = 'title: いくらかかる?'): Library {
  return libraryOf({
    'guides/fee.mdx': `---\n${front}\nnextReview: "2027-05-31"\n---\n\n${body}\n`,
  });
}
