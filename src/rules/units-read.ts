import { bands, kasan } from './fee.ts';
import { feeClasses } from './fee-class.ts';
import { disabledLine, regionalLines } from './tax-forecast.ts';

type Unit = 'か月' | 'か月目' | '月' | '日付' | '円' | '割' | '単位' | '%';

const each = (prefix: string, names: readonly string[], unit: Unit): Record<string, Unit> =>
  Object.fromEntries(names.map((name) => [prefix + name, unit]));

const unitsOfAll = (): Readonly<Record<string, Unit>> => ({
  'eligibility/months-to-reach': 'か月',
  'period/limit-from-hire': 'か月',
  'period/max': 'か月',
  'period/apply-from': 'か月目',
  'period/apply-to': 'か月目',
  'period/plan-review': 'か月',
  'period/renewal': 'か月',
  'flow/lead-max': 'か月',
  'jobchange/within': 'か月',
  'ikou/length': 'か月',
  'fee/july': '月',
  'fee/share': '割',
  'fee/unit-price': '円',
  'fee/unit-price-reference': '円',
  'fee/shotokuwari-line': '円',
  'fee/tax-known-until': '日付',
  ...each('', [disabledLine, ...regionalLines], '円'),
  ...each('fee/cap-', feeClasses, '円'),
  ...each('fee/units-', bands, '単位'),
  // Not computed with: they give the bands their names. The lowest has no line below it.
  ...each(
    'fee/rate-',
    bands.filter((band) => band !== '0'),
    '%',
  ),
  ...each('fee/kasan-', kasan, '単位'),
});

/**
 * The unit in which the rules take each fact, by its id. A fact kept in another unit would compute to nonsense unseen.
 *
 * Marked pure, so that the code of /check/, which does not read it, leaves it out.
 */
export const unitsRead = /* @__PURE__ */ unitsOfAll();
