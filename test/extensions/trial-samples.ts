import {
  type BackTestResult,
  type DryRunResult,
  type TrialAnswer,
  trialAnswerSchema,
} from '../../src/contract/settings/rule-trial.ts';
import { defaultScorecard } from '../../src/domain/leads/scorecard/default-scorecard.ts';

type Finished = Extract<TrialAnswer, { state: 'finished' }>;

const grades = ['A', 'B', 'C', 'D'] as const;
const moved: Readonly<Record<string, number>> = { BA: 37, CB: 1, AC: 12, DD: 4_931 };
const noBins = defaultScorecard.terms.map(({ bins }) => bins.map(() => 0));
/** Every line of the first rule fires. */
const firing = (...first: number[]) =>
  noBins.with(
    0,
    (noBins[0] ?? []).map((_, at) => first[at] ?? 0),
  );

export const dryRun: DryRunResult = {
  kind: 'dry run',
  leads: 4_981,
  up: 38,
  down: 12,
  moves: grades.flatMap((from) => grades.map((to) => ({ from, to, leads: moved[from + to] ?? 0 }))),
  owners: [
    { owner: 'Ana Lind', leads: 3_000, up: 30, down: 2, bestLive: 90, bestDraft: 110 },
    { owner: null, leads: 1_981, up: 8, down: 10, bestLive: 40, bestDraft: 46 },
  ],
  moreOwners: 0,
  examples: {
    up: [
      {
        contactId: '4711',
        name: 'Rosa Diaz',
        owner: 'Ana Lind',
        from: { points: 28, grade: 'B' },
        to: { points: 36, grade: 'A' },
        lines: [
          { reason: 'Vice president', points: 10 },
          { reason: 'Held to 40 for fit', points: -2 },
        ],
      },
    ],
    down: [],
  },
  unreadable: 3,
  bins: firing(212),
  findings: [
    {
      kind: 'never fires',
      place: 'Seniority, line 3',
      path: ['terms', 0, 'bins', 2],
      what: { say: 'no lead falls into it', with: {} },
      evidence: { say: 'of leads', with: { part: 0, leads: 4_981, whose: 'all contacts' } },
    },
  ],
  rescoring: { leads: 4_981, changed: 1_204, seconds: 1.6 },
  learnedScores: false,
};

export const figures: BackTestResult['live'] = {
  auc: 0.68,
  liftAtTenPercent: 2.1,
  brier: 0.0712,
  brierSkill: 0.05,
  calibrationError: 0.02,
  reliability: [{ leads: 400, said: 0.08, came: 0.07 }],
  grades: grades.map((grade) => ({ grade, leads: 100, converted: 14, low: 0.09, high: 0.22 })),
  winnersInTopGrades: 48,
  weeklyPerRep: grades.map((grade) => ({ grade, leads: 2.5 })),
};
export const backTest: BackTestResult = {
  kind: 'back-test',
  horizonDays: 90,
  leads: 1_400,
  converted: 84,
  untaught: { 'outcome open': 3_581 },
  from: '2025-11-23T00:00:00Z',
  to: '2026-08-20T00:00:00Z',
  splitAt: '2026-06-01T00:00:00Z',
  newestLeads: 280,
  newestConverted: 22,
  reps: 2,
  live: figures,
  draft: { ...figures, auc: 0.71, winnersInTopGrades: 61 },
  aucDifference: { value: 0.03, low: 0.004, high: 0.056 },
  verdict: 'better',
  bins: { leads: firing(180, 4), converted: firing(25, 1) },
  findings: [],
};

/** A finished trial of the draft with number 3 against the default rules, unless `of` says otherwise. */
export const trialOf = (result: Finished['result'], of: Partial<Finished> = {}): TrialAnswer =>
  trialAnswerSchema.parse({
    state: 'finished',
    id: `${result.kind === 'dry run' ? 'a' : 'b'}`.repeat(8),
    kind: result.kind,
    revision: 3,
    against: 'default-1',
    askedAt: '2026-11-23T10:00:00Z',
    isOfPresentDraft: true,
    ...of,
    result,
  });
