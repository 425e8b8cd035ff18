/** Small comforts of every page; each page is whole without them. Inlined into all of them: few words. */

const menu = document.querySelector<HTMLElement>('header details')!;
/** By address, not by name: a script that imports by name is not inlined into the page. */
const bring = (name: string) => {
  const code = `${menu.dataset['folder']}${name}.js`;
  import(/* @vite-ignore */ code).catch(() => undefined);
};

/** The menu's groups come when it is touched; until then, and without them, a link in it leads to all pages. */
const fillMenu = () => bring('menu');
for (const touch of ['pointerenter', 'focusin', 'toggle'])
  menu.addEventListener(touch, fillMenu, { once: true });

// Readings come after a choice in the menu, and on later pages until they are taken away.
try {
  if (localStorage['furigana']) {
    bring('furigana');
    fillMenu();
  }
} catch {
  // Storage is shut: nothing is remembered.
}

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
