import { entryAt } from '../../collections/entries.ts';
import { toldKey } from '../../told/told.ts';
import { outcomeReason } from '../facts/learnable-properties.ts';
import type { LeakReason } from '../leaks/leak-finding.ts';
import { toldAttribute } from '../scorecard/asked.ts';
import type { Attribute, Scorecard, Term } from '../scorecard/scorecard.ts';
import { attributesOf } from '../scorecard/term-faults.ts';
import type { LintEvidence } from './evidence.ts';
import type { Finding, FindingMessages } from './finding.ts';

/** A property that learning found to give the outcome away. */
export interface KnownLeak {
  readonly property: string;
  readonly reasons: readonly LeakReason[];
}

/** Of the leads in a bin, from this share of customers on the bin all but states the outcome. */
const TELLS_ALL = 0.9;

/** Fewer leads than this may all have bought by chance. */
const LEAST_LEADS = 20;

/** Where half of all leads buy, a bin in which nearly all do is no wonder. */
const MOST_BOUGHT = 0.5;

/** What linting for leaks goes by. */
interface LeakFacts {
  readonly evidence: LintEvidence | null;
  readonly leaks: readonly KnownLeak[];
}

/** Terms that ask for the outcome, for what follows it, or for what all but states it. */
export function leakFindings(
  scorecard: Scorecard,
  { evidence, leaks }: LeakFacts,
): readonly Finding[] {
  const known = new Map(leaks.map(({ property, reasons }) => [property, reasons]));
  return scorecard.terms.flatMap((term, number) => [
    ...askedLeaks(term, number, known),
    ...tellingBins(term, number, evidence),
  ]);
}

function askedLeaks(
  term: Term,
  number: number,
  known: ReadonlyMap<string, readonly LeakReason[]>,
): readonly Finding[] {
  const told = new Set<string>();
  return attributesOf(term).flatMap((attribute): Finding[] => {
    const asked = toldAttribute(attribute);
    const found = reasonOf(attribute, known);
    if (found === null || told.has(toldKey(asked))) return [];
    told.add(toldKey(asked));
    return [
      {
        kind: 'leak',
        place: `term "${term.id}"`,
        path: ['terms', number],
        what: {
          say: 'asks for the outcome',
          with: { attribute: asked, because: found.because },
        },
        evidence: found.evidence,
      },
    ];
  });
}

type Because = FindingMessages['asks for the outcome']['because'];

function reasonOf(
  attribute: Attribute,
  known: ReadonlyMap<string, readonly LeakReason[]>,
): { readonly because: Because; readonly evidence: Finding['evidence'] } | null {
  if ('deals' in attribute)
    return { because: attribute.deals === 'won' ? 'won deals' : 'having deals', evidence: null };
  const because = outcomeReason(attribute.property);
  if (because !== null) return { because, evidence: null };
  const reasons = known.get(attribute.property);
  if (reasons === undefined) return null;
  return { because: 'filled in afterwards', evidence: { say: 'learned', with: { reasons } } };
}

function tellingBins(term: Term, number: number, evidence: LintEvidence | null): Finding[] {
  const past = evidence?.past ?? null;
  if (past === null || past.converted > MOST_BOUGHT * past.leads) return [];
  return term.bins.flatMap((bin, index): Finding[] => {
    const leads = entryAt(entryAt(past.bins, number), index);
    const converted = entryAt(entryAt(past.convertedBins, number), index);
    if (leads < LEAST_LEADS || converted < TELLS_ALL * leads) return [];
    return [
      {
        kind: 'leak',
        place: `term "${term.id}", bin ${index + 1} ("${bin.reason}")`,
        path: ['terms', number, 'bins', index],
        what: { say: 'nearly all of it bought', with: {} },
        evidence: {
          say: 'bought',
          with: { bought: converted, leads, boughtOfAll: past.converted, all: past.leads },
        },
      },
    ];
  });
}
