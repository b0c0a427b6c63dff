import type { BackTestResult, FiguresView } from '../../../contract/settings/rule-trial.ts';
import type { Instant } from '../../../domain/crm/time.ts';
import type { Finding } from '../../../domain/leads/linter/finding.ts';
import { HORIZON_DAYS } from '../../../domain/leads/outcome.ts';
import type { BackTestTally } from '../../../domain/leads/trial/back-test.ts';
import {
  backTestFigures,
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
}

/** A back-test as the settings page shows it. */
export function showBackTest({ tally, splitAt, bins, findings }: FinishedBackTest): BackTestResult {
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
