/** What a rule's selectors name: all of one alternative must be on a page before the rule can match there. */
type Needs = readonly (readonly (string | Needs)[])[];

/** One statement of a style sheet: a rule, a block of rules under a condition, or a line like `@layer a, b;`. */
interface Statement {
  /** Up to and without `{`; the whole text where there is no block. */
  readonly head: string;
  readonly body?: string;
  readonly inner?: readonly Statement[];
  readonly needs?: Needs;
}

// 2026-11: classes that scripts set, and what they set them on is on the page.
const setByScripts = ['copied', 'link', 'search-offline'].map((name) => `.${name}`);

/** Returns a style sheet (as the build writes it: minified, no comments) without the rules that cannot match on the page. */
export function usedRules(sheet: string, onPage: ReadonlySet<string>): string {
  let statements = parsed.get(sheet);
  if (!statements) parsed.set(sheet, (statements = parse(sheet)));
  return written(statements, onPage);
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

/** Many pages carry the same sheets. */
const parsed = new Map<string, readonly Statement[]>();

/** Returns the names on a page that selectors can ask for: `.class`, `[data-astro-cid-…]`, `<table`. */
export function namesOn(html: string): ReadonlySet<string> {
  const names = new Set(setByScripts);
  for (const [, value = ''] of html.matchAll(/\s(?:class|data-sets)="([^"]*)"/g))
    for (const name of value.split(/\s+/)) names.add(`.${name}`);
  for (const [scope] of html.matchAll(/data-astro-cid-\w+/g)) names.add(`[${scope}]`);
  // Other elements come out of scripts too.
  for (const [element] of html.matchAll(/<(?:table|t[rhd]|caption)\b/g)) names.add(element);
  return names;
}

const areMet = (needs: Needs, onPage: ReadonlySet<string>): boolean =>
  needs.some((all) =>
    all.every((one) => (typeof one === 'string' ? onPage.has(one) : areMet(one, onPage))),
  );

function written(statements: readonly Statement[], onPage: ReadonlySet<string>): string {
  return statements
    .filter(({ needs }) => !needs || areMet(needs, onPage))
    .map(({ head, body, inner }) => {
      if (inner) {
        const rules = written(inner, onPage);
        return rules && `${head}{${rules}}`;
      }
      return body === undefined ? head : `${head}{${body}}`;
    })
    .join('');
}

function parse(css: string): Statement[] {
  const statements: Statement[] = [];
  for (let at = 0; at < css.length;) {
    const end = endOf(css, at, '{;');
    if (css[end] !== '{') {
      const head = css.slice(at, end + 1).trim();
      if (head) statements.push({ head });
      at = end + 1;
      continue;
    }
    const head = css.slice(at, end).trim();
    const close = endOf(css, end + 1, '}');
    const body = css.slice(end + 1, close);
    at = close + 1;
    if (/^@(?:layer|media|supports|container)\b/.test(head))
      statements.push({ head, inner: parse(body) });
    else
      statements.push(head.startsWith('@') ? { head, body } : { head, body, needs: needsOf(head) });
  }
  return statements;
}

/** Where one of the wanted letters stands next, outside strings, brackets and blocks. */
function endOf(css: string, from: number, wanted: string): number {
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

function needsOf(selectors: string): Needs {
  const needs: (string | Needs)[][] = [];
  for (let at = 0; at < selectors.length;) {
    const end = endOf(selectors, at, ',');
    const within: Needs[] = [];
    const selector = selectors
      .slice(at, end)
      // What :not() asks for is left open.
      .replace(
        /:([\w-]+)\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)/g,
        (_, name: string, inner: string) => {
          if (/^(?:is|where|has)$/.test(name)) within.push(needsOf(inner));
          return '';
        },
      );
    needs.push([
      ...within,
      ...(selector.match(/\.[a-z][\w-]*|\[data-astro-cid-\w+\]/gi) ?? []),
      ...[...selector.matchAll(/(?<![\w.:#-])(?:table|t[rhd]|caption)\b/g)].map(
        ([tag]) => `<${tag}`,
      ),
    ]);
    at = end + 1;
  }
  return needs;
}
