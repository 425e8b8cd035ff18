/** Pages to be read from top to bottom, one of each kind, by the name of the file of what was heard. */
export const scripts: Readonly<Record<string, string>> = {
  home: '/',
  guide: '/guides/teichaku/',
  faq: '/faqs/how-much/',
  word: '/glossary/jukyushasho/',
  step: '/guides/steps/apply/',
  compare: '/compare/',
  sources: '/sources/shitei-kijun/',
  search: '/search/#q=お金',
  question: '/check/',
  offices: '/offices/',
  handout: '/handout/company/',
  easy: '/easy/fee/',
  changes: '/changes/',
  about: '/about/',
  result:
    '/check/#v=2&usage=not-started&priorService=b-type&employment=company&hiredOn=2026-04-22&course=steady&gap=continuous&proof=techo&age=adult',
};

/** The check from its first question to its result, with keys. */
export const byKeys = 'check-by-keys';

/** Pages that are read a second time with ふりがな above all kanji: what is heard must be the same. */
export const furigana = 'furigana';
export const readTwice: readonly string[] = ['guide', 'faq', 'question'];

export const names: readonly string[] = [...Object.keys(scripts), byKeys, furigana];
