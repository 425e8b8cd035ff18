import { citedFacts } from '../facts/markup.ts';
import type { Finding } from './finding.ts';
import type { Entry, Library } from './library.ts';
import { tagsIn, withoutTags } from './tags.ts';

/** Words that say "as a rule", as a fact with confidence B needs. */
export const hedgesForB = [
  'めやす',
  '一般に',
  '一般的',
  'とされ',
  '考えられ',
  'ことが多',
  'ふつう',
  '場合があ',
  'ことがあ',
  'ようです',
] as const;

/** Words that say "not settled", as a fact with confidence C needs. */
export const hedgesForC = [...hedgesForB, 'はっきりし', '確認', '確かめ'] as const;

/** In the comparison tables there is no room for <Ask>: the cell itself sends readers to check. */
const hedgesForTables = ['確認', '確かめ'] as const;

/** What we are not sure of must sound like it, in the very passage, and say whom to ask. */
export function hedges({ entries, facts }: Library): Finding[] {
  return entries
    .filter(({ kind }) => kind !== 'facts' && kind !== 'sources')
    .flatMap((entry) => {
      const asked = asksIn(entry);
      return entry.passages.flatMap(({ text, line }) =>
        citedFacts(text).flatMap((id) => {
          const confidence = facts.get(id)?.confidence;
          if (confidence !== 'B' && confidence !== 'C') return [];
          return judge({ entry, line, id, confidence, words: withoutTags(text), isAsked: asked.has(id) });
        }),
      );
    });
}

interface Citation {
  readonly entry: Entry;
  readonly line: number;
  readonly id: string;
  readonly confidence: 'B' | 'C';
  /** The passage it stands in, without components. */
  readonly words: string;
  readonly isAsked: boolean;
}

function judge({ entry, line, id, confidence, words, isAsked }: Citation): Finding[] {
  const { file, kind } = entry;
  const inTable = kind === 'services' && confidence === 'C';
  const wanted = inTable ? hedgesForTables : confidence === 'C' ? hedgesForC : hedgesForB;
  const findings: Finding[] = [];
  if (!wanted.some((word) => words.replaceAll('\n', '').includes(word))) {
    findings.push({
      file,
      line,
      message: `確かさ${confidence}の事実「${id}」を言い切っています`,
      remedy: `同じ段落に次のどれかを入れてください: ${wanted.join('・')}`,
    });
  }
  // The check puts the question to ask beside each of its open sentences by itself.
  if (confidence === 'C' && kind !== 'services' && kind !== 'check' && !isAsked) {
    findings.push({
      file,
      line,
      message: `確かさCの事実「${id}」の聞き方がページにありません`,
      remedy: `段落の間に <Ask id="${id}" /> を置いてください`,
    });
  }
  return findings;
}

function asksIn({ body }: Entry): Set<string> {
  return new Set(tagsIn(body).flatMap(({ name, attributes }) => (name === 'Ask' && attributes['id'] ? [attributes['id']] : [])));
}
