import type { DaySpan } from '../../goals/forecast/frame.ts';
import type { TeamFacts } from './history-facts.ts';

/** Who was not there in both of what is compared. */
export interface StaffChange {
  readonly joined: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
}

/** Reps who did something, or had a lead or a deal of their own, in the reference windows alone or in the window alone. */
export function staffChange(
  facts: TeamFacts,
  reference: readonly DaySpan[],
  actual: DaySpan,
): StaffChange {
  const before = activeReps(facts, reference);
  const now = activeReps(facts, [actual]);
  return { joined: without(now, before), left: without(before, now) };
}

function without(all: ReadonlySet<string>, some: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...all].filter((repId) => !some.has(repId)));
}

function activeReps({ deals, leads }: TeamFacts, windows: readonly DaySpan[]): Set<string> {
  const within = (day: number | undefined) =>
    day !== undefined && windows.some(({ start, end }) => start <= day && day < end);
  const active = new Set<string>();
  for (const { repId, created, ending } of deals) {
    if (repId !== null && (within(created) || within(ending?.day))) active.add(repId);
  }
  for (const { repId, created } of leads ?? []) {
    if (repId !== null && within(created)) active.add(repId);
  }
  return active;
}

/** The facts of some reps, and of nobody's records, alone. */
export function factsOfReps(facts: TeamFacts, isIn: (repId: string | null) => boolean): TeamFacts {
  return {
    ...facts,
    deals: facts.deals.filter(({ repId }) => isIn(repId)),
    leads: facts.leads?.filter(({ repId }) => isIn(repId)) ?? null,
  };
}
