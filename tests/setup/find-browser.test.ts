import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  findBrowser,
  findWindowless,
  nothingFound,
  windowless,
  type Machine,
} from './find-browser.ts';

/** A machine on which only the programs of `works` start; what is done to it is noted in `done`. */
function machine(
  works: string[],
  more: Partial<Machine> = {},
): Machine & { done: string[]; works: string[] } {
  const done: string[] = [];
  return {
    done,
    works,
    chromePath: undefined,
    starts: (path) => works.includes(path),
    has: (path) => works.includes(path),
    mustHaveAll: false,
    playwrightsOwn: '/cache/ms-playwright/chrome',
    downloadPlaywrights: () => done.push('download'),
    isRootOnDebian: false,
    installFromDebian: () => done.push('apt'),
    say: () => undefined,
    ...more,
  };
}

describe('ブラウザーをさがす', () => {
  it('CHROME_PATH があれば、それを使う', () => {
    const here = machine(['/my/chrome', '/usr/bin/chromium'], { chromePath: '/my/chrome' });
    assert.equal(findBrowser(here), '/my/chrome');
  });

  it('CHROME_PATH が動かないときは、そう言って、入っているものを使う', () => {
    const said: string[] = [];
    const here = machine(['/usr/bin/google-chrome'], {
      chromePath: '/my/chrome',
      say: (line) => said.push(line),
    });
    assert.equal(findBrowser(here), '/usr/bin/google-chrome');
    assert.match(said.join('\n'), /\/my\/chrome は動かない/);
  });

  it('入っていれば、何も取り寄せない', () => {
    const here = machine(['/usr/bin/chromium'], { isRootOnDebian: true });
    assert.equal(findBrowser(here), '/usr/bin/chromium');
    assert.deepEqual(here.done, []);
  });

  it('前に取り寄せたPlaywrightのものがあれば、それを使う', () => {
    const here = machine(['/cache/ms-playwright/chrome']);
    assert.equal(findBrowser(here), '/cache/ms-playwright/chrome');
    assert.deepEqual(here.done, []);
  });

  it('なければ、Playwrightのものを取り寄せる', () => {
    const here: ReturnType<typeof machine> = machine([], {
      isRootOnDebian: true,
      downloadPlaywrights: () => here.works.push('/cache/ms-playwright/chrome'),
    });
    assert.equal(findBrowser(here), '/cache/ms-playwright/chrome');
    assert.deepEqual(here.done, []);
  });

  it('それも動かないときは、rootのDebianならaptで入れる', () => {
    const here: ReturnType<typeof machine> = machine([], {
      isRootOnDebian: true,
      installFromDebian: () => here.works.push('/usr/bin/chromium'),
    });
    assert.equal(findBrowser(here), '/usr/bin/chromium');
    assert.deepEqual(here.done, ['download']);
  });

  it('rootでなければaptは使わず、何を入れればよいかを言って止まる', () => {
    const here = machine([]);
    assert.throws(() => findBrowser(here), { message: nothingFound });
    assert.deepEqual(here.done, ['download']);
  });

  it('aptでも入らなければ、何を入れればよいかを言って止まる', () => {
    const here = machine([], { isRootOnDebian: true });
    assert.throws(() => findBrowser(here), { message: nothingFound });
    assert.deepEqual(here.done, ['download', 'apt']);
  });

  it('止まるときの文は1つで、入れるものの名前がある', () => {
    assert.doesNotMatch(nothingFound, /\n/);
    assert.match(nothingFound, /chromium/i);
    assert.match(nothingFound, /CHROME_PATH/);
  });
});

describe('窓のないブラウザーをさがす', () => {
  it('入っていれば、何も取り寄せずに使い、CHROME_PATH があれば、そちらを使う', () => {
    const here = machine([windowless, '/my/chrome'], { isRootOnDebian: true });
    assert.equal(findWindowless(here), windowless);
    assert.equal(findWindowless({ ...here, chromePath: '/my/chrome' }), '/my/chrome');
    assert.deepEqual(here.done, []);
  });

  it('なければ、rootのDebianではaptで入れる', () => {
    const here: ReturnType<typeof machine> = machine(['/usr/bin/chromium'], {
      isRootOnDebian: true,
      installFromDebian: () => here.works.push(windowless),
    });
    assert.equal(findWindowless(here), windowless);
  });

  it('入らないときや、入れられないときは、ふつうのブラウザーを使う', () => {
    const here = machine(['/usr/bin/chromium'], { isRootOnDebian: true });
    assert.equal(findWindowless(here), '/usr/bin/chromium');
    assert.deepEqual(here.done, ['apt']);
    const elsewhere = machine(['/usr/bin/chromium']);
    assert.equal(findWindowless(elsewhere), '/usr/bin/chromium');
    assert.deepEqual(elsewhere.done, []);
  });
});
