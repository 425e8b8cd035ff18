/** Pages to be read from top to bottom, by the name of the file of what was heard. */
export const scripts: Readonly<Record<string, string>> = {
  home: '/',
  guide: '/guides/teichaku/',
  faq: '/faqs/how-much/',
  word: '/glossary/jukyushasho/',
  compare: '/compare/',
  easy: '/easy/fee/',
  result:
    '/check/#v=2&usage=not-started&priorService=b-type&employment=company&hiredOn=2026-04-22&course=steady&gap=continuous&proof=techo&age=adult',
};
