/** Small comforts of every page; each page is whole without them. Inlined into all of them: few words. */

const menu = document.querySelector<HTMLElement>('header details')!;
/** What a press needs is fetched then. By address, not by name: a script that imports by name is not inlined into the page. */
const fetched = <Code>(name: string) => {
  const code = `${menu.dataset['folder']}${name}.js`;
  return import(/* @vite-ignore */ code) as Promise<Code>;
};

/** The menu's groups come when it is touched; until then, and without them, a link in it leads to all pages. */
const fillMenu = () => void fetched('menu').catch(() => undefined);
for (const touch of ['pointerenter', 'focusin', 'toggle'])
  menu.addEventListener(touch, fillMenu, { once: true });

// What should have been read again says so after its day, which ends in Japan 15 hours after it began in UTC: no rebuild is needed.
for (const late of document.querySelectorAll<HTMLElement>('[data-due]'))
  late.hidden &&= Date.now() < Date.parse(late.dataset['due']!) + 54e6;

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
const sureWords = 'main a.sure';
const grounds = () => fetched<typeof import('./sure-panel.ts')>('grounds');

addEventListener('click', (event) => {
  const pressed = (event.target as Element).closest<HTMLAnchorElement>(
    `a.anchor,${sureWords},[data-sources]`,
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

const openSources = document.querySelector<HTMLElement>('[data-sources]');
const hasWords = openSources && document.querySelector(sureWords);
if (hasWords) openSources.hidden = false;
/** ?sources=on in a link turns the switch on for one visit. */
let isOn = location.search.includes('sources=on');
// What this device remembers after a press. Where storage is shut, switches work on this page only.
try {
  isOn ||= !!localStorage['sources'];
  // Readings come after a choice in the menu, and on later pages until they are taken away.
  if (localStorage['furigana']) {
    fetched('furigana').catch(() => undefined);
    fillMenu();
  }
} catch {
  // Nothing is remembered.
}
if (hasWords && isOn) void grounds().then(({ showAll }) => showAll(true, openSources));
