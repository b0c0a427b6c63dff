import type { MeasuredPace } from '../pace.ts';
import type { UpdateLine } from './update-line.ts';

/** Among two, a rank gives away how the other one stands. */
const FEWEST_RANKED = 3;

/**
 * How a goal compares with those of others by attainment, among goals of the same metric, currency and period; equals share a
 * place. Null with fewer than three.
 */
export function rankLine(pace: MeasuredPace, others: readonly MeasuredPace[]): UpdateLine | null {
  const alike = others.filter((other) => other.goal.id !== pace.goal.id && isAlike(pace, other));
  const of = alike.length + 1;
  if (of < FEWEST_RANKED) return null;
  const ahead = alike.filter(({ attainment }) => attainment > pace.attainment).length;
  return { kind: 'rank', place: ahead + 1, of, pace, who: null };
}

function isAlike(one: MeasuredPace, other: MeasuredPace): boolean {
  return (
    one.goal.metric?.kind === other.goal.metric?.kind &&
    one.goal.currency === other.goal.currency &&
    one.period.start === other.period.start &&
    one.period.end === other.period.end
  );
}
