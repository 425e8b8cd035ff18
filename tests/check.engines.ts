import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import { besideChromium, type Engine, phone } from './engines/engine.ts';
import { forEachEngine } from './engines/for-each-engine.ts';
import { answers, told } from './engines/told-answers.ts';
import { daysOf, expectedOf, inWords, monthAndDate } from './setup/expected.ts';
import { monthsFrom, typed } from './setup/test-day.ts';

const current = 'form .question[data-current]';
// These browsers keep the clock of the machine: where answers are typed, they lie before its day.
const machineDay = new Date().toISOString().slice(0, 10);

const at = (engine: Engine) =>
  engine.evaluate(
    () =>
      document.querySelector('form .question[data-current]')?.getAttribute('data-question') ??
      'result',
  );
const text = (engine: Engine, selector: string) =>
  engine.evaluate(
    (wanted: string) => document.querySelector<HTMLElement>(wanted)?.innerText.trim() ?? '',
    selector,
  );

/** Goes on to the question of that name. */
async function nextTo(engine: Engine, name: string) {
  await engine.click('[data-next]');
  await engine.waitFor(
    (wanted: string) =>
      (document.querySelector('form .question[data-current]')?.getAttribute('data-question') ??
        'result') === wanted,
    10_000,
    name,
  );
}

const typeInto = async (engine: Engine, selector: string, typed: string) => {
  await engine.click(selector);
  await engine.type(typed);
};

async function begin(engine: Engine) {
  await engine.resize(phone);
  await engine.open('about:blank');
  await engine.open('/check/');
  await engine.waitFor('[data-next]');
  await engine.click('input[name="usage"][value="not-started"]');
  await nextTo(engine, 'priorService');
  await engine.click('input[name="priorService"][value="b-type"]');
  await nextTo(engine, 'employment');
  await engine.click('input[name="employment"][value="company"]');
  await nextTo(engine, 'hiredOn');
}

forEachEngine(
  'チェック: 1問ずつ答え、もどっても答えが残り、読みこみ直すと消え、アドレスには入らない',
  async (engine) => {
    await begin(engine);
    const hiredOn = monthsFrom(machineDay, -31);
    const [year, month, date] = typed(hiredOn);
    for (const [part, text] of Object.entries({ year, month, date }))
      await typeInto(engine, `#q-hiredOn [data-part="${part}"]`, text);
    await engine.click('[data-back]');
    await engine.waitFor(`${current}#q-employment`);
    assert.equal(
      await engine.evaluate(
        () => document.querySelector<HTMLInputElement>('[name="employment"]:checked')?.value,
      ),
      'company',
    );
    await nextTo(engine, 'hiredOn');
    for (const name of ['course', 'gap', 'proof', 'age', 'circumstances', 'result']) {
      await nextTo(engine, name);
      if (name !== 'circumstances' && name !== 'result')
        await engine.click(`#q-${name} [value="unknown"]`);
    }
    const [first] = daysOf(expectedOf({ hiredOn }, machineDay));
    assert.equal(await text(engine, '[data-slot="short-first"]'), inWords(first));
    assert.equal(await engine.evaluate(() => document.activeElement?.id), 'result');
    assert.match(await engine.evaluate(() => location.href), /\/check\/$/);
    assert.doesNotMatch(
      await engine.evaluate(() => JSON.stringify(history.state)),
      /company|202\d/,
    );
    await engine.reload();
    await engine.waitFor(`${current}#q-usage`);
    assert.match(await text(engine, '[data-said="form"]'), /入れた答えは、消えました/);
    assert.equal(
      await engine.evaluate(
        () => document.querySelectorAll('form [type="radio"]:checked:not([name="who"])').length,
      ),
      0,
    );
  },
);

forEachEngine(
  'チェック: キーボードだけで結果まで行ける',
  async (engine) => {
    await engine.resize(phone);
    await engine.open('about:blank');
    await engine.open('/check/');
    await engine.waitFor('[data-next]');
    await engine.evaluate(() => document.querySelector<HTMLElement>('[name="usage"]')!.focus());
    await engine.press('Space');
    assert.equal(
      await engine.evaluate(
        () => document.querySelector<HTMLInputElement>('[name="usage"]:checked')!.value,
      ),
      'not-started',
    );
    for (let presses = 0; presses < 150 && (await at(engine)) !== 'result'; presses += 1) {
      await engine.press('Tab');
      const focused = await engine.evaluate(() =>
        ['[data-next]', 'form .question [type="radio"]'].findIndex((one) =>
          document.activeElement!.matches(one),
        ),
      );
      if (focused >= 0) await engine.press(focused === 0 ? 'Enter' : 'Space');
    }
    assert.equal(await at(engine), 'result');
    assert.equal(
      await engine.evaluate(
        () => document.querySelectorAll('.result [data-status="not-met"]').length,
      ),
      0,
    );
  },
  { limit: 120_000 },
);

forEachEngine(
  'チェック: リンクで開くと同じ結果が出て、何も保存せず、400%の拡大でも横にはみ出さない',
  async (engine) => {
    await engine.resize({ width: 320, height: 256 });
    await engine.open('about:blank');
    await engine.open(told);
    await engine.waitFor('.result');
    const expected = expectedOf(answers);
    const [first, last] = daysOf(expected);
    assert.equal(
      await text(engine, '#result-title'),
      `いま、申し込む時期です(${monthAndDate(expected.verdict.applyBy!)}ごろまで)`,
    );
    assert.equal(await text(engine, '[data-slot="short-first"]'), inWords(first));
    assert.equal(await text(engine, '[data-slot="short-last"]'), inWords(last));
    assert.ok((await engine.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    assert.match(await engine.evaluate(() => location.href), /\/check\/$/);
    assert.deepEqual(
      await engine.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
      [0, 0, ''],
    );
  },
);

forEachEngine(
  'チェック: もし〜だったらで、動くことを言う',
  async (engine) => {
    await engine.open('about:blank');
    await engine.open(told);
    await engine.waitFor('.what-if');
    await engine.evaluate(() => {
      document.querySelector<HTMLDetailsElement>('.what-if')!.open = true;
    });
    await engine.waitFor(() => document.querySelector('[data-what="question"] option') !== null);
    await engine.evaluate(() => {
      const choice = document.querySelector<HTMLSelectElement>('[data-what="question"]')!;
      choice.value = 'employment';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await engine.click('#what-q-employment input[value="a-type"]');
    await engine.waitFor('[data-what="said"] p');
    assert.match(await text(engine, '[data-what="said"]'), /ほかの道がありそうです/);
  },
  { engines: besideChromium },
);

forEachEngine(
  'チェック: カレンダーのファイルとQRコードができる',
  async (engine) => {
    await engine.open('about:blank');
    await engine.open(told);
    await engine.waitFor('.result');
    await engine.evaluate(() => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (file: Blob) => {
        void file.text().then((written) => (document.documentElement.dataset['file'] = written));
        return make(file);
      };
    });
    await engine.click('[data-take="calendar"]');
    await engine.waitFor(() => document.documentElement.dataset['file'] !== undefined);
    const calendar = new ICAL.Component(
      ICAL.parse(
        await engine.evaluate(() => document.documentElement.dataset['file']!),
      ) as unknown[],
    );
    assert.ok(calendar.getAllSubcomponents('vevent').length >= 5);
    await engine.click('[data-with-code]');
    await engine.waitFor(
      () => (document.querySelector('[data-qr] path')!.getAttribute('d') ?? '').length > 1000,
    );
  },
  { engines: besideChromium },
);

forEachEngine(
  'チェック: こわれたリンクでも、使えるページが出る',
  async (engine) => {
    for (const hash of ['#v=2&hiredOn=いつか', '#v=9&usage=%E0%A4%A', `#v=2&${'x'.repeat(5000)}`]) {
      await engine.open('about:blank');
      await engine.open(`/check/${hash}`);
      await engine.waitFor('.said:not(:empty)');
      assert.match(
        await engine.evaluate(() =>
          [...document.querySelectorAll('.said')].map((said) => said.textContent).join(''),
        ),
        /読み取れませんでした/,
      );
    }
  },
  { engines: besideChromium },
);
