import { placesIn } from '../../offices/named-places.ts';
import { serve as serveSearch, type Line } from '../../search/field/search-worker.ts';

/** Answers what comes through a line, also for places: of these the search itself knows nothing. */
export const serve = (line: Line): void => serveSearch(line, placesIn);

// In a worker the line is the worker's own; in a page whoever imports this makes one.
if (typeof document === 'undefined') serve(globalThis as unknown as Line);
