import { calibrated } from '../../../domain/leads/fitting/calibration.ts';
import type { LabelledLeads } from '../../../domain/leads/fitting/lead-table.ts';
import type { LearnedScorecard } from '../../../domain/leads/fitting/learn-scorecard.ts';
import { logOddsOfLeads } from '../../../domain/leads/fitting/log-odds-of-leads.ts';
import { sigmoid } from '../../../domain/statistics/log-odds.ts';
import { logLoss } from '../../../domain/statistics/proper-scores.ts';

/** How much log loss whole points add to the same model without rounding, in nats; negative when they gain. */
export function roundingCost(
  { model, calibration }: LearnedScorecard,
  { table, labels }: LabelledLeads,
  rounded: Float64Array,
): number {
  const exact = logOddsOfLeads(model, table).map((each) => sigmoid(calibrated(calibration, each)));
  return logLoss({ probabilities: rounded, labels }) - logLoss({ probabilities: exact, labels });
}
