/** Small comforts of every page; each page is whole without them. */

/** The menu closes when a tap or the focus goes elsewhere, and on Escape. */
for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-closes]')) {
  const close = (event: Event) => {
    if (details.open && !(event.target instanceof Node && details.contains(event.target)))
      details.open = false;
  };
  document.addEventListener('pointerdown', close);
  document.addEventListener('focusin', close);
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  });
}

/** A tap on a heading's link also copies its address, for a message to someone. */
document.addEventListener('click', async (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.anchor') : null;
  if (!link || !navigator.clipboard) return;
  try {
    await navigator.clipboard.writeText(link.href);
    link.classList.add('copied');
    setTimeout(() => link.classList.remove('copied'), 2000);
  } catch {
    // The browser refused the clipboard: the link itself still works.
  }
});

/** Folded passages open for paper, and fold again. */
addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) {
    details.open = true;
    details.dataset['openedForPrint'] = '';
  }
});
addEventListener('afterprint', () => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(
    'details[data-opened-for-print]',
  )) {
    details.open = false;
    delete details.dataset['openedForPrint'];
  }
});

const words = 'main a.sure';

/** What opens grounds, fetched at the first press; by address, not by name: a script that imports by name is not inlined into the page. */
function grounds(): Promise<typeof import('./sure-panel.ts')> {
  const code = `${document.querySelector<HTMLElement>('site-search')?.dataset['folder']}grounds.js`;
  return import(/* @vite-ignore */ code) as Promise<typeof import('./sure-panel.ts')>;
}

/** A press on a word shows in place what its link leads to, on the switch 「根拠を出す」 all of it; what cannot be had is followed as a link. */
document.addEventListener('click', async (event) => {
  const pressed =
    event.target instanceof Element
      ? event.target.closest<HTMLElement>(`${words}, [data-sources]`)
      : null;
  if (
    !pressed ||
    pressed.closest('[data-own-history]') ||
    event.ctrlKey ||
    event.metaKey ||
    event.shiftKey
  )
    return;
  event.preventDefault();
  try {
    await (await grounds()).press(pressed);
  } catch {
    if (pressed instanceof HTMLAnchorElement) location.assign(pressed.href);
  }
});

// The switch is kept on the device only after a press; ?sources=on in a link turns it on for one visit.
const openSources = document.querySelector<HTMLElement>('[data-sources]');
if (openSources && document.querySelector(words)) {
  openSources.hidden = false;
  let isOn = location.search.includes('sources=on');
  try {
    isOn ||= localStorage.getItem('sources') === 'on';
  } catch {
    // Storage is shut: the switch works on this page only.
  }
  if (isOn) void grounds().then(({ showAll }) => showAll(true, openSources));
}
