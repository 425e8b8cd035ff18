import type { Finding } from './finding.ts';
import { entriesOf, type Entry, type Library } from './library.ts';
import { lineAt, tagsIn, type Tag } from './tags.ts';

interface Component {
  /** The sets of attributes it may have, each attribute with what it may hold. */
  readonly attributes: readonly Readonly<Record<string, RegExp>>[];
  readonly holdsText: boolean;
}

const any = /./;
const names = /^[a-z0-9-]+( [a-z0-9-]+)*$/;
const part = (attributes: Readonly<Record<string, RegExp>> = {}): Component => ({
  attributes: [attributes],
  holdsText: false,
});
const box = (attributes: Readonly<Record<string, RegExp>> = {}): Component => ({
  attributes: [attributes],
  holdsText: true,
});

/** What may stand in MDX, as content/README.md tells writers. */
export const components: Readonly<Record<string, Component>> = {
  Fact: part({ id: any, unit: any }),
  Basis: part({ id: any }),
  Term: box({ id: any }),
  Ask: { attributes: [{ id: any }, { whom: any, say: any }], holdsText: false },
  HiredOn: part({ date: /^\d{4}-\d{2}-\d{2}$/, show: /^(hired|reach|first-day|last-day)$/ }),
  FeeExample: part({ rate: /^(95|90|80|70|50|30|0)$/ }),
  Caution: { attributes: [{ title: any }, {}], holdsText: true },
  Example: box(),
  OtherWays: box(),
  NextStep: box(),
  Figure: part({ name: /^(timeline|people|flow|use-rate)$/ }),
  FeeTable: part(),
  ClassTable: part(),
  TaxLines: part(),
  CompareTable: {
    attributes: [{ services: names }, { services: names, caption: any }],
    holdsText: false,
  },
  StepList: part(),
  /** Who to write to, on the page about the site. */
  Contact: part(),
};

/** The two that may also stand in front matter and service strings. */
const inFrontMatter = ['Fact', 'HiredOn'];

/** Only known components, rightly written, rightly closed; no other braces or angle brackets. */
export function knownComponents(library: Library): Finding[] {
  return entriesOf(library, 'guides', 'faqs', 'glossary', 'steps', 'services').flatMap((entry) => [
    ...entry.passages
      .filter(({ kind }) => kind === 'front')
      .flatMap(({ text, line }) => inText(entry, text, line, inFrontMatter)),
    ...inText(entry, entry.body, entry.bodyLine, Object.keys(components)),
    ...unbalanced(entry),
  ]);
}

function inText(
  { file }: Entry,
  text: string,
  firstLine: number,
  allowed: readonly string[],
): Finding[] {
  const tags = tagsIn(text);
  const findings = tags.flatMap((tag) => {
    const line = lineAt(text, tag.index, firstLine);
    if (!allowed.includes(tag.name)) {
      return [
        {
          file,
          line,
          message: `部品 <${tag.name}> はここでは使えません`,
          remedy: `使えるのは ${allowed.join('・')} です`,
        },
      ];
    }
    return misused(tag).map((problem) => ({ file, line, ...problem }));
  });
  const inTags = (index: number) =>
    tags.some((tag) => index >= tag.index && index < tag.index + tag.source.length);
  const marks = text.replace(/\{#[^}]*\}$/gm, (id) => ' '.repeat(id.length));
  for (const { 0: mark, index } of marks.matchAll(/[<{}]/g)) {
    if (inTags(index)) continue;
    const line = lineAt(text, index, firstLine);
    findings.push({
      file,
      line,
      message: `「${mark}」が部品でも目印でもないところにあります`,
      remedy: '部品なら <名前 id="…" /> の形に直し、文字なら消してください',
    });
  }
  return findings;
}

function misused({ name, attributes, shape }: Tag): Pick<Finding, 'message' | 'remedy'>[] {
  const component = components[name];
  if (!component || shape === 'close') return [];
  if (component.holdsText !== (shape === 'open')) {
    const remedy = component.holdsText
      ? `<${name}>…</${name}> とはさんでください`
      : `<${name} … /> と閉じてください`;
    return [{ message: `<${name}> の閉じ方がちがいます`, remedy }];
  }
  const fits = component.attributes.some((wanted) => {
    const sameNames = Object.keys(wanted).sort().join() === Object.keys(attributes).sort().join();
    return (
      sameNames &&
      Object.entries(wanted).every(([key, pattern]) => pattern.test(attributes[key] ?? ''))
    );
  });
  if (fits) return [];
  const shapes = component.attributes.map((wanted) =>
    [name, ...Object.keys(wanted).map((key) => `${key}="…"`)].join(' '),
  );
  return [
    {
      message: `<${name}> の書き方がちがいます`,
      remedy: `<${shapes.join('> か <')}> の形で、手引きにある値を書いてください`,
    },
  ];
}

function unbalanced({ file, body, bodyLine }: Entry): Finding[] {
  const open: Tag[] = [];
  const findings: Finding[] = [];
  const complain = (tag: Tag) =>
    findings.push({
      file,
      line: lineAt(body, tag.index, bodyLine),
      message: `${tag.source} と組になるものがありません`,
      remedy: `<${tag.name}> と </${tag.name}> を組にしてください`,
    });
  for (const tag of tagsIn(body)) {
    if (tag.shape === 'open') open.push(tag);
    if (tag.shape !== 'close') continue;
    const last = open.pop();
    if (last?.name !== tag.name) complain(tag);
  }
  for (const tag of open) complain(tag);
  return findings;
}
