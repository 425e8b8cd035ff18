/** One page of each type that readers land on. */
export const pageTypes: readonly string[] = [
  '/',
  '/guides/fee/',
  '/faqs/how-much/',
  '/glossary/tani/',
  '/guides/steps/',
  '/compare/',
  '/easy/fee/',
  '/check/',
  '/check/stories/',
  '/handout/',
  '/search/',
];
