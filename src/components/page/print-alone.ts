import styles from './print-alone.css?inline';

/** Brings a sheet of styles with code that comes at a press. */
export function adopt(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}

adopt(styles);

/** Prints something as a paper of its own, in place of the page. */
export function printAlone(paper: HTMLElement): void {
  // Where the browser never says that it has printed, an earlier paper still stands there.
  document.querySelector('.part-sheet')?.remove();
  paper.classList.add('part-sheet');
  document.body.append(paper);
  document.documentElement.classList.add('prints-part');
  addEventListener(
    'afterprint',
    () => {
      document.documentElement.classList.remove('prints-part');
      paper.remove();
    },
    { once: true },
  );
  print();
}
