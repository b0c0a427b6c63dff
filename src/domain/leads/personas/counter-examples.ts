import type { Instant } from '../../crm/time.ts';

/** A lead by which a rule can be looked at. */
export interface Example {
  readonly id: string;
  readonly name: string | null;
  readonly at: Instant;
}

/** How many are kept to look at. */
const KEPT = 3;

/** The latest leads that speak against a rule, and how many there are. */
export class CounterExamples {
  count = 0;
  latest: readonly Example[] = [];

  add(example: Example): void {
    this.count += 1;
    const last = this.latest.at(-1);
    if (this.latest.length === KEPT && last !== undefined && inOrder(last, example) < 0) return;
    this.latest = [...this.latest, example].sort(inOrder).slice(0, KEPT);
  }
}

/** Latest first; of the same moment by id, so that the order of reading does not matter. */
function inOrder(one: Example, other: Example): number {
  return other.at - one.at || one.id.localeCompare(other.id, 'en');
}
