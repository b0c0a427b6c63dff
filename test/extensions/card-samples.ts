import {
  type GoalPacingCard,
  goalPacingCardSchema,
  type ShownDeal,
} from '../../src/contract/goal-pacing-card.ts';
import {
  type LeadQualityCard,
  leadQualityCardSchema,
  type ScoredLead,
} from '../../src/contract/lead-quality-card.ts';
import type { PromptView, WarningView } from '../../src/contract/signals.ts';
import type { SmartLetterView, SuggestedTargetsView } from '../../src/contract/smart.ts';

/** A warning that says in every part which one it is. */
export function warning(id: string, severity: WarningView['severity'] = 'high'): WarningView {
  return {
    id,
    severity,
    title: `${id} title`,
    evidence: `${id} evidence`,
    why: `${id} why`,
    action: `${id} action`,
  };
}

export const prompt: PromptView = {
  id: 'ask-why-now',
  skill: 'objection handling',
  text: 'Ask what would have to be true for them to sign this month.',
  goodLooksLike: 'a date and a name',
};

export const quiet: ScoredLead['signals'] = { warnings: [], moreWarnings: 0, prompt: null };

/** A lead that nobody has handed over, and with which the viewer may do nothing. */
export const notHandedOver: ScoredLead['handOver'] = {
  state: 'not handed over',
  acts: [],
  reasons: [],
  history: [],
  disagreement: null,
};

/** A scored lead whose lines add up to 48, checked against the contract. */
export function scoredLead(changes: Partial<ScoredLead> = {}): LeadQualityCard {
  return leadQualityCardSchema.parse({
    state: 'scored',
    contactId: '4711',
    name: 'Ada Example',
    grade: 'B',
    chance: null,
    whyNoChance: null,
    sinceLastWeek: null,
    whatIf: { nextGrade: null, missing: [] },
    handOver: notHandedOver,
    score: { points: 48, min: -60, max: 120 },
    lines: [
      { kind: 'term', id: 'seniority', group: 'fit', reason: 'VP, Operations', points: 31 },
      {
        kind: 'term',
        id: 'pricing',
        group: 'engagement',
        reason: 'Visited pricing twice',
        points: 42,
      },
      {
        kind: 'term',
        id: 'email',
        group: 'data quality',
        reason: 'Free e-mail address',
        points: -20,
      },
      { kind: 'cap', id: 'total', group: 'total', reason: 'Capped', points: -5 },
    ],
    degraded: [],
    rejected: [],
    signals: quiet,
    scorecardVersion: 'default-1',
    scoredAt: '2026-11-22T23:30:00Z',
    ...changes,
  });
}

type Paced = Extract<ShownDeal['goal'], { kind: 'paced' }>;

const euros = (value: string) => ({ value, currency: 'EUR' });

/** A letter of a goal that holds, unless told otherwise. */
export function letter(
  part: SmartLetterView['part'],
  changes: Partial<SmartLetterView> = {},
): SmartLetterView {
  return { part, verdict: 'met', reach: null, evidence: [], mend: null, ...changes };
}

/** Targets of which the last cannot be named. */
export const suggestedTargets: SuggestedTargetsView = {
  kind: 'suggested',
  targets: [
    { role: 'floor', chance: 0.9, target: euros('210000') },
    { role: 'commit', chance: 0.7, target: euros('260000') },
    { role: 'stretch', chance: 0.3, target: null },
  ],
  winsSeen: 130,
  littleHistory: false,
};

/** A goal behind its pace, in euros. */
export function pacedGoal({
  goal = {},
  pace = {},
}: {
  goal?: Partial<Paced['goal']>;
  pace?: Partial<Paced['pace']>;
} = {}): Paced {
  return {
    kind: 'paced',
    goal: {
      id: 'g1',
      name: 'Q4 revenue',
      whose: 'Ana',
      metric: 'revenue',
      origin: 'hubspot',
      period: { start: '2026-09-30T22:00:00Z', end: '2026-12-31T23:00:00Z', label: 'Q4 2026' },
      smart: { letters: [], targets: null },
      ...goal,
    },
    pace: {
      target: euros('300000'),
      actual: euros('187000.50'),
      expected: euros('213000.25'),
      pace: 0.8779,
      attainment: 0.62333,
      verdict: 'behind',
      workingDays: { gone: 45, left: 19, total: 64 },
      runRateNeeded: euros('5947.34'),
      runRateUsual: euros('4120'),
      dealsCounted: 7,
      leftOut: [],
      pacedAt: '2026-11-23T05:00:00Z',
      ...pace,
    },
  };
}

/** A deal with its goal, checked against the contract. */
export function shownDeal(changes: Partial<ShownDeal> = {}): GoalPacingCard {
  return goalPacingCardSchema.parse({
    state: 'shown',
    deal: openDeal(),
    goal: pacedGoal(),
    signals: quiet,
    ...changes,
  });
}

export function openDeal(changes: Partial<ShownDeal['deal']> = {}): ShownDeal['deal'] {
  return {
    id: '4711',
    name: 'Example deal',
    amount: { amount: '40000', currency: 'EUR' },
    stage: 'Proposal',
    outcome: 'open',
    rejected: [],
    ...changes,
  };
}
