import { entryAt } from '../../collections/entries.ts';
import type { Scorecard, Term } from '../scorecard/scorecard.ts';
import type { LintEvidence } from './evidence.ts';
import type { Finding } from './finding.ts';

/** Fewer leads than this tell nothing about a rule that speaks of few. */
const LEAST_LEADS = 100;

/** From this share on a bin tells nobody apart. */
const NEARLY_ALL = 0.99;

/** From this share of their leads in common on, two terms say the same. */
const NEARLY_SAME = 0.95;

/** Two terms that fire on fewer leads may meet by chance. */
const LEAST_TOGETHER = 30;

/** Bins that no lead or nearly every lead falls into, and terms that give points to the same leads. */
export function firingFindings(scorecard: Scorecard, evidence: LintEvidence): readonly Finding[] {
  if (evidence.leads < LEAST_LEADS) return [];
  return [
    ...scorecard.terms.flatMap((term, number) => binFindings(term, number, evidence)),
    ...overlapFindings(scorecard, evidence),
  ];
}

function binFindings(term: Term, number: number, evidence: LintEvidence): Finding[] {
  if (evidence.degraded.includes(term.id)) return [];
  const counts = entryAt(evidence.bins, number);
  return term.bins.flatMap((bin, index): Finding[] => {
    const fired = entryAt(counts, index);
    const place = {
      place: `term "${term.id}", bin ${index + 1} ("${bin.reason}")`,
      path: ['terms', number, 'bins', index],
      evidence: {
        say: 'of leads',
        with: { part: fired, leads: evidence.leads, whose: evidence.whose },
      },
    } as const;
    if (fired === 0) return [{ kind: 'never fires', ...place, what: never }];
    if (fired < NEARLY_ALL * evidence.leads || bin.points === 0) return [];
    return [{ kind: 'always fires', ...place, what: always }];
  });
}

const never = { say: 'no lead falls into it', with: {} } as const;
const always = { say: 'nearly all leads fall into it', with: {} } as const;

function overlapFindings({ terms }: Scorecard, evidence: LintEvidence): Finding[] {
  if (evidence.together === null) return [];
  const { leads, counts: together } = evidence.together;
  return terms.flatMap((term, number) =>
    terms.slice(0, number).flatMap((other, before): Finding[] => {
      const fired = (one: number, another: number) => entryAt(entryAt(together, one), another);
      const both = fired(number, before);
      const either = fired(number, number) + fired(before, before) - both;
      if (both < LEAST_TOGETHER || both < NEARLY_SAME * either) return [];
      if (either >= NEARLY_ALL * leads || !sameSign(term, other)) return [];
      return [
        {
          kind: 'overlap',
          place: `term "${term.id}"`,
          path: ['terms', number],
          what: { say: 'same leads as a term', with: { term: other.id } },
          evidence: {
            say: 'points from both',
            with: { both, one: either - both, leads, whose: evidence.whose },
          },
        },
      ];
    }),
  );
}

/** Terms that only pull the same way count twice; one for and one against may be meant. */
function sameSign(one: Term, other: Term): boolean {
  const signs = [...one.bins, ...other.bins].map(({ points }) => Math.sign(points));
  return !(signs.includes(1) && signs.includes(-1));
}
