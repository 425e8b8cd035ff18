import { globSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../collections/editorial/read/library.ts';
import { dueIn } from '../collections/editorial/due.ts';
import type { Day } from '../rules/index.ts';
import type { SiteConfig } from '../site.config.ts';

/** Why a site may not be published as it is, and what to do about it. */
export interface Refusal {
  readonly what: string;
  readonly remedy: string;
}

const named = (all: readonly string[]): string =>
  all.slice(0, 3).join('、') + (all.length > 3 ? ` ほか${all.length - 3}` : '');
const isLocal = (text: string): boolean =>
  /\blocalhost\b|\b127(?:\.\d{1,3}){3}\b|\b0\.0\.0\.0\b|\/\/\[::1?\]/i.test(text);

/** Returns what an operator has not set. An edition says itself who makes it, and where to write. */
export function unset(
  site: Pick<SiteConfig, 'address' | 'publisher' | 'contact' | 'edition'>,
  library: Library,
): Refusal[] {
  const file = site.edition && `local/${site.edition}.yaml`;
  const edition = library.entries.find((entry) => entry.file === file);
  const refusals: (Refusal | false)[] = [
    isLocal(site.address) && {
      what: 'サイトの住所(URL)が書かれていません',
      remedy: 'SITE_ADDRESS に、公開する住所を書いてください。例: https://example.jp',
    },
    !edition &&
      !site.publisher && {
        what: '作っている人の名前が書かれていません',
        remedy: 'SITE_PUBLISHER に、公開する人や役所の名前を書いてください',
      },
    !edition &&
      !site.contact && {
        what: 'まちがいを知らせる連絡先が書かれていません',
        remedy: 'SITE_CONTACT に、メールの住所か、フォームの https の住所を書いてください',
      },
    edition?.data['invented'] === true && {
      what: `content/${edition.file}: 見本の版です`,
      remedy: 'EDITION に、自分の町や事業所の版を書いてください(docs/tasks/edition.md)',
    },
  ];
  return refusals.filter((refusal) => refusal !== false);
}

/** Returns a refusal of a day set by hand: it would show the values of that day, and hide which days of review have passed. @param today in Japan */
export const otherDay = (buildDay: Day, today: Day): Refusal[] =>
  buildDay === today
    ? []
    : [
        {
          what: `組み立ての日が、きょうではありません: ${buildDay}`,
          remedy: 'BUILD_DAY を消してください(unset BUILD_DAY)',
        },
      ];

/** Returns what somebody should have read again by now. */
export function unread(library: Library): Refusal[] {
  const late = dueIn(library).filter(({ on }) => on < library.today);
  if (!late.length) return [];
  const count = late.reduce((sum, { count }) => sum + count, 0);
  const files = late.flatMap((due) => due.files.map((file) => `content/${file}`));
  return [
    {
      what: `見直しの日がすぎたものが${count}件あります: ${named(files)}`,
      remedy:
        'npm run due で一覧を見て、確かめて、日付を新しくしてください(docs/tasks/change-a-fact.md)',
    },
  ];
}

/** Returns the packages that npm would install without knowing whether they are the right ones. @param lock package-lock.json */
export function unsealed(lock: string): Refusal[] {
  const { packages } = JSON.parse(lock) as {
    packages: Record<string, { integrity?: string; inBundle?: boolean; link?: boolean }>;
  };
  const bare = Object.entries(packages)
    .filter(([path, { integrity, inBundle, link }]) => path && !integrity && !inBundle && !link)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  if (!bare.length) return [];
  return [
    {
      what: `package-lock.json: ハッシュ(integrity)のないパッケージが${bare.length}個あります: ${named(bare)}`,
      remedy: 'git にある package-lock.json にもどしてください',
    },
  ];
}

/** Returns the files that lead readers to the machine of whoever built them. */
export function localFiles(build: string): Refusal[] {
  const files = globSync('**/*', { cwd: build })
    .filter((file) => lstatSync(join(build, file)).isFile())
    .filter((file) => isLocal(readFileSync(join(build, file), 'latin1')))
    .sort();
  if (!files.length) return [];
  return [
    {
      what: `この端末の住所(localhost)が${files.length}個のファイルにあります: ${named(files)}`,
      remedy: 'SITE_ADDRESS を書いてください。書いてあれば、そのファイルのもとの文を直してください',
    },
  ];
}
