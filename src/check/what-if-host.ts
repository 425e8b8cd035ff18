import { goOn } from './answering.ts';
import type { CheckPage } from './check-page.ts';
import { fillQuestion } from './form/check-form.ts';
import { sentencesOn } from './sentences-on-page.ts';
import { inShort, whatMoves } from './result/what-if.ts';
import type { WhatIfHost } from './result/what-if-panel.ts';

/** Returns what the panel 「もし〜だったら」 needs of the check on its page. */
export const whatIfHost = (page: CheckPage): WhatIfHost => ({
  fields: () => page.outcome?.fields ?? {},
  questions: () => {
    const { eligibility, money } = page.flow.path(page.fields);
    return [...eligibility, ...(page.outcome?.isTheirs ? money : [])].map((name) =>
      page.view.question(name),
    );
  },
  compare: (fields) => {
    const sentences = sentencesOn(page.root);
    const [problem] = page.flow.problems(fields, []);
    const said = problem
      ? [sentences.filled('problem', problem.problem, { read: problem.read ?? '' })]
      : [];
    if (problem && problem.problem !== 'rare-amount') return { says: said };
    const [now, after] = [page.outcome!, page.flow.outcome(fields)];
    return {
      says: [...said, ...whatMoves(now, after, sentences)],
      sides: { now: inShort(now, sentences), if: inShort(after, sentences) },
    };
  },
  adopt: (fields, changed) => {
    const { flow } = page;
    fillQuestion(page.view.question(changed), fields[changed]);
    flow.trust({ [changed]: fields[changed] ?? '' });
    flow.passed.add(changed);
    flow.returns = true;
    // What the change opens is asked first.
    goOn(page, flow.firstOpen(flow.path(page.fields).eligibility) ?? 'result', false);
  },
  problem: (name) => sentencesOn(page.root).text('problem', name),
});
