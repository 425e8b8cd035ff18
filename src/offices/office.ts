import type { Place } from './places.ts';

/** The services whose offices are listed, by what their pages and files are called, each as the official list names it. */
export const listedServices = { teichaku: '就労定着支援', ikou: '就労移行支援' } as const;
export type ServiceName = keyof typeof listedServices;

/** From when until when, on one kind of day: ['9:00', '17:30']. */
export type Hours = readonly [from: string, until: string];

/** The kinds of day that a list tells apart. */
export const kindsOfDay = ['weekday', 'saturday', 'sunday', 'holiday'] as const;
export type KindOfDay = (typeof kindsOfDay)[number];

export interface Office {
  readonly name: string;
  /** In hiragana. */
  readonly reading: string;
  readonly place: Place;
  /** Below the town: '南1条西11丁目327-4'. */
  readonly address: string;
  /** As it is written: '011-522-9370'. Undefined where no number can be read. */
  readonly phone: string | undefined;
  readonly fax: string | undefined;
  readonly hours: Readonly<Partial<Record<KindOfDay, Hours>>>;
  readonly corporation: string;
  readonly web: string | undefined;
}

/** What is wrong in a list, and where. */
export interface ListFault {
  readonly line: number;
  readonly column: string;
  readonly message: string;
}

/** A list as pages show it. */
export interface OfficeList {
  readonly service: ServiceName;
  /** '2025-03': its offices are those at the end of this month. */
  readonly month: string;
  readonly offices: readonly Office[];
  /** How many rows the file has. */
  readonly rows: number;
  /** How many of them say again what another says. */
  readonly again: number;
  /** How many offices are left out, because it is not known what they are called or where. */
  readonly leftOut: number;
  readonly faults: readonly ListFault[];
}
