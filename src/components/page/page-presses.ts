/** What a press on the words of a page does: on 「めやす」, on a heading's link, on 「根拠を出す」. Easy pages have none of these. */

const words = 'main a.sure';

/** What a press needs is fetched then; by address, not by name: a script that imports by name is not inlined into the page. */
const fetched = <Code>(name: string) => {
  const { folder } = document.querySelector<HTMLElement>('header details')!.dataset;
  const code = `${folder}${name}.js`;
  return import(/* @vite-ignore */ code) as Promise<Code>;
};
const grounds = () => fetched<typeof import('./sure-panel.ts')>('grounds');

document.addEventListener('click', (event) => {
  const pressed = (event.target as Element).closest<HTMLAnchorElement>(
    `a.anchor, ${words}, [data-sources]`,
  );
  if (!pressed) return;
  const { href } = pressed;
  // A tap on a heading's link also copies its address, for a message to someone, and offers the part for paper.
  if (pressed.matches('.anchor')) {
    // Where the browser refuses the clipboard, the link itself still works.
    const copied = navigator.clipboard?.writeText(href).then(
      () => true,
      () => false,
    );
    fetched<typeof import('./part-actions.ts')>('part').then(
      ({ tapped }) => tapped(pressed, copied),
      () => undefined,
    );
  }
  // A press on a word shows in place what its link leads to, on the switch 「根拠を出す」 all of it; what cannot be had is followed as a link.
  else if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    grounds()
      .then(({ press }) => press(pressed))
      .catch(() => href && location.assign(href));
  }
});

// What this device remembers after a press; ?sources=on in a link turns the switch on for one visit.
const openSources = document.querySelector<HTMLElement>('[data-sources]');
if (openSources && document.querySelector(words)) {
  openSources.hidden = false;
  let isOn = location.search.includes('sources=on');
  try {
    isOn ||= localStorage['sources'] === 'on';
  } catch {
    // Storage is shut: the switch works on this page only.
  }
  if (isOn) void grounds().then(({ showAll }) => showAll(true, openSources));
}
