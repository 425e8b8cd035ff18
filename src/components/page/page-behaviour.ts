/** Small comforts of every page; each page is whole without them. */

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
