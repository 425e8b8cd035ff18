/** Returns a day in large figures with its signs apart, to be made half as large: 「2026」「年」「11」「月」「1」「日」 */
export function dayFigure(text: string): Node[] {
  return text.split(/(?<=[年月日])/).flatMap((part) => {
    const sign = document.createElement('i');
    sign.textContent = part.slice(-1);
    return [document.createTextNode(part.slice(0, -1)), sign];
  });
}
