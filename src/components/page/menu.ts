import { guidePath, guides, type Guide } from '../../collections/entries/pages.ts';

export interface MenuGroup {
  readonly name: string;
  readonly links: readonly { path: `/${string}`; label: string }[];
}

const linkTo = (guide: Guide) => ({ path: guidePath(guide.id), label: guide.data.short });
const inGroup = (group: Guide['data']['group']) =>
  guides.filter(({ data }) => data.group === group).map(linkTo);

/** The menu: every guide in its group, and the pages that list and compare. */
export const menu: readonly MenuGroup[] = [
  {
    name: 'しらべる',
    links: [
      { path: '/check/', label: '使えるかチェック' },
      { path: '/faqs/', label: 'よくある質問' },
      { path: '/glossary/', label: 'ことばの説明' },
      { path: '/compare/', label: 'ならべて比べる' },
      { path: '/tell/', label: '会社に伝えるメモ' },
      { path: '/offices/', label: '事業所をさがす' },
    ],
  },
  { name: '知る', links: inGroup('know') },
  { name: '使う', links: inGroup('use') },
  { name: '変わったとき・困ったとき', links: inGroup('change') },
  {
    name: '立場ごと・相談先',
    links: [
      ...inGroup('people'),
      { path: '/handout/', label: '配る紙' },
      { path: '/sources/', label: '根拠の一覧' },
      { path: '/about/offline/', label: 'この端末に入れておく' },
    ],
  },
];
