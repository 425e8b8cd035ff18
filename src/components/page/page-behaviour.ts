/** Small comforts of every page; each page is whole without them. Inlined into all of them: few words. */

const menu = document.querySelector<HTMLElement>('header details')!;
/** What a press needs is fetched then. By address, not by name: a script that imports by name is not inlined into the page. */
const fetched = (name: string) => {
  const code = `${menu.dataset['folder']}${name}.js`;
  return import(/* @vite-ignore */ code);
};

/** The menu's groups come when it is touched; until then, and without them, a link in it leads to all pages. */
const fillMenu = () => void fetched('menu').catch(() => undefined);
for (const touch of ['pointerenter', 'focusin', 'toggle'])
  menu.addEventListener(touch, fillMenu, { once: true });

// What should have been read again says so after its day, which ends in Japan 15 hours after it began in UTC: no rebuild is needed.
for (const late of document.querySelectorAll<HTMLElement>('[data-due]'))
  late.hidden &&= Date.now() < Date.parse(late.dataset['due']!) + 54e6;

// What this device remembers after a press. Where storage is shut, switches work on this page only.
try {
  // Readings come after a choice in the menu, and on later pages until they are taken away.
  if (localStorage['furigana']) {
    fetched('furigana').catch(() => undefined);
    fillMenu();
  }
} catch {
  // Nothing is remembered.
}

// A module of its own, whose names are not those of the other.
export {};
