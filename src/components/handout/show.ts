/**
 * The blocks of a paper, one a screen. The address says so behind #, so that going back closes it.
 * @param paper what holds the blocks, the dialog and the button
 * @returns shows them to who followed a link to them: closed, they lead back to where the link stands
 */
export function startShowing(paper: HTMLElement): () => void {
  const dialog = paper.querySelector<HTMLDialogElement>('.show')!;
  const slides = dialog.querySelector<HTMLElement>('.slides')!;
  const button = paper.querySelector<HTMLElement>('[data-show]')!;
  const turns = dialog.querySelectorAll<HTMLElement>('[data-turn]');
  const hash = '#show';
  /** In the entry of the browser's history: to go back from here is to close. */
  const fromLink = 'from-link';
  /** Whether the step back in the browser's history is this page without the blocks. */
  let isOwnStep = false;

  const at = () => Math.round(slides.scrollLeft / slides.clientWidth);

  /** Reads out, and lets the keyboard into, the block that is seen. */
  function mark(): void {
    const seen = at();
    const all = [...slides.children] as HTMLElement[];
    for (const [i, slide] of all.entries()) slide.inert = i !== seen;
    all[seen]?.focus({ preventScroll: true });
    const place = all.length > 1 ? `${seen + 1} / ${all.length}` : '';
    const status = dialog.querySelector('[role="status"]')!;
    if (status.textContent !== place) status.textContent = place;
  }

  function turn(by: number): void {
    const last = slides.children.length - 1;
    slides.scrollLeft = Math.min(last, Math.max(0, at() + by)) * slides.clientWidth;
    mark();
  }

  function follow(): void {
    if (location.hash !== hash) {
      isOwnStep = false;
      return dialog.close();
    }
    if (dialog.open) return;
    const blocks = [...paper.querySelectorAll('[data-slide]:not(.show *)')];
    if (blocks.length === 0) return leave();
    slides.replaceChildren(
      ...blocks.map((block) => {
        const slide = document.createElement('div');
        slide.tabIndex = 0;
        slide.setAttribute('role', 'group');
        const named = block.querySelector('h2, h3, header')!.textContent.trim();
        slide.setAttribute('aria-label', named);
        slide.append(block.cloneNode(true));
        return slide;
      }),
    );
    for (const turning of turns) turning.hidden = blocks.length === 1;
    dialog.showModal();
    slides.scrollLeft = 0;
    mark();
  }

  function leave(): void {
    if (isOwnStep || history.state === fromLink) return history.back();
    history.replaceState(history.state, '', location.pathname + location.search);
    follow();
  }

  button.hidden = false;
  button.addEventListener('click', () => {
    isOwnStep = true;
    location.hash = hash;
  });
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    leave();
  });
  dialog.querySelector('[data-close]')!.addEventListener('click', leave);
  for (const turning of turns)
    turning.addEventListener('click', () => turn(Number(turning.dataset['turn'])));
  dialog.addEventListener('keydown', (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    turn(by);
  });
  // A finger turns by scrolling.
  slides.addEventListener('scroll', () => {
    if (Math.abs(slides.scrollLeft - at() * slides.clientWidth) < 2) mark();
  });
  addEventListener('hashchange', follow);
  follow();
  return () => {
    // In a tab of its own there is no way back.
    history.replaceState(history.length > 1 ? fromLink : null, '', hash);
    follow();
  };
}
