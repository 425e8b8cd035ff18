import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';

/** Returns YAML as it is read here everywhere, and what knows its lines. A day without quotes is a time, which no field takes for a text. */
export function withLines(text: string): { document: Document.Parsed; lines: LineCounter } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    customTags: ['timestamp'],
  });
  return { document, lines };
}

/** Returns the line of what stands at a path of a YAML document, or of the nearest that it would stand in; undefined where there is nothing on the way. */
export function lineOfPath(
  document: Document,
  lines: LineCounter,
  path: readonly PropertyKey[],
): number | undefined {
  for (let end = path.length; end > 0; end--) {
    const around: unknown = document.getIn(path.slice(0, end - 1), true);
    const pair = isMap(around)
      ? around.items.find(({ key }) => isScalar(key) && key.value === path[end - 1])
      : undefined;
    const node: unknown = pair?.key ?? document.getIn(path.slice(0, end), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}
