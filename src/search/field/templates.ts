import html from './results.html?raw';

/** What goes in at a mark of a template: text, or nodes in its place. */
export type Filling = Readonly<Record<string, string | readonly Node[]>>;

// The page's headers let no text be parsed; what this policy gives is ours, whatever it is asked for.
const ours = globalThis.trustedTypes?.createPolicy('guide', { createHTML: () => html });
const templates = new DOMParser().parseFromString(ours?.createHTML('') ?? html, 'text/html');

/**
 * Returns a copy of a template of results.html, with its marks filled: { count: '3' } fills [data-count]. Text goes in as text,
 * never as HTML. @throws where there is no such template or mark
 */
export function fromTemplate(name: string, filling: Filling = {}): HTMLElement {
  const template = templates.querySelector<HTMLTemplateElement>(`template#${name}`);
  const copy = template && document.importNode(template.content, true).firstElementChild;
  if (!(copy instanceof HTMLElement))
    throw new Error(`results.html has no <template id="${name}">`);
  for (const [mark, what] of Object.entries(filling)) {
    const place = copy.querySelector(`[data-${mark}]`);
    if (!place) throw new Error(`results.html: <template id="${name}"> has no [data-${mark}]`);
    place.replaceChildren(...(typeof what === 'string' ? [what] : what));
  }
  return copy;
}
