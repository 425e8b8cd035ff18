/**
 * Everything the search says. Here and not in a page's HTML, because it comes with the search's code on first use
 * and would otherwise weigh on every page.
 */
export const messages = {
  panel: 'さがした結果',
  searching: 'さがしています…',
  foundFor: (query: string, count: number) => `「${query}」で${count}件見つかりました`,
  more: '結果をすべて見る',
  near: 'もしかして:',
  nothing: (query: string) => `「${query}」に合うページは見つかりませんでした。`,
  loose: (query: string, count: number) => `「${query}」にぴったりのページはありません。近いかもしれないページを${count}件出しています`,
  nothingAdvice: 'ことばを短くするか、ほかの言い方でさがしてみてください。',
  empty: 'さがしたいことばを入れてください。「お金」「転職」のような短いことばでも、ふだんの質問のままでもかまいません。',
  mute: '文字の入ったことばでさがしてください。記号や絵文字だけでは、さがせません。',
  long: 'ことばが長すぎて、さがせません。知りたいことを、短いことばで入れてください。',
  broken: 'いまは、ことばでさがすことができません。ページの一覧から選んでください。',
  brokenInDevelopment: '開発中の画面なので、まださがせません。npm run build をいちど行うと、この画面でもさがせます。',
  namesOnly: '本文はさがせませんでした。題名と、よく使われることばが合うページだけを出しています。',
  list: 'すべてのページの一覧',
  consult: 'どこに相談する?',
  question: '知りたいことが見つからないときは:',
} as const;
