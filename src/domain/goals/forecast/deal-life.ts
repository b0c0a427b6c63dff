import type { Instant } from '../../crm/time.ts';
import { type DayNumber, spellEnd, UNKNOWN_DAY } from './deal-spells.ts';

/** A stretch of a deal in one stage at one amount with one owner: a row of a table of spells. */
export interface SpellRow {
  readonly ownerId: string;
  readonly born: DayNumber;
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly end: number;
  readonly expected: number;
  readonly amount: number;
  readonly stage: number;
}

/** What a deal comes to: whose it is, when it was created ({@link UNKNOWN_DAY}), when and how it ended, what was won. */
export interface DealEnd {
  readonly ownerId: string;
  readonly born: DayNumber;
  /** ONGOING while it is open. */
  readonly to: DayNumber;
  /** A value of {@link spellEnd}; never "moved". */
  readonly end: number;
  /** NaN unless it was won. */
  readonly won: number;
}

/** How an open deal stood: its stage (0 when unknown), what it was thought to be worth (NaN), and whose it was. */
export interface OpenState {
  readonly stage: number;
  readonly expected: number;
  /** Null when nobody else than its last owner is known. */
  readonly ownerId: string | null;
}

/** How a deal stood from a day on. */
export interface DatedState extends OpenState {
  readonly day: DayNumber;
}

/** Stages are told apart up to this place in their pipeline; those behind it count as one. */
const MOST_STAGES = 20;

/** The number of an open stage, from its place in its pipeline (0 is the first); 0 is kept for an unknown stage. */
export function stageNumber(place: number): number {
  return Math.min(MOST_STAGES, Math.max(0, place) + 1);
}

/**
 * The states that a deal went through, one for each day that something changed. `changes`: oldest first. `readChange`: what
 * a change says; null when it says nothing about an open deal.
 */
export function statesOf<Change extends { readonly at: Instant }>(
  changes: readonly Change[],
  day: (at: Instant) => DayNumber,
  readChange: (change: Change) => Partial<OpenState> | null,
): DatedState[] {
  const states: DatedState[] = [];
  let state: OpenState = { stage: 0, expected: Number.NaN, ownerId: null };
  for (const change of changes) {
    const told = readChange(change);
    if (told === null) continue;
    state = { ...state, ...told };
    const today = day(change.at);
    if (states.at(-1)?.day === today) states.pop();
    states.push({ day: today, ...state });
  }
  return states;
}

/** Cuts a deal's life where its state changed. A deal of unknown creation is one spell, on the day that it closed. */
export function cutLife(
  { won, ...deal }: DealEnd,
  states: readonly DatedState[],
): readonly SpellRow[] {
  const start = deal.born === UNKNOWN_DAY ? deal.to : deal.born;
  const first = states.findLast((state) => state.day <= start) ?? nothingKnown;
  const changes = states.filter((state) => state.day > start && state.day < deal.to);
  const all = [{ ...first, day: start }, ...changes];
  return all.map(({ day, stage, expected, ownerId }, index): SpellRow => {
    const next = all[index + 1]?.day;
    const isLast = next === undefined;
    return {
      ownerId: isLast ? deal.ownerId : (ownerId ?? deal.ownerId),
      born: deal.born,
      from: day,
      to: next ?? deal.to,
      end: isLast ? deal.end : spellEnd.moved,
      expected,
      amount: isLast && deal.end === spellEnd.won ? won : Number.NaN,
      stage,
    };
  });
}

const nothingKnown: OpenState = { stage: 0, expected: Number.NaN, ownerId: null };
