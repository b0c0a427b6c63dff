import type { PaceView } from '../contract/goal-pacing-card.ts';
import type { Format } from './format.ts';

/**
 * "€187,000 of €300,000"; a target that nobody set is called assumed wherever it is named. What rounding would make equal
 * is shown with its decimals, so that a target never reads as reached when it is not.
 */
export function actualOfTarget(
  isAssumed: boolean,
  { actual, target }: Pick<PaceView, 'actual' | 'target'>,
  { quantity, exact }: Format,
): string {
  const what = isAssumed ? 'an assumed ' : '';
  const seemEqual = quantity(actual) === quantity(target);
  const read = seemEqual && actual.value !== target.value ? exact : quantity;
  return `${read(actual)} of ${what}${read(target)}`;
}
