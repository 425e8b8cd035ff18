import type { Fault } from '../read/fault.ts';
import { entriesOf, type Library } from '../read/library.ts';
import type { Entry } from '../read/read-entry.ts';

const boxNames = ['Caution', 'Example', 'Fold', 'OtherWays', 'NextStep'];

/** Returns a fault on each heading that leads nowhere, and each box that is not where readers expect it. */
export function structure(library: Library): Fault[] {
  return entriesOf(library, 'guides', 'faqs', 'glossary', 'steps').flatMap((entry) => [
    ...headings(entry),
    ...boxes(entry),
    ...spacing(entry),
  ]);
}

/** The frame of a page has ids of its own: page-contents, page-sources … */
const idPattern = /^(?!page-|main$)[a-z][a-z0-9-]*$/;

function headings({ file, body }: Entry): Fault[] {
  const seen = new Set<string>();
  return body.headings.flatMap(({ depth, id, source, line }, i) => {
    const faults: Fault[] = [];
    const complain = (message: string, remedy: string) =>
      faults.push({ file, line, message, remedy });
    if (depth === 1 || depth > 3 || (i === 0 && depth === 3))
      complain(
        `見出しの深さ「${'#'.repeat(depth)}」が合いません`,
        '「##」から始め、その下だけ「###」にしてください',
      );
    if (!id || !idPattern.test(id))
      complain(
        `見出し「${source}」に目印がありません`,
        '「## いくらかかる? {#cost}」のように、英小文字の目印をつけてください(page- で始まる名前と main は使えません)',
      );
    else if (seen.has(id))
      complain(`目印「#${id}」がこのページに2つあります`, '別の名前にしてください');
    if (id) seen.add(id);
    return faults;
  });
}

function boxes({ collection, file, body }: Entry): Fault[] {
  const opened = (name: string) => body.tags.filter((tag) => tag.name === name);
  const faults: Fault[] = [];
  const complain = (message: string, remedy: string, line = body.line) =>
    faults.push({ file, line, message, remedy });
  if (collection === 'guides' || collection === 'faqs') {
    const steps = opened('NextStep');
    if (steps.length !== 1) {
      complain(
        `<NextStep> が${steps.length}つあります`,
        '最後に1つだけ、「次の一歩」を書いてください',
        steps[1]?.line,
      );
    } else if (body.lastTag !== 'NextStep') {
      complain(
        '<NextStep> のあとに文があります',
        '<NextStep> を最後に置いてください',
        steps[0]?.line,
      );
    }
  }
  if (collection === 'guides' && opened('Example').length === 0)
    complain('<Example> がありません', '例を1つ入れてください');
  const cautions = opened('Caution');
  if (cautions.length > 2)
    complain(
      `<Caution> が${cautions.length}つあります`,
      '1ページに2つまでにしてください',
      cautions[2]?.line,
    );
  return faults;
}

/** A box shows its paragraphs and lists apart only with an empty line inside both ends. */
function spacing({ file, body }: Entry): Fault[] {
  return body.tags
    .filter(({ name }) => boxNames.includes(name))
    .flatMap(({ name, line, endLine, inside = [line, endLine] }) => {
      const remedy = '囲みの中身の前後に空行を入れてください';
      const [first, last] = inside;
      return [
        ...(first < line + 2
          ? [{ file, line, message: `<${name}> のあとに空行がありません`, remedy }]
          : []),
        ...(last > endLine - 2
          ? [{ file, line: endLine, message: `</${name}> の前に空行がありません`, remedy }]
          : []),
      ];
    });
}
