/**
 * What the calendar alone will bring: the build, the rules and the check as of days to come.
 * npm run future -- [2027-04-02 …]
 */
import { spawnSync } from 'node:child_process';
import { root } from './setup/places.ts';

// The day after a fiscal year begins, a year on, the second day of a tax year, and far ahead.
const days = ['2027-04-02', '2027-12-01', '2029-07-02', '2035-01-01'];
const asked = process.argv.slice(2);

const red = (asked.length ? asked : days).filter((day) => {
  console.log(`\n==== ${day}`);
  const { status } = spawnSync(process.execPath, ['tests/run.ts', 'days'], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      TEST_DAY: day,
      SITE_TEST_DIST: `${root}node_modules/.cache/future-site/`,
    },
  });
  return status !== 0;
});
console.log(red.length ? `\n赤い日: ${red.join('、')}` : '\nどの日も緑です。');
process.exitCode = red.length ? 1 : 0;
