import { LineCounter, parseDocument } from 'yaml';
import type { Problem, Fault } from './fault.ts';

/** What keeps a file from being read, with its line. */
export type Unreadable = Problem & Pick<Fault, 'line'>;

/** Returns line, fault and remedy of a list that is no valid YAML or JSON; undefined if it is. `quickly`: skips YAML. */
export function brokenList(file: string, text: string, quickly: boolean): Unreadable | undefined {
  if (file.endsWith('.yaml')) {
    // A build has read it by now, or ended (word-lists.ts).
    if (quickly) return undefined;
    const lines = new LineCounter();
    const [error] = parseDocument(text, { lineCounter: lines, prettyErrors: false }).errors;
    return error && { line: lines.linePos(error.pos[0]).line, ...yamlProblem(error.code) };
  }
  if (!file.endsWith('.json')) return undefined;
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const [, at = text.length] = /position (\d+)/.exec((error as Error).message) ?? [];
    return {
      line: text.slice(0, Number(at)).split('\n').length,
      message: 'JSON として読めません',
      remedy:
        'この行か上の行の、引用符 " と、行の終わりの「,」を確かめてください(最後の行には「,」をつけません)',
    };
  }
}

/** Returns what to say of YAML that cannot be read. */
export function yamlProblem(code?: string): Problem {
  if (!code) return { message: '項目がありません', remedy: 'ほかのファイルのように書いてください' };
  if (code === 'DUPLICATE_KEY')
    return {
      message: '同じ名前の項目が、2回あります',
      remedy: '1つにまとめるか、名前を直してください',
    };
  if (code === 'TAB_AS_INDENT')
    return { message: '字下げに、タブがあります', remedy: '空白(スペース)に直してください' };
  return {
    message: 'YAML として読めません',
    remedy: '字下げ、引用符、「: 」を確かめてください',
  };
}

/** Returns in a writer's words what the parser of MDX says. */
export function bodyProblem(said: string, text: string, firstLine: number): Unreadable {
  const [, row = '1', column = '1'] = said.match(/^(\d+):(\d+)/) ?? [];
  const line = firstLine - 1 + Number(row);
  const [, slash, name] = said.match(/closing tag (?:for )?`<(\/?)(\w+)>`/) ?? [];
  if (name !== undefined)
    return {
      line,
      message: `<${slash}${name}> と組になるものがありません`,
      remedy: `<${name}> と </${name}> を組にするか、はさまない部品なら <${name} … /> と閉じてください`,
    };
  const mark = text
    .split('\n')
    [Number(row) - 1]?.slice(Number(column) - 1)
    .match(/[<{}]/)?.[0];
  return { line, ...strayMark(mark ?? '{') };
}

/** Returns what to say of a bracket that belongs to no component. */
export const strayMark = (mark: string): Problem => ({
  message: `「${mark}」が部品でも目印でもないところにあります`,
  remedy: '部品なら <名前 id="…" /> の形に直し、文字なら消してください',
});
