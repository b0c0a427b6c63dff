import { addAt, entryAt } from '../../collections/entries.ts';
import type { LeadFacts } from './history-facts.ts';

/** How long leads are followed, in days: those that become deals later are taken to do so then. */
const FOLLOWED = 90;
/** With fewer leads that became deals, how long they wait is not known. */
const FEWEST = 20;

/**
 * Of leads that become deals, the share (0 to 1) that has done so by an age in days; 0 below 0. Learned from leads that were
 * followed for 90 days before the latest day that is known; where there are too few, leads count on the day they came.
 */
export function leadWait(leads: readonly LeadFacts[]): (age: number) => number {
  const latest = leads.reduce(
    (last, { created, opportunity }) => Math.max(last, created, opportunity ?? created),
    Number.NEGATIVE_INFINITY,
  );
  const waits = leads.flatMap(({ created, opportunity }) =>
    opportunity === null || created > latest - FOLLOWED
      ? []
      : [Math.min(FOLLOWED, Math.max(0, opportunity - created))],
  );
  if (waits.length < FEWEST) return (age) => (age > 0 ? 1 : 0);
  const by = new Float64Array(FOLLOWED + 1);
  for (const wait of waits) addAt(by, wait, 1);
  for (let day = 1; day <= FOLLOWED; day += 1) addAt(by, day, entryAt(by, day - 1));
  // A lead of age n at the end of a day has been seen on the days 0 to n - 1.
  return (age) => (age <= 0 ? 0 : age > FOLLOWED ? 1 : entryAt(by, age - 1) / waits.length);
}
