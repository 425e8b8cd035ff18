/** Returns whether the focus was nowhere, and stands now at the count of what was found: it is read out there once, and not in front of the page. */
export function standsAtCount(place: HTMLElement): boolean {
  if (document.activeElement !== document.body) return false;
  const count = place.firstElementChild as HTMLElement;
  count.tabIndex = -1;
  count.focus({ preventScroll: true });
  return true;
}

/** Brings a field with the focus to the top of what the keyboard leaves of the screen, where what is found would not be seen; `isWhole`: to its end. */
export function raise(host: Element, input: Element, place: Element, isWhole: boolean): void {
  const { top, bottom } = place.getBoundingClientRect();
  const { offsetTop, height } = visualViewport!;
  const isSeen = top < offsetTop + height / 2 && (!isWhole || bottom <= offsetTop + height);
  if (document.activeElement === input && !isSeen) host.scrollIntoView();
}
