import { taxLineFacts } from '../../collections/entries/tax-lines.ts';
import { find, services } from '../../collections/entries/pages.ts';
import Lanes from '../compare/Lanes.astro';
import CompareTable from './CompareTable.astro';
import Figure from '../figures/Figure.astro';
import Contact from '../page/Contact.astro';
import Ask from './Ask.astro';
import Caution from './Caution.astro';
import ClassTable from './ClassTable.astro';
import Example from './Example.astro';
import Fact from './Fact.astro';
import FeeExample from './FeeExample.astro';
import FeeTable from './FeeTable.astro';
import HiredOn from './HiredOn.astro';
import NextStep from './NextStep.astro';
import OtherWays from './OtherWays.astro';
import StepList from './StepList.astro';
import Sure from './Sure.astro';
import TaxLines from './TaxLines.astro';
import Term from './Term.astro';

/** Everything a writer may use in MDX; handed in by the page, so that MDX needs no imports. */
export const proseComponents = {
  Ask,
  Caution,
  ClassTable,
  CompareTable,
  Contact,
  Example,
  Fact,
  FeeExample,
  FeeTable,
  Figure,
  HiredOn,
  Lanes,
  NextStep,
  OtherWays,
  StepList,
  Sure,
  TaxLines,
  Term,
};

/** The facts a component shows by itself, for the list of sources of the pages that use it. */
const factsShownBy: Record<string, readonly string[]> = {
  ClassTable: [
    'fee/cap-seikatsuhogo',
    'fee/cap-teishotoku',
    'fee/cap-ippan1',
    'fee/cap-ippan2',
    'fee/shotokuwari-line',
    'fee/household',
    'fee/group-home',
  ],
  FeeTable: [
    'fee/units-95',
    'fee/units-90',
    'fee/units-80',
    'fee/units-70',
    'fee/units-50',
    'fee/units-30',
    'fee/units-0',
    'fee/unit-price',
    'fee/share',
    'fee/rounding',
  ],
  FeeExample: ['fee/unit-price', 'fee/share', 'fee/rounding'],
  HiredOn: [
    'eligibility/months-to-reach',
    'eligibility/count-from-first-day',
    'period/limit-from-hire',
  ],
  TaxLines: taxLineFacts,
  StepList: ['flow/order', 'period/apply-from', 'period/apply-to'],
};

/** The facts behind the components that stand in an entry's MDX source. */
export function factsShownIn(body: string): string[] {
  const compared = [...body.matchAll(/<(?:CompareTable|Lanes) services="([^"]*)"/g)].flatMap(
    ([, names = '']) => names.split(' '),
  );
  return [
    ...Object.entries(factsShownBy).flatMap(([name, ids]) =>
      body.includes(`<${name}`) ? ids : [],
    ),
    ...compared.flatMap((id) => find(services, id, '<CompareTable> か <Lanes>').cited),
  ];
}
