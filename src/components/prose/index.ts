import { taxLineFacts } from '../../collections/entries/tax-lines.ts';
import { factsCitedIn } from '../../collections/entries/citations.ts';
import { find, services, type Service } from '../../collections/entries/pages.ts';
import { learningFacts } from '../../collections/entries/who-learns.ts';
import type { ServiceRow } from '../../collections/schemas/service.ts';
import Lanes from '../compare/Lanes.astro';
import FirstDates from '../first-dates/FirstDates.astro';
import CompareTable from './CompareTable.astro';
import Drawn from './Drawn.astro';
import Figure from '../diagrams/Figure.astro';
import Publisher from '../page/Publisher.astro';
import ToTell from '../page/ToTell.astro';
import AsOfDays from './AsOfDays.astro';
import Ask from './Ask.astro';
import CardSample from './CardSample.astro';
import Caution from './Caution.astro';
import ClassTable from './ClassTable.astro';
import SupporterLinks from './SupporterLinks.astro';
import Example from './Example.astro';
import Fact from './Fact.astro';
import FeeAhead from './FeeAhead.astro';
import FeeExample from './FeeExample.astro';
import FeeTable from './FeeTable.astro';
import Fold from './Fold.astro';
import HiredOn from './HiredOn.astro';
import NextStep from './NextStep.astro';
import OtherWays from './OtherWays.astro';
import PaySlip from './PaySlip.astro';
import ReportSample from './ReportSample.astro';
import StepList from './StepList.astro';
import Sure from './Sure.astro';
import SureWords from './SureWords.astro';
import TaxLines from './TaxLines.astro';
import Term from './Term.astro';
import TwoFees from './TwoFees.astro';
import WhoLearns from './WhoLearns.astro';

/** Everything a writer may use in MDX; handed in by the page, so that MDX needs no imports. */
export const proseComponents = {
  AsOfDays,
  Ask,
  CardSample,
  Caution,
  ClassTable,
  CompareTable,
  SupporterLinks,
  Drawing: Drawn,
  Example,
  Fact,
  FeeAhead,
  FeeExample,
  FeeTable,
  Figure,
  FirstDates,
  Fold,
  HiredOn,
  Lanes,
  NextStep,
  OtherWays,
  PaySlip,
  ReportSample,
  Publisher,
  StepList,
  Sure,
  SureWords,
  TaxLines,
  Term,
  ToTell,
  TwoFees,
  WhoLearns,
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
  FeeAhead: ['fee/second-year', ...taxLineFacts],
  FeeExample: ['fee/unit-price', 'fee/share', 'fee/rounding'],
  FirstDates: ['eligibility/months-to-reach', 'period/limit-from-hire'],
  HiredOn: [
    'eligibility/months-to-reach',
    'eligibility/count-from-first-day',
    'period/limit-from-hire',
  ],
  Lanes: ['eligibility/months-to-reach', 'period/limit-from-hire'],
  PaySlip: ['fee/july', 'fee/second-year'],
  TaxLines: taxLineFacts,
  TwoFees: [
    'fee/cap-seikatsuhogo',
    'fee/cap-teishotoku',
    'fee/household',
    'fee/month-low',
    'fee/month-high',
    'fee/month-max-extreme',
  ],
  CardSample: ['fee/cap-ippan1', 'period/monitoring'],
  WhoLearns: learningFacts,
  StepList: ['flow/order', 'period/apply-from', 'period/apply-to'],
};

/** The facts that some parts of a service rest on: its lane, or rows of the comparison. */
const factsOfParts = ({ data }: Service, parts: readonly (keyof Service['data']['cites'])[]) =>
  factsCitedIn({
    data: parts.map((part) => ({ says: data[part], cites: data.cites[part] ?? [] })),
  });

/** Returns the facts behind the components that stand in an entry's MDX source. */
export function factsShownIn(body: string): string[] {
  const compared = [
    ...body.matchAll(/<(CompareTable|Lanes) services="([^"]*)"(?: rows="([^"]*)")?/g),
  ].flatMap(([, name, ids = '', rows]) =>
    ids.split(' ').flatMap((id) => {
      const service = find(services, id, '<CompareTable> か <Lanes>');
      if (name === 'Lanes') return factsOfParts(service, ['lane']);
      return rows ? factsOfParts(service, rows.split(' ') as ServiceRow[]) : service.cited;
    }),
  );
  return [
    ...Object.entries(factsShownBy).flatMap(([name, ids]) =>
      body.includes(`<${name}`) ? ids : [],
    ),
    ...compared,
  ];
}
