/** One record of a CSV file, and the line that it begins on. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Returns the records of a CSV text (RFC 4180); empty lines are none.
 * @throws naming the line where a quote is opened and never closed
 */
export function parseCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let [line, begins] = [1, 1];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\r|$)/y;
  const source = text.replace(/^\uFEFF/, '');
  while (field.lastIndex < source.length) {
    const from = field.lastIndex;
    const match = field.exec(source);
    if (!match) throw new Error(`${line}行目の引用符(")が、閉じていないか、まん中にあります。`);
    const [whole, quoted, bare = '', end] = match;
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0;
    const isOver = end !== ',' || from + whole.length === source.length;
    if (!isOver) continue;
    if (end === ',') cells.push('');
    if (cells.length > 1 || cells[0]) rows.push({ line: begins, cells });
    cells = [];
    begins = line;
  }
  return rows;
}
