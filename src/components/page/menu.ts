import { guidePath } from '../../collections/entries/guide-path.ts';

export interface MenuGroup {
  readonly name: string;
  readonly links: readonly { path: `/${string}`; label: string }[];
}

/** Returns the menu's groups: what one looks something up in, every guide, in the guides' order, and the pages about the site. */
export function menuGroups(
  guides: readonly { id: string; group: string; short: string }[],
): MenuGroup[] {
  const linksOf = (wanted: string) =>
    guides
      .filter(({ group }) => group === wanted)
      .map(({ id, short }) => ({ path: guidePath(id), label: short }));
  return [
    {
      name: 'しらべる',
      links: [
        { path: '/check/', label: '使えるかチェック' },
        { path: '/faqs/', label: 'よくある質問' },
        { path: '/glossary/', label: 'ことばの説明' },
        { path: '/compare/', label: 'ならべて比べる' },
        { path: '/handout/', label: '配る紙' },
        { path: '/tell/', label: '会社に伝えるメモ' },
        { path: '/offices/', label: '事業所をさがす' },
      ],
    },
    { name: '知る', links: linksOf('know') },
    { name: '使う', links: linksOf('use') },
    { name: '変わったとき・困ったとき', links: linksOf('change') },
    {
      name: '立場ごと・相談先',
      links: [...linksOf('people'), { path: '/sources/', label: '根拠の一覧' }],
    },
  ];
}
