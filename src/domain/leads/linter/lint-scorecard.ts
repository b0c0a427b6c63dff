import type { PropertyDefinition } from '../../crm/property.ts';
import { checkScorecard } from '../scorecard/check-scorecard.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { ScorecardFault } from '../scorecard/scorecard-fault.ts';
import type { LintEvidence } from './evidence.ts';
import type { Finding, FindingKind } from './finding.ts';
import { capFindings } from './lint-caps.ts';
import { contradictionFindings } from './lint-contradictions.ts';
import { duplicateFindings } from './lint-duplicates.ts';
import { firingFindings } from './lint-firing.ts';
import { type KnownLeak, leakFindings } from './lint-leaks.ts';

/** What linting goes by. */
export interface LintFacts {
  readonly definitions: readonly PropertyDefinition[];
  /** Null: nothing was counted. */
  readonly evidence: LintEvidence | null;
  /** What learning found out about properties. */
  readonly leaks: readonly KnownLeak[];
}

/** Everything that an admin should look at in a scorecard that can be used; nothing of it forbids to publish. */
export function lintScorecard(scorecard: Scorecard, facts: LintFacts): readonly Finding[] {
  const problems = checkScorecard(scorecard, facts.definitions);
  if (problems.some(({ effect }) => effect === 'refused')) return [];
  const unreachable = problems.flatMap(({ place, path, fault }) =>
    isOutOfReach(fault) ? [{ kind: kindOf(fault), place, path, what: fault, evidence: null }] : [],
  );
  return [
    ...leakFindings(scorecard, facts),
    ...contradictionFindings(scorecard),
    ...unreachable,
    ...duplicateFindings(scorecard),
    ...capFindings(scorecard),
    ...(facts.evidence === null ? [] : firingFindings(scorecard, facts.evidence)),
  ];
}

type OutOfReach = Extract<
  ScorecardFault,
  { say: 'out of reach' | 'word taken' | 'overlap' | 'grade out of reach' }
>;

const unreached: readonly ScorecardFault['say'][] = [
  'out of reach',
  'word taken',
  'overlap',
  'grade out of reach',
];

function isOutOfReach(fault: ScorecardFault): fault is OutOfReach {
  return unreached.includes(fault.say);
}

function kindOf({ say }: OutOfReach): FindingKind {
  return say === 'overlap' ? 'overlap' : 'empty bin';
}
