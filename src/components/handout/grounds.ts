import { valueInForce } from '../../collections/entries/facts.ts';

/** Returns what some facts rest on, each document once with its articles: 「指定基準 58条7項、206条の8」 */
export function groundsOf(facts: readonly string[]): { id: string; text: string }[] {
  const told = facts.map((id) => valueInForce(id));
  return [...Map.groupBy(told, ({ source }) => source)].map(([{ id, data }, values]) => {
    const articles = values.flatMap(({ law, article }) => (law && article) || []);
    return { id, text: [data.title, [...new Set(articles)].join('、')].join(' ').trim() };
  });
}
