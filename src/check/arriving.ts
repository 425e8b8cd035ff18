import type { Day } from '../rules/index.ts';
import type { CheckPage } from './check-page.ts';
import { sharedIn } from './flow/answer-link.ts';

/** Opens the answers in the address or in the browser's history, else the first question. */
export function open(page: CheckPage, isReckonable: (day: Day) => boolean): void {
  if (openLink(page, isReckonable)) return;
  const place = page.history.arrive()?.place;
  if (place) page.restore(place, place.at === 'result');
  else page.show('', { isNew: false, focus: false });
}

/**
 * Returns whether the address holds answers; they are opened.
 * @param isReckonable can the rules reckon as of that day?
 */
export function openLink(
  page: CheckPage,
  isReckonable: (day: Day) => boolean,
  inNewEntry = false,
): boolean {
  const link = history.state === null ? sharedIn(location.hash) : undefined;
  if (!link) return false;
  const on = link.on && isReckonable(link.on) ? link.on : undefined;
  const isEmpty = !link.complete && !Object.keys(link.fields).length;
  page.history.begin(inNewEntry);
  page.restore({ ...link, on, at: isEmpty ? '' : 'result' });
  page.view.say(
    !link.complete || on !== link.on ? 'stale-link' : page.outcome ? 'opened' : undefined,
  );
  return true;
}

/** Back or Forward: the entry says where; of the answers, the newest are kept. */
export function arrive(page: CheckPage): void {
  const arrived = page.history.arrive();
  if (arrived?.knowsMore) {
    page.restore(arrived.place);
  } else if (arrived) {
    page.view.say(undefined);
    page.view.mode = arrived.place.mode;
    page.flow.returns = arrived.place.returns;
    page.show(arrived.place.at, { isNew: false });
  } else if (history.state === null && !sharedIn(location.hash)) {
    // A link to a heading of the page: the answers stay with it, for a reload.
    page.history.join(page.place, location.hash.slice(1));
  }
}
