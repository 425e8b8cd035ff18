import type { Finding } from './finding.ts';
import { entriesOf, type Entry, type Library } from './library.ts';
import { lineAt, tagsIn } from './tags.ts';

/** Headings lead somewhere, boxes are where readers expect them. */
export function structure(library: Library): Finding[] {
  return entriesOf(library, 'guides', 'faqs', 'glossary', 'steps').flatMap((entry) => [
    ...headings(entry),
    ...boxes(entry),
    ...spacing(entry),
  ]);
}

function headings({ file, body, bodyLine }: Entry): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const first = body.match(/^#{1,6}\s/m)?.index;
  for (const { 0: heading, 1: marks = '', index } of body.matchAll(/^(#{1,6})\s.*$/gm)) {
    const place = { file, line: lineAt(body, index, bodyLine) };
    const [, id] = heading.match(/\s\{#([a-z][a-z0-9-]*)\}\s*$/) ?? [];
    if (marks.length === 1 || marks.length > 3 || (index === first && marks.length === 3)) {
      findings.push({
        ...place,
        message: `見出しの深さ「${marks}」が合いません`,
        remedy: '「##」から始め、その下だけ「###」にしてください',
      });
    }
    if (id === undefined) {
      findings.push({
        ...place,
        message: `見出し「${heading}」に目印がありません`,
        remedy: '「## いくらかかる? {#cost}」のように、英小文字の目印をつけてください',
      });
    } else if (seen.has(id)) {
      findings.push({
        ...place,
        message: `目印「#${id}」がこのページに2つあります`,
        remedy: '別の名前にしてください',
      });
    } else {
      seen.add(id);
    }
  }
  return findings;
}

function boxes({ kind, file, body, bodyLine }: Entry): Finding[] {
  const opened = (name: string) =>
    tagsIn(body).filter((tag) => tag.name === name && tag.shape === 'open');
  const findings: Finding[] = [];
  const complain = (message: string, remedy: string, index = 0) =>
    findings.push({ file, line: lineAt(body, index, bodyLine), message, remedy });
  if (kind === 'guides' || kind === 'faqs') {
    const steps = opened('NextStep');
    if (steps.length !== 1) {
      complain(
        `<NextStep> が${steps.length}つあります`,
        '最後に1つだけ、「次の一歩」を書いてください',
        steps[1]?.index,
      );
    } else if (!body.trimEnd().endsWith('</NextStep>')) {
      complain(
        '<NextStep> のあとに文があります',
        '<NextStep> を最後に置いてください',
        steps[0]?.index,
      );
    }
  }
  if (kind === 'guides' && opened('Example').length === 0)
    complain('<Example> がありません', '例を1つ入れてください');
  const cautions = opened('Caution');
  if (cautions.length > 2)
    complain(
      `<Caution> が${cautions.length}つあります`,
      '1ページに2つまでにしてください',
      cautions[2]?.index,
    );
  return findings;
}

/** A box keeps its paragraphs and lists only with an empty line inside both ends. */
function spacing({ file, body, bodyLine }: Entry): Finding[] {
  const lines = body.split('\n');
  return lines.flatMap((source, i) => {
    const [, slash] =
      source.trim().match(/^<(\/?)(?:Caution|Example|OtherWays|NextStep)\b[^>]*>/) ?? [];
    if (slash === undefined) return [];
    const isOpen = slash === '';
    const isAlone = /^<[^>]*>$/.test(source.trim());
    const inner = lines[isOpen ? i + 1 : i - 1] ?? '';
    if (isAlone && inner.trim() === '') return [];
    return [
      {
        file,
        line: bodyLine + i,
        message: `${source.trim()} の${isOpen ? 'あと' : '前'}に空行がありません`,
        remedy: '囲みの中身の前後に空行を入れてください',
      },
    ];
  });
}
