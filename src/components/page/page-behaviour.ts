/** Small comforts of every page; each page is whole without them. Inlined into all of them: few words. */

const menu = document.querySelector<HTMLDetailsElement>('header details')!;
const furigana = menu.querySelector('select')!;
/** By address, not by name: a script that imports by name is not inlined into the page. */
const codeFor = <Code>(name: string) => {
  const code = `${furigana.dataset['folder']}${name}`;
  return import(/* @vite-ignore */ code) as Promise<Code>;
};

/** The menu's other groups come when it is touched; until then, and without them, a link in it leads to all pages. */
const fillMenu = () => void codeFor('menu.js').catch(() => undefined);
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

// Readings come after a press, and on later pages until they are taken away.
const choice = furigana.parentElement!;
const failure = menu.querySelector('small')!;
/** A browser does not ask a second time for a module that did not come, but for one of another address. */
let again = '';
const showFurigana = async () => {
  failure.hidden = true;
  try {
    const { show } = await codeFor<typeof import('./furigana.ts')>(`furigana.js${again}`);
    await show(furigana);
  } catch {
    again += '?';
    furigana.selectedIndex = 0;
    failure.hidden = false;
  }
};
choice.hidden = false;
furigana.onchange = showFurigana;
try {
  furigana.selectedIndex = Number(localStorage.getItem('furigana'));
} catch {
  // Storage is shut: nothing is remembered.
}
if (furigana.selectedIndex) void showFurigana();
