/** Elements beside which a space is never seen: they begin and end a line, or hold no text. */
const blocks =
  'html|head|body|meta|title|link|header|footer|main|nav|article|section|div|p|ul|ol|li|dl|dt|dd|h[1-6]|details|summary|' +
  'table|caption|thead|tbody|tr|th|td|form|fieldset|legend|figure|figcaption|blockquote|site-search|br';
const inline = 'a|b|i|q|span|small|strong|time';
const before = new RegExp(
  `(<\\/?(?:${blocks})\\b[^>]*>)((?:\\s*<(?:${inline})\\b[^>]*>)*)\\s+`,
  'g',
);
const behind = new RegExp(`\\s+((?:<\\/(?:${inline})>\\s*)*)(?=<\\/?(?:${blocks})\\b)`, 'g');
/** Shapes have no text between them. */
const drawn = /(<svg\b[^>]*>|<path\b[^>]*>|<\/path>)\s+(?=<(?:\/svg|path)\b)/g;
const shut = (tags: string) => tags.replace(/^\s+|(?<=>)\s+/g, '');
const written = /(<(style|script|pre|textarea)\b[^>]*>.*?<\/\2>)/gs;

/** Returns a page without the spaces of its source that nobody sees. */
export const withoutGaps = (html: string): string =>
  html
    // split() yields in turn: text, an element that stays as it is, the name of its tag.
    .split(written)
    .map((text, i) => {
      if (i % 3 === 2) return '';
      if (i % 3 === 1) return text;
      return (
        text
          .replace(before, (_, block: string, tags: string) => block + shut(tags))
          .replace(behind, (_, tags: string) => shut(tags))
          .replace(drawn, '$1')
          // One spelling: what stands on a page twice costs once.
          .replaceAll('<wbr/>', '<wbr>')
          .replaceAll('></path>', '/>')
      );
    })
    .join('');

/** Returns a page without its components' marks on elements that no rule asks for by them. */
export function withoutIdleScopes(html: string): string {
  const asked = new Map<string, { tag: string | undefined; classes: string[] }[]>();
  const sheets = [...html.matchAll(/<style>.*?<\/style>/gs)].join('');
  for (const [, compound = '', scope = ''] of sheets.matchAll(
    /(?<![^\s,{}>+~;])([^\s,{}>+~;]*)\[(data-astro-cid-\w+)\]/g,
  )) {
    // What stands in brackets may be any element.
    const plain = compound.includes('(') || compound.includes(')') ? '' : compound;
    const [tag] = /^[a-z][\w-]*/.exec(plain) ?? [];
    const classes = [...plain.matchAll(/\.([\w-]+)/g)].map(([, name]) => name!);
    asked.set(scope, [...(asked.get(scope) ?? []), { tag, classes }]);
  }
  return html.replace(/<([a-z][\w-]*)\b[^>]*\sdata-astro-cid-[^>]*>/g, (element, name: string) => {
    const classes = new Set(/\sclass="([^"]*)"/.exec(element)?.[1]!.split(/\s+/));
    return element.replace(/\s(data-astro-cid-\w+)(?:="true")?/g, (mark, scope: string) =>
      asked
        .get(scope)
        ?.some(
          (one) =>
            (one.tag === undefined || one.tag === name) &&
            one.classes.every((each) => classes.has(each)),
        )
        ? mark
        : '',
    );
  });
}

/** What the builder adds to `color-scheme` for light-dark(), which older browsers do not know. */
const twoColours =
  /@media \(prefers-color-scheme:dark\)\{[^{}]+\{--lightningcss[^{}]*\}\}|--lightningcss-\w+:[^;}]*;/g;

/** Returns a page without the --lightningcss rules, unless a colour uses them. */
export const withoutColourPairs = (html: string): string =>
  html.includes('var(--lightningcss') ? html : html.replace(twoColours, '');

/** Returns a page without the tokens that neither its own rules ask for nor those that a script may bring. */
export function withoutIdleTokens(html: string, late: ReadonlySet<string>): string {
  const asked = new Set(late);
  for (const [, name] of html.matchAll(/var\((--\w+)/g)) asked.add(name!);
  return html.replace(/(:root\{)([^}]*)/g, (_, open: string, values: string) => {
    const kept = values
      .split(';')
      .filter((value) => asked.has(/^--\w+/.exec(value)?.[0] ?? '') || !/^--\w:/.test(value));
    return open + kept.join(';');
  });
}

/**
 * Returns a page with the modules it holds behind all that is read: they wait for it anyway, and it is seen before they are
 * compiled. One that is a file stays where it is: the sooner a browser meets it, the sooner it is there.
 */
export function withScriptsLast(html: string): string {
  const scripts: string[] = [];
  const text = html.replace(/<script type="module">.*?<\/script>/gs, (script) => {
    scripts.push(script);
    return '';
  });
  return text.replace('</body>', () => `${scripts.join('')}</body>`);
}
