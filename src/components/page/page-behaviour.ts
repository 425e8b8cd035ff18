/** Small comforts of every page; each page is whole without them. */
import { showAll, toggle } from './sure-panel.ts';

/** The menu closes when a tap or the focus goes elsewhere, and on Escape. */
for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-closes]')) {
  const close = (event: Event) => {
    if (details.open && !(event.target instanceof Node && details.contains(event.target))) details.open = false;
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
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.anchor') : null;
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
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-opened-for-print]')) {
    details.open = false;
    delete details.dataset['openedForPrint'];
  }
});

const words = 'main a.sure';

/** A press on a word shows in place what its link leads to; where that cannot be had, the link is followed. */
document.addEventListener('click', async (event) => {
  const word = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(words) : null;
  if (!word || word.closest('[data-own-history]') || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  try {
    await toggle(word);
  } catch {
    location.assign(word.href);
  }
});

/** The switch 「根拠を出す」: kept on the device only after a press; ?sources=on turns it on for one visit, in a link. */
const kept = 'sources';
const openSources = document.querySelector<HTMLButtonElement>('button[data-sources]');
if (openSources && document.querySelector(words)) {
  const show = (isOn: boolean) => {
    openSources.setAttribute('aria-pressed', String(isOn));
    void showAll(isOn);
  };
  openSources.hidden = false;
  openSources.addEventListener('click', () => {
    const isOn = openSources.getAttribute('aria-pressed') !== 'true';
    try {
      if (isOn) localStorage.setItem(kept, 'on');
      else localStorage.removeItem(kept);
    } catch {
      // Storage is shut: the switch works on this page only.
    }
    show(isOn);
  });
  if (new URLSearchParams(location.search).get('sources') === 'on' || isKept()) show(true);
}

function isKept(): boolean {
  try {
    return localStorage.getItem(kept) === 'on';
  } catch {
    return false;
  }
}
