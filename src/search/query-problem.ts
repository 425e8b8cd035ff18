import { fold } from './normalise.ts';

/** A whole question fits three times over. */
const longest = 200;

/** Why a query cannot be searched for; undefined where it can. 'mute' has neither a letter nor a figure: 「!?」, 「🙂」. */
export function queryProblem(query: string): 'empty' | 'mute' | 'long' | undefined {
  const trimmed = query.trim();
  if (!trimmed) return 'empty';
  if (trimmed.length > longest) return 'long';
  return fold(trimmed) ? undefined : 'mute';
}
