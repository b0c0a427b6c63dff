import type { BackTestResult, FiguresView } from '../../../contract/settings/rule-trial.ts';
import type { Instant } from '../../../domain/crm/time.ts';
import type { Finding } from '../../../domain/leads/linter/finding.ts';
import { HORIZON_DAYS } from '../../../domain/leads/outcome.ts';
import type { BackTestTally } from '../../../domain/leads/trial/back-test.ts';
import {
  type BackTestFigures,
  backTestFigures,
  LEAST_OUTCOMES,
  type ScorecardFigures,
} from '../../../domain/leads/trial/back-test-figures.ts';
import type { BinCounts } from '../../../domain/leads/trial/bin-counts.ts';
import { showFinding } from './show-finding.ts';

/** What a back-test came to. */
interface FinishedBackTest {
  readonly tally: BackTestTally;
  readonly splitAt: Instant;
  readonly bins: { readonly leads: BinCounts; readonly converted: BinCounts };
  readonly findings: readonly Finding[];
  /** The version that the draft is compared with; null: the live rules. */
  readonly against: string | null;
}

/** A back-test as the settings page shows it. */
export function showBackTest({
  tally,
  splitAt,
  bins,
  findings,
  against,
}: FinishedBackTest): BackTestResult {
  const figures = backTestFigures(tally);
  return {
    kind: 'back-test',
    horizonDays: HORIZON_DAYS,
    leads: figures.leads,
    converted: figures.converted,
    untaught: { ...tally.untaught },
    from: tally.from === null ? null : new Date(tally.from).toISOString(),
    to: tally.to === null ? null : new Date(tally.to).toISOString(),
    splitAt: new Date(splitAt).toISOString(),
    newestLeads: figures.newestLeads,
    newestConverted: figures.newestConverted,
    reps: figures.reps,
    live: figuresView(figures.live),
    draft: figuresView(figures.draft),
    aucDifference: figures.aucDifference,
    verdict: figures.verdict,
    sentence: sentenceOf(figures, against),
    bins: { leads: copied(bins.leads), converted: copied(bins.converted) },
    findings: findings.map(showFinding),
  };
}

function copied(counts: BinCounts): number[][] {
  return counts.map((term) => [...term]);
}

function figuresView(figures: ScorecardFigures): FiguresView {
  const { reliability, grades, weeklyPerRep } = figures;
  return {
    ...figures,
    reliability: [...reliability],
    grades: [...grades],
    weeklyPerRep: weeklyPerRep && [...weeklyPerRep],
  };
}

/** What came of it, for somebody who decides: first how it ranks, then whom it would have picked. */
function sentenceOf(figures: BackTestFigures, against: string | null): string {
  const { verdict, live, draft, converted, newestConverted, newestLeads, aucDifference } = figures;
  const winners = `Of ${count(converted)} customers of the past, ${count(draft.winnersInTopGrades)} would have been graded A or B (${against ?? 'live'}: ${count(live.winnersInTopGrades)}).`;
  if (verdict === 'not enough data') {
    const rarer = Math.min(newestConverted, newestLeads - newestConverted);
    return `Not enough data to say which ranks better: ${rarer} of about ${LEAST_OUTCOMES} outcomes of the rarer kind among the newest leads. ${winners}`;
  }
  const [difference, low, high] = [aucDifference?.value, aucDifference?.low, aucDifference?.high];
  const interval = `AUC ${shown(draft.auc)} against ${shown(live.auc)}, a difference of ${shown(difference)} (${shown(low)} to ${shown(high)})`;
  const said = {
    better: `The draft ranks the newest leads better: ${interval}.`,
    worse: `The draft ranks the newest leads worse: ${interval}.`,
    'not told apart': `The draft and ${against ?? 'the live rules'} cannot be told apart on the newest leads: ${interval}.`,
  }[verdict];
  return `${said} ${winners}`;
}

function shown(value: number | null | undefined): string {
  return value === null || value === undefined ? 'unknown' : value.toFixed(3);
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}
