import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Machine } from './find-browser.ts';
import { findEngines, usualFirefoxes, webkitPrograms } from './find-engines.ts';

const [firefox] = usualFirefoxes as [string];
const all = ['/usr/bin/chromium', firefox, ...webkitPrograms];

/** A machine with the programs of `there`, on which apt brings those of `apt`; what is done and said is noted. */
function machine(
  there: string[],
  apt: string[] = [],
  more: Partial<Machine> = {},
): Machine & { done: string[]; said: string[] } {
  const programs = [...there];
  const [done, said]: [string[], string[]] = [[], []];
  const has = (path: string) => programs.includes(path);
  return {
    done,
    said,
    chromePath: undefined,
    starts: has,
    has,
    playwrightsOwn: '/cache/ms-playwright/chrome',
    downloadPlaywrights: () => done.push('download'),
    isRootOnDebian: false,
    mustHaveAll: false,
    installFromDebian(packages) {
      done.push(packages.join(' '));
      programs.push(...apt);
    },
    say: (line) => said.push(line),
    ...more,
  };
}

describe('3つのエンジンをさがす', () => {
  it('みな入っていれば、何も取り寄せず、何も言わない', () => {
    const here = machine(all, [], { isRootOnDebian: true });
    assert.deepEqual(findEngines(here), {
      chromium: { path: '/usr/bin/chromium' },
      firefox: { path: firefox },
      webkit: { path: webkitPrograms[0] },
    });
    assert.deepEqual([here.done, here.said], [[], []]);
  });

  it('なければ、rootのDebianではaptで入れる', () => {
    const here = machine(['/usr/bin/chromium'], all, { isRootOnDebian: true });
    assert.equal(findEngines(here).firefox.path, firefox);
    assert.deepEqual(here.done, ['firefox-esr']);
  });

  it('WebKitは、3つのプログラムのどれがなくても入れる', () => {
    for (const missing of webkitPrograms) {
      const here = machine(
        all.filter((path) => path !== missing),
        [missing],
        { isRootOnDebian: true },
      );
      assert.equal(findEngines(here).webkit.path, webkitPrograms[0]);
      assert.deepEqual(here.done, ['webkit2gtk-driver xvfb xauth']);
    }
  });

  it('入れられないときは、ためしていないことを1文で言い、ほかは続ける', () => {
    const here = machine(['/usr/bin/chromium', firefox]);
    const { firefox: found, webkit } = findEngines(here);
    assert.equal(found.path, firefox);
    assert.match(
      webkit.notTested!,
      /^WebKitではためしていません。.*apt-get install -y webkit2gtk-driver xvfb xauth/,
    );
    assert.doesNotMatch(webkit.notTested!, /\n/);
    assert.deepEqual([here.done, here.said], [[], [webkit.notTested]]);
  });

  it('CIのrootのDebianで入らないときは、止まる', () => {
    const here = machine(['/usr/bin/chromium', firefox], [], {
      isRootOnDebian: true,
      mustHaveAll: true,
    });
    assert.throws(() => findEngines(here), { message: /^WebKitではためしていません/ });
    assert.deepEqual(here.done, ['webkit2gtk-driver xvfb xauth']);
  });
});
