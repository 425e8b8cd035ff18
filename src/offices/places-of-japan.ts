import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readPlaces } from './places.ts';

/** Where `npm run offices` puts the lists it takes, and the build looks for them. */
export const ownFolder = 'content/offices';

export const places = readPlaces(pathToFileURL(`${resolve('content/places')}/`));
