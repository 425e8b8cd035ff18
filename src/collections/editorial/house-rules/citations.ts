import type { Problem, Fault } from '../read/fault.ts';
import { entriesOf, namesOf, textOf, type Library } from '../read/library.ts';
import type { Entry } from '../read/read-entry.ts';
import { figureShown } from '../read/shown-text.ts';
import type { Tag } from '../read/tags.ts';

/** Returns a fault on each cited fact that does not exist, is not in force, lacks the figure asked for, or names no source that exists. */
export function citations(library: Library): Fault[] {
  const citing = library.entries.filter(({ collection }) => collection !== 'facts');
  return [...citing.flatMap((entry) => inEntry(library, entry)), ...inFacts(library)];
}

function inEntry(library: Library, entry: Entry): Fault[] {
  const { file, body, passages } = entry;
  const inFront = passages.filter(({ kind }) => kind === 'front').flatMap(({ tags }) => tags);
  const cited = [...inFront, ...body.tags].flatMap((tag) => {
    const problem = problemWith(library, tag);
    return problem ? [{ file, line: tag.line, ...problem }] : [];
  });
  const listed = namesOf(entry, 'cites').flatMap((id) => {
    const problem = missingFact(library, id);
    return problem ? [{ file, line: entry.lineOf('cites'), ...problem }] : [];
  });
  return [...cited, ...listed];
}

function missingFact({ entries, facts, today }: Library, id: string): Problem | undefined {
  const until = facts.get(id)?.until;
  if (until !== undefined && until < today)
    return {
      message: `事実「${id}」は ${until} で終わりました(until)`,
      remedy: '新しいきまりに合わせて書き直し、引用を外してください(続いているなら until を消す)',
    };
  if (entries.some((entry) => entry.collection === 'facts' && entry.id === id)) return undefined;
  return {
    message: `事実「${id}」がありません`,
    remedy: `content/facts/${id}.yaml を作るか、名前を直してください`,
  };
}

function problemWith(library: Library, { name, attributes }: Tag): Problem | undefined {
  const { id, unit } = attributes;
  if (id === undefined || !['Fact', 'Basis', 'Ask'].includes(name)) return undefined;
  const missing = missingFact(library, id);
  if (missing) return missing;
  const fact = library.facts.get(id);
  if (!fact) return undefined;
  if (name === 'Ask' && !fact.ask) {
    return {
      message: `事実「${id}」には ask がありません`,
      remedy: '<Ask whom="" say="" /> と自分で書くか、事実に ask を足してください',
    };
  }
  if (name !== 'Fact') return undefined;
  if (fact.unit === undefined) {
    return {
      message: `事実「${id}」は数字のないきまりです`,
      remedy: `文の「。」のあとに <Basis id="${id}" /> を置いてください`,
    };
  }
  try {
    figureShown(library, id, unit);
    return undefined;
  } catch (error) {
    return {
      message: `事実「${id}」が数字になりません(${error instanceof Error ? error.message : error})`,
      remedy: `unit="${fact.unit}" と書いてください`,
    };
  }
}

/** Every source named is there; what is said to be certain rests on a statute, a notice or an official page. */
function inFacts(library: Library): Fault[] {
  const sources = new Map(entriesOf(library, 'sources').map((source) => [source.id, source]));
  return entriesOf(library, 'facts').flatMap(({ id, file, lineOf }) =>
    (library.facts.get(id)?.values ?? []).flatMap(({ law, source, confidence }) => {
      const place = () => ({ file, line: lineOf('values') });
      const missing = [law, source].filter((name) => name !== undefined && !sources.has(name));
      const faults = missing.map((name): Fault => ({
        ...place(),
        message: `出典「${name}」がありません`,
        remedy: `content/sources/${name}.yaml を作るか、名前を直してください`,
      }));
      const statute = law === undefined ? undefined : sources.get(law);
      if (statute && textOf(statute, 'kind') !== '法令') {
        faults.push({
          ...place(),
          message: `law の「${law}」は法令ではありません`,
          remedy: '法令でない出典は source に書いてください',
        });
      }
      if (confidence === 'A' && law === undefined && !isOfficial(sources.get(source ?? ''))) {
        faults.push({
          ...place(),
          message: `確かさAなのに、法令・通知・公的なページがありません(出典「${source}」)`,
          remedy: 'law と quote を書くか、住所のある公的な出典にするか、確かさを直してください',
        });
      }
      return faults;
    }),
  );
}

/** A notice or a page of a public body that was itself read, at an address. */
function isOfficial(source: Entry | undefined): boolean {
  if (!source) return false;
  return (
    textOf(source, 'kind') !== 'そのほか' &&
    textOf(source, 'url') !== '' &&
    source.data['reprint'] !== true
  );
}
