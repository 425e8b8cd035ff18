import type { CollectionEntry } from 'astro:content';
import { confidences, type Confidence } from '../facts/certainty.ts';
import { articlePattern } from '../schemas/fact.ts';
import { allFacts, allSources, findFact, valueInForce } from './facts.ts';

/** A fact as its source's page shows it. */
type Told = ReturnType<typeof valueInForce> & {
  readonly id: string;
  readonly fact: CollectionEntry<'facts'>['data'];
};

/** The words of one 条, or one document, with what rests on them. */
interface CitedArticle {
  /** 「6条の10の3」; '' where a document has no such parts. */
  readonly article: string;
  /** Facts by the words quoted for them; '' where none are. */
  readonly quoted: readonly { readonly quote: string; readonly told: readonly Told[] }[];
}

export interface SourcePage {
  readonly source: CollectionEntry<'sources'>;
  readonly passages: readonly CitedArticle[];
  readonly count: number;
  /** How sure its facts are, each kind once. */
  readonly confidences: readonly Confidence[];
}

const tell = (id: string): Told => ({ ...valueInForce(id), id, fact: findFact(id).data });

/** The 条 without 項: 「22条4項(206条の12)」 → 「22条」; '' for what is no statute's. */
function articleOf({ law, article = '' }: Told): string {
  if (!law) return '';
  const [, supplement = '', number, branches = ''] = article.match(articlePattern) ?? [];
  return `${supplement}${number}条${branches}`;
}

const byQuote = (told: readonly Told[]) =>
  [...Map.groupBy(told, ({ quote = '' }) => quote)].map(([quote, members]) => ({
    quote,
    told: members,
  }));

const numbersIn = (article: string): number[] => [
  article.startsWith('附則') ? 1 : 0,
  ...[...article.matchAll(/\d+/g)].map(([digits]) => Number(digits)),
];

function byNumber(a: CitedArticle, b: CitedArticle): number {
  const [left, right] = [numbersIn(a.article), numbersIn(b.article)];
  const at = left.findIndex((number, i) => number !== right[i]);
  return at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
}

const toldBySource = Map.groupBy(
  allFacts.map(({ id }) => tell(id)),
  ({ source }) => source.id,
);

/** Every source on which a fact in force rests, with these facts by article: what /sources/<slug>/ shows. */
export const sourcePages: readonly SourcePage[] = allSources
  .filter(({ id }) => toldBySource.has(id))
  .map((source) => {
    const told = toldBySource.get(source.id)!;
    const passages = [...Map.groupBy(told, articleOf)]
      .map(([article, members]) => ({ article, quoted: byQuote(members) }))
      .sort(byNumber);
    const known = new Set(
      told.filter(({ counted }) => !counted).map(({ confidence }) => confidence),
    );
    return {
      source,
      passages,
      count: told.length,
      confidences: confidences.filter((confidence) => known.has(confidence)),
    };
  });
