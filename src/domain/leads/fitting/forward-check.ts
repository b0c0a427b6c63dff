import { entryAt } from '../../collections/entries.ts';
import { brierSkill } from '../../statistics/proper-scores.ts';
import type { Feature } from './feature.ts';
import { settingsFor } from './fit-settings.ts';
import { type LabelledLeads, leadsAt } from './lead-table.ts';
import { type LearnOptions, learnScorecard } from './learn-scorecard.ts';
import { type LeadPredictions, predictLeads } from './predict-leads.ts';

/** One window of the past: learned on all that came before it. */
export interface ForwardWindow {
  readonly learnedFrom: number;
  readonly leads: number;
  readonly converted: number;
  /** Mean probability that was said. */
  readonly expectedRate: number;
  /** Against the window's own base rate; NaN when all leads went one way. */
  readonly brierSkill: number;
}

/** Tenths of the past at which learning stops; the next tenth judges. */
const STOPS = [0.5, 0.6, 0.7, 0.8, 0.9] as const;

/**
 * Whether learning from the past would have served the time after it, inside the past: learns on 50 to 90% of the leads
 * by time, and judges by the tenth that follows. Leads of the same moment are never on both sides.
 */
export function forwardCheck(
  leads: LabelledLeads,
  times: Float64Array,
  features: readonly Feature[],
  options: LearnOptions,
): readonly ForwardWindow[] {
  const order = Uint32Array.from(times, (_, row) => row).sort(
    (a, b) => entryAt(times, a) - entryAt(times, b),
  );
  const edge = (share: number) => edgeAt(order, times, share);
  return STOPS.flatMap((stop) => {
    const past = leadsAt(leads, order.subarray(0, edge(stop)));
    const next = leadsAt(leads, order.subarray(edge(stop), edge(stop + 0.1)));
    if (next.labels.length === 0 || past.labels.length === 0) return [];
    return [windowOf(past, next, features, options)];
  });
}

/** The place of a share of the order, moved up to where a new moment begins. */
function edgeAt(order: Uint32Array, times: Float64Array, share: number): number {
  let place = Math.min(order.length, Math.round(share * order.length));
  const timeAt = (at: number) => times[entryAt(order, at)];
  while (place > 0 && place < order.length && timeAt(place) === timeAt(place - 1)) place += 1;
  return place;
}

function windowOf(
  past: LabelledLeads,
  next: LabelledLeads,
  features: readonly Feature[],
  options: LearnOptions,
): ForwardWindow {
  // Single features alone: enough to see whether the past carries over, at a fifth of the time.
  const settings = { ...settingsFor(past.labels.length), pairs: null };
  const learned = learnScorecard(past, features, { ...options, settings });
  return judgeWindow(past.labels.length, predictLeads(learned, next.table), next.labels);
}

/** What became of the leads of a window, and what had been expected of them from so many leads before. */
export function judgeWindow(
  learnedFrom: number,
  { probabilities }: Pick<LeadPredictions, 'probabilities'>,
  labels: Uint8Array,
): ForwardWindow {
  return {
    learnedFrom,
    leads: labels.length,
    converted: labels.reduce((sum, label) => sum + label, 0),
    expectedRate: probabilities.reduce((sum, each) => sum + each, 0) / probabilities.length,
    brierSkill: brierSkill({ probabilities, labels }),
  };
}

/** Whether more than half of the windows did better than their own base rate. */
export function carriesForward(windows: readonly ForwardWindow[]): boolean {
  const judged = windows.filter((window) => Number.isFinite(window.brierSkill));
  return judged.filter((window) => window.brierSkill > 0).length > judged.length / 2;
}
