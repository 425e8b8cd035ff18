/** Small comforts of every page; each page is whole without them. Inlined into all of them: few words. */

/** The menu closes when a tap or the focus goes elsewhere, and on Escape. */
const menu = document.querySelector<HTMLDetailsElement>('header details')!;
const leaveMenu = ({ target }: Event) => {
  if (!menu.contains(target as Node)) menu.open = false;
};
document.addEventListener('pointerdown', leaveMenu);
document.addEventListener('focusin', leaveMenu);
menu.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.querySelector('summary')!.focus();
});

const words = 'main a.sure';

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

const furigana = document.querySelector<HTMLSelectElement>('header select')!;

/** What a press needs is fetched then; by address, not by name: a script that imports by name is not inlined into the page. */
function fetched<Code>(name: string, again = ''): Promise<Code> {
  const code = `${furigana.dataset['folder']}${name}.js${again}`;
  return import(/* @vite-ignore */ code) as Promise<Code>;
}
const grounds = () => fetched<typeof import('./sure-panel.ts')>('grounds');

document.addEventListener('click', (event) => {
  const pressed = (event.target as Element).closest<HTMLAnchorElement>(
    `a.anchor, ${words}, [data-sources]`,
  );
  if (!pressed) return;
  const { classList, href } = pressed;
  // A tap on a heading's link also copies its address, for a message to someone, and offers the part for paper.
  if (classList.contains('anchor')) {
    if (pressed.parentElement!.localName === 'h2')
      fetched<typeof import('./part-actions.ts')>('part').then(
        ({ offer }) => offer(pressed),
        () => undefined,
      );
    // Where the browser refuses the clipboard, the link itself still works.
    navigator.clipboard?.writeText(href).then(
      () => {
        classList.add('copied');
        setTimeout(() => classList.remove('copied'), 2000);
      },
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

/** What this device remembers after a press; nothing where storage is shut. */
const kept = (name: string) => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};

// ?sources=on in a link turns the switch on for one visit.
const openSources = document.querySelector<HTMLElement>('[data-sources]');
if (openSources && document.querySelector(words)) {
  openSources.hidden = false;
  if (location.search.includes('sources=on') || kept('sources') === 'on')
    void grounds().then(({ showAll }) => showAll(true, openSources));
}

// Readings, too, come after a press, and on later pages until they are taken away.
const choice = furigana.parentElement!;
/** A browser does not ask a second time for a module that did not come, but for one of another address. */
let again = '';
const showFurigana = () =>
  fetched<typeof import('./furigana.ts')>('furigana', again)
    .then(({ show }) => show(furigana))
    .catch(() => {
      again += '?';
      furigana.selectedIndex = 0;
      (choice.nextElementSibling as HTMLElement).hidden = false;
    });
choice.hidden = false;
furigana.onchange = showFurigana;
furigana.selectedIndex = Number(kept('furigana'));
if (furigana.selectedIndex) void showFurigana();
