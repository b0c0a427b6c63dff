import { binomialTail } from '../../statistics/binomial-tail.ts';
import type { WinRates } from './update-line.ts';

/** Fewer wins say nothing of a habit, and of fewer before there is no usual to improve on. Our judgement. */
const FEWEST_WINS = 5;
const FEWEST_BEFORE = 3;

/** How often somebody may be praised where nothing changed, over everybody whom an update compares: the usual 5%. */
const FALSE_PRAISE = 0.05;

/**
 * Whether somebody won more per working day than in the period before by more than chance explains. Given all wins of both
 * periods, those of the later one are binomial with the later one's share of the days if nothing changed (the exact test of two
 * Poisson rates, Przyborowski and Wilenski 1940). `compared`: how many people are tested at once; each gets that part of the
 * 5% (Bonferroni), because the best of many always looks good.
 */
export function hasImproved(rates: WinRates, compared: number): boolean {
  const { wins, days, winsBefore, daysBefore } = rates;
  if (wins < FEWEST_WINS || winsBefore < FEWEST_BEFORE || days <= 0 || daysBefore <= 0)
    return false;
  const chance = days / (days + daysBefore);
  return binomialTail(wins, wins + winsBefore, chance) <= FALSE_PRAISE / compared;
}

/** Wins per working day, against those of the period before. */
export function improvementRatio({ wins, days, winsBefore, daysBefore }: WinRates): number {
  return wins / days / (winsBefore / daysBefore);
}
