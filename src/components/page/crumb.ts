export interface Crumb {
  readonly label: string;
  readonly path: `/${string}`;
}

/** Returns what is read before and after a page of a row of pages. @param crumbOf how one of them is named, and where it is */
export function neighboursOf<T>(
  row: readonly T[],
  here: T,
  crumbOf: (other: T) => Crumb,
): { prev: Crumb | undefined; next: Crumb | undefined } {
  const place = row.indexOf(here);
  const at = (other: T | undefined) => other && crumbOf(other);
  return { prev: at(row[place - 1]), next: at(row[place + 1]) };
}
