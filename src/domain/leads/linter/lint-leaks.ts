import { entryAt } from '../../collections/entries.ts';
import { outcomeReason } from '../facts/learnable-properties.ts';
import { attributeName } from '../scorecard/attribute-words.ts';
import type { Attribute, Scorecard, Term } from '../scorecard/scorecard.ts';
import { attributesOf } from '../scorecard/term-faults.ts';
import type { LintEvidence } from './evidence.ts';
import type { Finding } from './finding.ts';

/** A property that learning found to give the outcome away. */
export interface KnownLeak {
  readonly property: string;
  readonly reasons: readonly string[];
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
  const known = new Map(leaks.map(({ property, reasons }) => [property, reasons.join(' ')]));
  return scorecard.terms.flatMap((term, number) => [
    ...askedLeaks(term, number, known),
    ...tellingBins(term, number, evidence),
  ]);
}

function askedLeaks(
  term: Term,
  number: number,
  known: ReadonlyMap<string, string>,
): readonly Finding[] {
  const told = new Set<string>();
  return attributesOf(term).flatMap((attribute): Finding[] => {
    const name = attributeName(attribute);
    const found = reasonOf(attribute, known);
    if (found === null || told.has(name)) return [];
    told.add(name);
    return [
      {
        kind: 'leak',
        place: `term "${term.id}"`,
        path: ['terms', number],
        what: `It asks for ${name}. ${found.reason}`,
        evidence: found.evidence,
        remedy: 'Ask for what is known before a lead buys.',
      },
    ];
  });
}

function reasonOf(
  attribute: Attribute,
  known: ReadonlyMap<string, string>,
): { readonly reason: string; readonly evidence: string | null } | null {
  if ('deals' in attribute) {
    const reason =
      attribute.deals === 'won'
        ? 'A won deal is the outcome itself.'
        : 'A lead that has a deal is already being sold to.';
    return { reason, evidence: null };
  }
  const reason = outcomeReason(attribute.property);
  if (reason !== null) return { reason, evidence: null };
  const learned = known.get(attribute.property);
  if (learned === undefined) return null;
  return {
    reason: 'On your own leads it looks as if it was filled in after the outcome.',
    evidence: learned,
  };
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
        what: 'Nearly everybody in it bought: it may be filled in once a lead has bought.',
        evidence: `${converted} of ${leads} bought; of all leads of the past ${past.converted} of ${past.leads}.`,
        remedy: 'Find out when the value is filled in; if it is after the sale, drop the bin.',
      },
    ];
  });
}
