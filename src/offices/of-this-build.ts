import { listsIn, type Lists } from './lists.ts';
import { ownFolder, places } from './places-of-japan.ts';

const { OFFICES } = process.env;

/** The lists of this build: of OFFICES, else of content/offices/; with OFFICES empty none. */
export const lists: Lists =
  OFFICES === '' ? {} : listsIn(OFFICES ?? ownFolder, places, OFFICES !== undefined);
