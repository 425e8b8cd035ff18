/** A kind of pages, by how their addresses begin: the drawing on their pictures where a page has none of its own. */
interface PageKind {
  readonly start: string;
  readonly drawing: string;
}

export const pageKinds: readonly PageKind[] = [
  { start: '/guides/', drawing: 'table-talk' },
  { start: '/faqs/', drawing: 'talk' },
  { start: '/glossary/', drawing: 'notebook' },
  { start: '/sources/', drawing: 'search' },
  { start: '/check/', drawing: 'checklist' },
  { start: '/compare/', drawing: 'fork' },
  { start: '/', drawing: 'table' },
];
