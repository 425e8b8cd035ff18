/** What a rule's selectors name: all of one alternative must be on a page before the rule can match there. */
type Needs = readonly (readonly (string | Needs)[])[];

/** One of the selectors that a rule lists. */
interface Selector {
  readonly text: string;
  readonly needs: Needs;
}

/** One statement of a style sheet: a rule, a block of rules under a condition, or a line like `@layer a, b;`. */
interface Statement {
  /** Up to and without `{`; the whole text where there is no block. */
  readonly head: string;
  readonly body?: string;
  readonly inner?: readonly Statement[];
  readonly selectors?: readonly Selector[];
}

// 2026-11: classes that scripts set, and what they set them on is on the page.
const setByScripts = ['link', 'search-offline'].map((name) => `.${name}`);

/**
 * Returns the style sheets of a page (as the build writes them: minified, no comments) as one, without the rules that cannot match on it:
 * each layer once and in their order, so that no line has to say it. A layer without rules is named in its place: a script may bring
 * what belongs in it.
 * @throws where a layer has no place in that order
 */
export function usedRules(css: string, onPage: ReadonlySet<string>): string {
  let statements = inOrder.get(css);
  if (!statements) inOrder.set(css, (statements = ordered(parse(css))));
  return statements
    .map((statement) => {
      const rules = written([statement], onPage);
      return rules || (statement.head.startsWith('@layer') ? `${statement.head};` : '');
    })
    .join('');
}

/** Returns as one what several style sheets have that can match on the page: what they share stands where it first stood. */
export function usedOnce(sheets: Iterable<string>, onPage: ReadonlySet<string>): string {
  const seen = new Set<string>();
  const once = (statements: readonly Statement[], around: string): Statement[] =>
    statements.flatMap((statement) => {
      const { head, body, inner } = statement;
      const place = `${around} ${head}`;
      if (inner) return [{ head, inner: once(inner, place) }];
      const key = `${place} ${body}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [statement];
    });
  return written(once([...sheets].flatMap(parse), ''), onPage);
}

/** The elements that no script makes, behind what stands before their names. */
const elements = (before: string) =>
  new RegExp(`${before}(?:table|t[rhd]|caption|fieldset|site-search)\\b`, 'g');

/** Returns the names on a page that selectors can ask for: `.class`, `[data-astro-cid-…]`, `<table`. */
export function namesOn(html: string): ReadonlySet<string> {
  const names = new Set(setByScripts);
  for (const [, value = ''] of html.matchAll(/\s(?:class|data-sets)="([^"]*)"/g))
    for (const name of value.split(/\s+/)) names.add(`.${name}`);
  for (const [scope] of html.matchAll(/data-astro-cid-\w+/g)) names.add(`[${scope}]`);
  // Any other element may be made by a script.
  for (const [element] of html.matchAll(elements('<'))) names.add(element);
  // Who says how sure one sentence is keeps the looks of every such word: a policy names each kind of styles, and hosts read a hundred lines.
  if (names.has('.sure')) for (const word of ['guess', 'unsettled']) names.add(`.${word}`);
  const text = html.replace(aroundProse, '');
  for (const [, element] of text.matchAll(/<(h[23]|[uo]l)\b/g)) names.add(inProse(element!));
  return names;
}

/** Scripts bring no lists and no headings into what a writer has written. */
const inProse = (element: string) => `.prose ${element[0] === 'h' ? element : 'list'}`;
/** What stands before it and behind it: lists of links, and all that is not the article. */
const aroundProse = /^.*?<main\b|<section class="narrow.*?<\/section>|<\/article>.*/gs;

const areMet = (needs: Needs, onPage: ReadonlySet<string>): boolean =>
  needs.some((all) =>
    all.every((one) => (typeof one === 'string' ? onPage.has(one) : areMet(one, onPage))),
  );

function written(statements: readonly Statement[], onPage: ReadonlySet<string>): string {
  return statements
    .map(({ head, body, inner, selectors }) => {
      if (inner) {
        const rules = written(inner, onPage);
        return rules && `${head}{${rules}}`;
      }
      const asked = selectors
        ?.filter(({ needs }) => areMet(needs, onPage))
        .map(({ text }) => withoutIdleClasses(text, onPage))
        .join();
      return asked === '' ? '' : body === undefined ? head : `${asked ?? head}{${body}}`;
    })
    .join('');
}

/** Returns a selector without the classes of an :is() that are not on the page: what is left weighs the same. */
const withoutIdleClasses = (selector: string, onPage: ReadonlySet<string>): string =>
  selector.replace(/:is\(((?:\.[\w-]+,?)+)\)/g, (whole, classes: string) => {
    const used = classes.split(',').filter((name) => onPage.has(name));
    return used.length > 1 ? `:is(${used.join()})` : (used[0] ?? whole);
  });

/** What has been put in order: many pages carry the same sheets. */
const inOrder = new Map<string, readonly Statement[]>();

function ordered(statements: readonly Statement[]): readonly Statement[] {
  const [order] = statements.flatMap(({ head }) => /^@layer (.+,.+);/.exec(head)?.[1] ?? []);
  if (!order) return statements;
  const layers = new Map(
    order.split(',').map((name): [string, Statement[]] => [`@layer ${name.trim()}`, []]),
  );
  const rest: Statement[] = [];
  for (const statement of statements) {
    const { head, inner } = statement;
    if (!head.startsWith('@layer')) rest.push(statement);
    else if (inner) {
      const layer = layers.get(head);
      if (!layer) throw new Error(`${head}: not in the order of layers in src/styles/index.css`);
      layer.push(...inner);
    }
  }
  return [...[...layers].map(([head, inner]) => ({ head, inner })), ...rest];
}

function parse(css: string): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < css.length;) {
    const end = indexOfNext(css, at, '{;');
    if (css[end] !== '{') {
      const head = css.slice(at, end + 1).trim();
      if (head) statements.push({ head });
      at = end + 1;
      continue;
    }
    const head = css.slice(at, end).trim();
    const close = indexOfNext(css, end + 1, '}');
    const body = css.slice(end + 1, close);
    at = close + 1;
    if (/^@(?:layer|media|supports|container)\b/.test(head))
      statements.push({ head, inner: parse(body) });
    else
      statements.push(
        head.startsWith('@') ? { head, body } : { head, body, selectors: selectorsOf(head) },
      );
  }
  return statements;
}

/** Where one of the wanted letters stands next, outside strings, brackets and blocks. */
function indexOfNext(css: string, from: number, wanted: string): number {
  let depth = 0;
  for (let at = from; at < css.length; at++) {
    const letter = css[at]!;
    if (letter === '"' || letter === "'") at = css.indexOf(letter, at + 1);
    else if (depth === 0 && wanted.includes(letter)) return at;
    else if ('([{'.includes(letter)) depth++;
    else if (')]}'.includes(letter)) depth--;
  }
  return css.length;
}

const needsOf = (selectors: string): Needs => selectorsOf(selectors).flatMap(({ needs }) => needs);

function selectorsOf(list: string): Selector[] {
  const selectors: Selector[] = [];
  for (let at = 0; at < list.length;) {
    const end = indexOfNext(list, at, ',');
    const within: Needs[] = [];
    const text = list.slice(at, end);
    const selector = text
      // What :not() asks for is left open.
      .replace(
        /:([\w-]+)\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g,
        (_, name: string, inner: string) => {
          if (/^(?:is|where|has)$/.test(name)) within.push(needsOf(inner));
          return '';
        },
      );
    const all = [
      ...within,
      ...(selector.match(/\.[a-z][\w-]*|\[data-astro-cid-\w+\]/gi) ?? []),
      ...(selector.match(elements('(?<![\\w.:#-])')) ?? []).map((tag) => `<${tag}`),
      ...(/^\.prose\b.*?[\s>(](h[23]|[uo]l|li)\b/.exec(text)?.slice(1, 2) ?? []).map(inProse),
    ];
    selectors.push({ text, needs: [all] });
    at = end + 1;
  }
  return selectors;
}
