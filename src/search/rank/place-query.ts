/** A place with offices, as it is shown. */
export interface FoundPlace {
  /** Below the site's base: 'offices/hokkaido/#札幌市中央区'. */
  readonly path: string;
  readonly name: string;
  /** Empty where the place is a prefecture itself. */
  readonly prefecture: string;
  readonly service: 'teichaku' | 'ikou';
  readonly count: number;
}

/** What a query asks of places. How they are called offices know: src/offices/named-places.ts. */
export interface PlaceQuery {
  /** It, without what it says of offices. */
  readonly rest: string;
  /** Whether it says that it looks for offices. */
  readonly isForOffices: boolean;
  /** Whether the rest looks like the whole name of a place, is short enough for one, and is of kana, or of up to three kanji. */
  readonly isWhole: boolean;
  readonly isShort: boolean;
  readonly isKana: boolean;
  readonly isFewKanji: boolean;
  /** Returns the places it names among those of the file of places, the surest first. */
  readonly named: (rows: unknown) => FoundPlace[];
}
