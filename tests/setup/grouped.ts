export interface Wrong {
  readonly path: string;
  readonly what: string;
}

/** One line for each thing that is wrong, with the pages where it is: a mistake in the frame is one line, not one a page. */
export function grouped(wrong: readonly Wrong[]): string[] {
  return [...Map.groupBy(wrong, ({ what }) => what)].map(([what, where]) => {
    const paths = [...new Set(where.map(({ path }) => path))];
    return `${what}: ${paths.slice(0, 3).join(' ')}${paths.length > 3 ? ` ほか${paths.length - 3}` : ''}`;
  });
}
