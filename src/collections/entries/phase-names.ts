import { phasesWritten } from './build-words.ts';
import { fillPlain } from './citations.ts';

/** The four phases before, within and after the time of use: 「就職の前」 … */
export const phaseNames: readonly string[] = phasesWritten.map(fillPlain);
