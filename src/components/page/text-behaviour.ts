/** What a press on a text does: grounds, what can be done with a part, folds that open. Apart from page-behaviour.ts, as easy pages have none of it. */

const menu = document.querySelector<HTMLElement>('header details')!;
/** What a press needs is fetched then. By address, not by name: a script that imports by name is not inlined into the page. */
const fetched = <Code>(name: string) => {
  const code = `${menu.dataset['folder']}${name}.js`;
  return import(/* @vite-ignore */ code) as Promise<Code>;
};

/** An address inside a folded passage opens it, also where the browser does not. */
const reveal = () => {
  const target = document.querySelector(':target');
  const folded = target?.closest<HTMLDetailsElement>('details:not([open])');
  if (!folded) return;
  folded.open = true;
  target!.scrollIntoView();
};
addEventListener('hashchange', reveal);
reveal();

/** The words on how sure something is. */
const sureWords = 'a.sure';
const grounds = () => fetched<typeof import('./sure-panel.ts')>('grounds');

addEventListener('click', (event) => {
  const pressed = (event.target as Element).closest<HTMLAnchorElement>(
    `a.anchor,${sureWords},[data-sources]`,
  );
  if (!pressed || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // A heading's link leads to it, as ever, and what can be done with its part stands under it.
  if (pressed.matches('.anchor'))
    fetched<typeof import('./part-actions.ts')>('part')
      .then(({ tapped }) => tapped(pressed))
      .catch(() => undefined);
  // A press on a word shows in place what its link leads to, on the switch 「根拠を出す」 all of it; what cannot be had is followed as a link.
  else {
    event.preventDefault();
    grounds()
      .then(({ press }) => press(pressed))
      .catch(() => pressed.href && location.assign(pressed.href));
  }
});

const openSources = document.querySelector<HTMLElement>('[data-sources]');
const hasWords = openSources && document.querySelector(sureWords);
if (hasWords) openSources.hidden = false;
/** ?sources=on in a link turns the switch on for one visit. */
let isOn = location.search.includes('sources=on');
try {
  isOn ||= !!localStorage['sources'];
} catch {
  // Nothing is remembered.
}
if (hasWords && isOn) void grounds().then(({ showAll }) => showAll(true, openSources));

// A module of its own, whose names are not those of the other.
export {};
