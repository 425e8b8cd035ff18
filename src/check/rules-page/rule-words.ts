import {
  askingWords,
  conditionWords,
  figureWords,
  guessWords,
  type reasonWords,
  statusWords,
} from '../../collections/entries/check-words.ts';
import { fillPlain } from '../../collections/entries/citations.ts';
import { findFact } from '../../collections/entries/facts.ts';

const textsOf = <Name extends string>(words: readonly { name: Name; text: string }[]) =>
  Object.fromEntries(words.map(({ name, text }) => [name, fillPlain(text)])) as Record<
    Name,
    string
  >;

export const conditionNames = textsOf(conditionWords);
export const statusNames = textsOf(statusWords);
export const { unsettled: unsettledNote, ...guessNames } = textsOf(guessWords);
const { say: sayTo, confirm: confirmWith, ...whomNames } = textsOf(askingWords);
/** 市区町村の障害福祉の窓口 */
export const theWindow = whomNames.municipality;
const figureNames: Readonly<Record<string, string>> = textsOf(figureWords);

const putInto = (text: string, figures: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => figures[name] ?? '');

/** Returns whom to ask and what to say: the reason's own words, else the question of a fact that is put to the municipality. */
export function asked({ ask, say, facts }: (typeof reasonWords)[number]): ToAsk | undefined {
  if (!ask) return undefined;
  const whom = whomNames[ask];
  if (say) return { whom, say };
  const question =
    ask === 'municipality' &&
    facts.map((id) => findFact(id).data.ask).find((found) => found?.whom.includes('市区町村'));
  if (question) return { whom: question.whom, say: question.say.replace(/。$/, '') };
  return ask === 'own-papers' ? undefined : { whom };
}

interface ToAsk {
  readonly whom: string;
  readonly say?: string;
}

/** Returns the sentence around whom to ask and what to say, in parts: text, and the names 'whom' and 'say'. */
export const askingParts = (isSaid: boolean): string[] =>
  (isSaid ? sayTo : confirmWith).split(/[{}]/);

/** Returns the sentence around whom to ask and what to say; undefined where nobody is to be asked. */
export function askingSentence(words: (typeof reasonWords)[number]): string | undefined {
  const found = asked(words);
  return found && putInto(found.say ? sayTo : confirmWith, { ...found });
}

/** Returns a sentence with {figures} as plain text, each by its name. */
export const withFigureNames = (text: string): string => putInto(text, figureNames);

/** Returns a sentence with {figures} in its parts: text, and each figure with its name. */
export const figureParts = (text: string): readonly { text: string; figure?: string }[] =>
  text
    .split(/\{(\w+)\}/)
    .map((part, i) => (i % 2 ? { text: figureNames[part] ?? '', figure: part } : { text: part }));
