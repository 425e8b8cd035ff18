import { buildDay } from '../../build-day.ts';
import { formatFigure } from '../facts/figure.ts';
import { type Band, bands as bandIds, feeOn, unansweredFee, valueOn } from '../../rules/index.ts';
import { factSheet } from './facts.ts';

/** Returns the bands of 就労定着率, the highest first: 「95%以上」, 「90%以上95%未満」 … 「30%未満」. */
export function bandsOn(day = buildDay): { id: Band; label: string }[] {
  const rate = (band: Band) => formatFigure(valueOn(factSheet, `fee/rate-${band}`, day), '%');
  return bandIds.map((id, i) => {
    const above = bandIds[i - 1];
    const upper = above ? `${rate(above)}未満` : '';
    return { id, label: id === '0' ? upper : `${rate(id)}以上${upper}` };
  });
}

/** Returns one month's own share of someone who pays, at an office of a band: no additions, the basic unit price: 「3,512円」. */
export function shareOfBand(band: Band, day = buildDay): string {
  const unitPrice = valueOn(factSheet, 'fee/unit-price', day);
  const fee = feeOn(
    {
      ...unansweredFee,
      ownTax: 'taxed',
      spouseTax: 'no-spouse',
      publicAssistance: 'no',
      band,
      unitPrice,
    },
    factSheet,
    day,
  );
  return formatFigure(fee.ownShare.max, '円');
}
