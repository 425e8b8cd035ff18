/** Of a place how many offices of 就労定着支援, and of 就労移行支援, the lists have there. */
export type Counts = readonly [teichaku: number, ikou: number];

/** A town with offices, and how its name is read: '札幌市 中央区', with the space behind the city. Without it, it is an anchor. */
export type TownRow = readonly [name: string, kana: string, ...Counts];

/** A prefecture with its towns: 'akita' is what its pages are called. */
export type PlaceRow = readonly [
  slug: string,
  name: string,
  kana: string,
  ...Counts,
  towns: readonly TownRow[],
];
