import type { ForecastView } from '../../src/contract/forecast.ts';
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
import type { PromptView } from '../../src/contract/signals.ts';
import type { SmartLetterView, SuggestedTargetsView } from '../../src/contract/smart.ts';
import type { Severity } from '../../src/domain/coaching/warning.ts';
import { asWritten } from '../../src/domain/told/told.ts';
import { warningSettingWords } from '../../src/words/en/portal-warnings.ts';
import { promptWords } from '../../src/words/prompts.ts';

/** A warning that says by its facts and its action which one it is. */
export function warning(id: string, severity: Severity = 'high') {
  return {
    id,
    severity,
    evidence: asWritten(`${id} evidence`),
    action: asWritten(`${id} action`),
  };
}

export const prompt: PromptView = { id: 'only-looking', skill: 'objection handling' };

/** The length of the longest line, the sentences of a warning and of the prompt left out: they have bounds of their own. */
export function longestBut(lines: readonly string[], warned: string): number {
  const said = promptWords(prompt, { locale: 'en' });
  const own = [warningSettingWords(warned).why, said?.text ?? '', said?.goodLooksLike ?? ''];
  for (const sentence of own) {
    if (!lines.some((line) => line.includes(sentence)))
      throw new Error(`"${sentence}" is not said`);
  }
  return Math.max(
    ...lines
      .filter((line) => !own.some((sentence) => line.includes(sentence)))
      .map(({ length }) => length),
  );
}

export const quiet: ScoredLead['signals'] = { warnings: [], moreWarnings: 0, prompt: null };

/** A lead that nobody has handed over, and with which the viewer may do nothing. */
export const notHandedOver: ScoredLead['handOver'] = {
  state: 'not handed over',
  acts: [],
  reasons: [],
  receivers: [],
  receiver: null,
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
      {
        kind: 'term',
        id: 'seniority',
        group: 'fit',
        reason: asWritten('VP, Operations'),
        points: 31,
        rules: [asWritten('Seniority')],
      },
      {
        kind: 'term',
        id: 'pricing',
        group: 'engagement',
        reason: asWritten('Visited pricing twice'),
        points: 42,
        rules: [asWritten('Pricing page')],
      },
      {
        kind: 'term',
        id: 'email',
        group: 'data quality',
        reason: { say: 'default reason', with: { text: 'Free e-mail address' } },
        points: -20,
        rules: [{ say: 'default title', with: { text: 'E-mail domain' } }],
      },
      {
        kind: 'cap',
        id: 'total',
        group: 'total',
        reason: { say: 'at most', with: { scope: 'total', points: 48 } },
        points: -5,
        rules: [],
      },
    ],
    degraded: [],
    rejected: [],
    signals: quiet,
    caveats: [],
    scorecardVersion: 'default-1',
    scorecardOrigin: null,
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
/** A rep or team by name. */
export const named = (name: string) => ({ say: 'named', with: { name } }) as const;

/** The fourth quarter of 2026. */
export const q4 = { say: 'quarter', with: { quarter: 4, year: 2026 } } as const;

export function pacedGoal({
  goal = {},
  pace = {},
  forecast = null,
  effect = null,
}: {
  goal?: Partial<Paced['goal']>;
  pace?: Partial<Paced['pace']>;
  forecast?: Paced['forecast'];
  effect?: Paced['effect'];
} = {}): Paced {
  return {
    kind: 'paced',
    goal: {
      id: 'g1',
      name: 'Q4 revenue',
      whose: named('Ana'),
      metric: { say: 'revenue', with: {} },
      origin: 'hubspot',
      period: { start: '2026-09-30T22:00:00Z', end: '2026-12-31T23:00:00Z', label: q4 },
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
      arithmetic: { target: [], actual: [], expected: [] },
      rollUp: null,
      pacedAt: '2026-11-23T05:00:00Z',
      ...pace,
    },
    forecast,
    effect,
  };
}

/** A forecast with a chance of 60% and all that comes with it. */
export function goalForecast(changes: Partial<ForecastView> = {}): ForecastView {
  const record = { tried: 20, held: 17, wape: 0.29, bias: -0.08, brier: 0.1 };
  return {
    chance: { kind: 'chance', chance: 0.6, step: 0.05, littleHistory: false, winsSeen: 90 },
    range: { p10: euros('250000'), p50: euros('305000'), p90: euros('360000') },
    caveat: null,
    coverage: {
      openValue: euros('400000'),
      now: 3.54,
      needed: 6.41,
      stale: { deals: 2, value: euros('9000') },
    },
    methods: [
      { method: 'combination', weight: null, record },
      { method: 'pipeline', weight: 0.6, record: { ...record, wape: 0.31, bias: 0.004 } },
      { method: 'trailing', weight: 0.4, record: null },
    ],
    path: [
      { at: '2026-09-30T22:00:00Z', won: 0, range: null },
      { at: '2026-10-31T22:59:59Z', won: 90_000, range: null },
      {
        at: '2026-11-23T09:00:00Z',
        won: 187_000.5,
        range: { p10: 187_000.5, p50: 187_000.5, p90: 187_000.5 },
      },
      {
        at: '2026-12-31T22:59:59Z',
        won: null,
        range: { p10: 251_234.5, p50: 304_321, p90: 359_999 },
      },
    ],
    leftOut: [],
    forecastAt: '2026-11-23T05:01:00Z',
    ...changes,
  };
}

/** A deal with its goal, checked against the contract. */
export function shownDeal(changes: Partial<ShownDeal> = {}): GoalPacingCard {
  return goalPacingCardSchema.parse({
    state: 'shown',
    deal: openDeal(),
    goal: pacedGoal(),
    sinceMonday: null,
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
