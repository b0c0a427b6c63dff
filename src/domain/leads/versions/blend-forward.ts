import type { Feature } from '../fitting/feature.ts';
import { settingsFor } from '../fitting/fit-settings.ts';
import { type ForwardWindow, judgeWindow } from '../fitting/forward-check.ts';
import type { LearnOptions } from '../fitting/learn-scorecard.ts';
import { learnBlend, predictBlend, type RuledLeads, ruledLeadsAt } from './learn-blend.ts';
import { timeSplit } from './time-split.ts';

/** Shares of the past at which learning stops; the next tenth judges. */
const STOPS = [0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** The forward check (see learning/forward-check.ts) for what was learned together with the rules. */
export function blendForward(
  leads: RuledLeads,
  times: Float64Array,
  features: readonly Feature[],
  options: LearnOptions,
): readonly ForwardWindow[] {
  return STOPS.flatMap((stop) => {
    const [past, next] = timeSplit(times, [stop, stop + 0.1]).map((rows) =>
      ruledLeadsAt(leads, rows),
    );
    if (past === undefined || next === undefined || next.labels.length === 0) return [];
    return [windowOf(past, next, features, options)];
  });
}

function windowOf(
  past: RuledLeads,
  next: RuledLeads,
  features: readonly Feature[],
  options: LearnOptions,
): ForwardWindow {
  // Single features alone: enough to see whether the past carries over, at a fifth of the time.
  const settings = { ...settingsFor(past.labels.length), pairs: null };
  const blend = learnBlend(past, features, { ...options, settings });
  const predicted = predictBlend(blend, next.table, next.rulePoints);
  return judgeWindow(past.labels.length, predicted, next.labels);
}
