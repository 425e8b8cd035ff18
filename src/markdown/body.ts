import { pathToFileURL } from 'node:url';
import { Fragment, jsx } from 'astro/jsx-runtime';
import { evaluate, type EvaluateOptions } from 'satteri';
import { buildDay } from '../build-day.ts';
import { findFact } from '../collections/entries/facts.ts';
import { gradeOn } from '../collections/facts/certainty.ts';
import { certaintyBy } from './certainty.ts';
import { linkedHeadings, type Heading } from './headings.ts';
import { joinLines } from './join-lines.ts';
import { siteLinks } from './links.ts';
import { tables } from './tables.ts';
import { whoseCase } from './whose-case.ts';

/** The components that a body may name: handed in by the page. */
interface Props {
  readonly components: Readonly<Record<string, unknown>>;
}
interface Body {
  /** <Content components={proseComponents} /> */
  readonly Content: (props: Props) => unknown;
  /** In their order. */
  readonly headings: readonly Heading[];
}

const certainty = certaintyBy((id) => gradeOn(findFact(id).data.values, buildDay));

/**
 * Returns what an entry says below its front matter, as a component. A body imports nothing, so it is compiled where it is shown:
 * in Astro's way it would be a module, and a tenth of a build the bundling of them.
 * @param hasCase whether it says itself whose case it is, where a guide's front matter says so
 * @throws what the Markdown plugins say, with the file
 */
export function bodyOf(
  { body = '', filePath = '' }: { body?: string; filePath?: string },
  { hasCase = false } = {},
): Body {
  const headings: Heading[] = [];
  const { default: compiled } = evaluate(body, {
    Fragment,
    jsx: jsx as EvaluateOptions['jsx'],
    jsxs: jsx as EvaluateOptions['jsxs'],
    mdastPlugins: [joinLines],
    hastPlugins: [...(hasCase ? [whoseCase] : []), linkedHeadings, siteLinks, tables, certainty],
    features: { smartPunctuation: false, headingAttributes: true },
    // What never changes is one string.
    optimizeStatic: { component: 'Fragment', prop: 'set:html' },
    elementAttributeNameCase: 'html',
    fileURL: pathToFileURL(filePath),
    data: { headings },
  }) as { default: Body['Content'] };
  const Content: Body['Content'] = ({ components }) =>
    compiled({ components: { Fragment, ...components } });
  return { Content, headings };
}
