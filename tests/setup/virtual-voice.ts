import type { Locator } from '@playwright/test';
import { Virtual } from '@guidepup/virtual-screen-reader';
import { parseHTML } from 'linkedom';

/** What of a part is on the page, as HTML: its state as attributes, what is not shown as hidden, and what names it from elsewhere. */
const shownHtml = (part: Locator): Promise<string> =>
  part.evaluate((element) => {
    const named = (from: Element) =>
      ['aria-labelledby', 'aria-describedby', 'aria-controls'].flatMap((name) =>
        (from.getAttribute(name) ?? '').split(' ').filter(Boolean),
      );
    const copy = element.cloneNode(true) as Element;
    const own = [element, ...element.querySelectorAll('*')];
    const copies = [copy, ...copy.querySelectorAll('*')];
    const elsewhere = new Set<Element>();
    for (const [i, original] of own.entries()) {
      const one = copies[i]!;
      one.toggleAttribute('hidden', !original.checkVisibility({ visibilityProperty: true }));
      if (original instanceof HTMLInputElement) {
        one.toggleAttribute('checked', original.checked);
        one.setAttribute('value', original.value);
      }
      if (original instanceof HTMLOptionElement) one.toggleAttribute('selected', original.selected);
      // Browsers tell of it as of a button; the reader knows nothing of the two.
      if (original.localName === 'summary') {
        one.setAttribute('role', 'button');
        const { open } = original.parentElement as HTMLDetailsElement;
        one.setAttribute('aria-expanded', String(open));
      }
      for (const id of named(original)) {
        const other = document.getElementById(id);
        if (other && !element.contains(other)) elsewhere.add(other);
      }
    }
    const names = [...elsewhere].map(({ outerHTML }) => outerHTML).join('');
    return `${copy.outerHTML}<div hidden>${names}</div>`;
  });

/** linkedom lays nothing out: what is hidden says so itself. */
const styleOf = (element: { closest?: (selector: string) => unknown }) => {
  const isHidden = Boolean(element.closest?.('[hidden], template, script, style'));
  const style: Record<string, string> = {
    display: isHidden ? 'none' : 'block',
    visibility: 'visible',
    content: 'none',
  };
  return { ...style, getPropertyValue: (name: string) => style[name] ?? '' };
};

const end = 'end of document';

/** Returns what a screen reader says of HTML, from its first word to its last, a line a stop. */
async function spokenOf(html: string): Promise<string[]> {
  const { window, document, Element } = parseHTML(
    `<!doctype html><html lang="ja"><body>${html}</body></html>`,
  );
  const globals = { document, Element, getComputedStyle: styleOf };
  const voice = new Virtual();
  try {
    Object.assign(globalThis, globals);
    await voice.start({
      container: document.body,
      window: Object.assign(window, { getComputedStyle: styleOf }) as never,
    });
    while ((await voice.lastSpokenPhrase()) !== end) await voice.next();
    return (await voice.spokenPhraseLog()).slice(1, -1);
  } finally {
    await voice.stop();
    for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
  }
}

/** Returns what a screen reader says of a part of the page as it stands. */
export const spokenPart = async (part: Locator): Promise<string[]> =>
  spokenOf(await shownHtml(part));
