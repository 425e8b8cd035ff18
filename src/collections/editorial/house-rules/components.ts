import { parseDay, bands } from '../../../rules/index.ts';
import { inStrings } from '../../facts/markup.ts';
import type { Problem, Fault } from '../read/fault.ts';
import type { Library } from '../read/library.ts';
import { strayMark } from '../read/unreadable.ts';
import { lineAt, type Tag } from '../read/tags.ts';

type Attributes = Readonly<Record<string, (value: string) => boolean>>;

interface Component {
  /** The sets of attributes it may have, each attribute with a test of what it holds. */
  readonly attributes: readonly Attributes[];
  readonly holdsText: boolean;
}

const any = (value: string): boolean => value !== '' && value !== '{';
const names = (value: string): boolean => /^[a-z0-9-]+( [a-z0-9-]+)*$/.test(value);
const day = (value: string): boolean => parseDay(value) !== undefined;
const oneOf =
  (...known: readonly string[]) =>
  (value: string): boolean =>
    known.includes(value);
const part = (attributes: Attributes = {}): Component => ({
  attributes: [attributes],
  holdsText: false,
});
const box = (attributes: Attributes = {}): Component => ({
  attributes: [attributes],
  holdsText: true,
});

/** Who is drawn at a slip. */
const listeners = oneOf('clerk', 'supporter', 'papers');

/** What may stand in MDX, as content/README.md tells writers. */
const components: Readonly<Record<string, Component>> = {
  Fact: part({ id: any, unit: any }),
  Basis: part({ id: any }),
  Term: box({ id: any }),
  Ask: {
    attributes: [
      { id: any },
      { id: any, as: oneOf('line') },
      { id: any, drawing: listeners },
      { whom: any, say: any },
      { whom: any, say: any, drawing: listeners },
      { whom: any, say: any, local: any },
      { whom: any, say: any, local: any, drawing: listeners },
    ],
    holdsText: false,
  },
  HiredOn: part({ date: day, show: oneOf('hired', 'reach', 'first-day', 'last-day') }),
  FeeAhead: part({ hired: day, salary: (value) => /^\d+$/.test(value) }),
  FeeExample: part({ rate: oneOf(...bands) }),
  Caution: { attributes: [{ title: any }, {}], holdsText: true },
  Example: box(),
  Fold: { attributes: [{ title: any }, { title: any, as: oneOf('paper') }], holdsText: true },
  OtherWays: { attributes: [{}, { drawing: oneOf('none') }], holdsText: true },
  NextStep: box(),
  FirstDates: part(),
  Drawing: part({ name: names }),
  Figure: part({ name: oneOf('timeline', 'people', 'flow', 'use-rate') }),
  FeeTable: part(),
  ClassTable: part(),
  TaxLines: part(),
  AsOfDays: part(),
  TwoFees: part(),
  PaySlip: part(),
  CompareTable: {
    attributes: [
      { services: names },
      { services: names, rows: names },
      { services: names, caption: any },
    ],
    holdsText: false,
  },
  Lanes: part({ services: names }),
  StepList: part(),
  WhoLearns: part(),
  ReportSample: part(),
  CardSample: part(),
  /** The supporters' desk. */
  SupporterLinks: part(),
  /** On the page about the site: who publishes it, how sure it is, what to tell and whom. */
  Publisher: part(),
  SureWords: part(),
  ToTell: box(),
};

/** Also a full-width bracket, where a component was meant. */
const bracket = /</g;
const mark = /[<{}]|\uFF1C(?=\s*\/?\s*[A-Za-z])/g;

/** Returns a fault on each component that is not known, or not rightly written and closed, and on each other brace or angle bracket. */
export function knownComponents(library: Library): Fault[] {
  const judged = library.entries.filter(
    ({ collection }) => !['facts', 'sources'].includes(collection),
  );
  return judged.flatMap(({ collection, file, body, passages }) => [
    ...passages.flatMap(({ kind, text, tags, line }) => [
      ...(kind === 'front' ? tags.flatMap((tag) => problemsOf(file, tag, inStrings)) : []),
      // The check's strings have places for days, an edition's for a span: {until}, {value}
      ...[...text.matchAll(['check', 'local'].includes(collection) ? bracket : mark)].map(
        (match) => ({
          file,
          line: lineAt(text, match.index, line),
          ...strayMark(match[0]),
        }),
      ),
    ]),
    ...body.tags.flatMap((tag) => problemsOf(file, tag, Object.keys(components))),
    ...body.code.map(({ mark, line }) => ({ file, line, ...strayMark(mark) })),
  ]);
}

function problemsOf(file: string, tag: Tag, allowed: readonly string[]): Fault[] {
  const problem = allowed.includes(tag.name)
    ? misuse(tag)
    : {
        message: `部品 <${tag.name}> はここでは使えません`,
        remedy: `使えるのは ${allowed.join('・')} です`,
      };
  return problem ? [{ file, line: tag.line, ...problem }] : [];
}

function misuse({ name, attributes, holdsText }: Tag): Problem | undefined {
  const component = components[name];
  if (!component) return undefined;
  if (component.holdsText !== holdsText) {
    const remedy = component.holdsText
      ? `<${name}>…</${name}> とはさんでください`
      : `<${name} … /> と閉じてください`;
    return { message: `<${name}> の閉じ方がちがいます`, remedy };
  }
  const fits = component.attributes.some((wanted) => {
    const sameNames = Object.keys(wanted).sort().join() === Object.keys(attributes).sort().join();
    return (
      sameNames && Object.entries(wanted).every(([key, holds]) => holds(attributes[key] ?? ''))
    );
  });
  if (fits) return undefined;
  const shapes = component.attributes.map((wanted) =>
    [name, ...Object.keys(wanted).map((key) => `${key}="…"`)].join(' '),
  );
  return {
    message: `<${name}> の書き方がちがいます`,
    remedy: `<${shapes.join('> か <')}> の形で、手引きにある値を書いてください`,
  };
}
