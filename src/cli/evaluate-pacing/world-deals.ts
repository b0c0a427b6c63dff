import { readDecimal, readInstant } from '../../domain/crm/read-value.ts';
import { dayNumberOf } from '../../domain/goals/forecast/calendar-days.ts';
import {
  type DayNumber,
  ONGOING,
  spellEnd,
  UNKNOWN_DAY,
} from '../../domain/goals/forecast/deal-spells.ts';
import type { World, WorldChange, WorldRecord, WorldStage } from '../../sandbox/world.ts';

/** A stretch of a deal in one stage at one amount. */
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

/** A deal as rows, or the reason why it is left out. */
export type DealReading =
  | { readonly kind: 'rows'; readonly rows: readonly SpellRow[] }
  | { readonly kind: 'left out'; readonly reason: string };

/** Reads the deals of an imported world. `openAmount`: the property that says what an open deal is worth. */
export function dealReader(world: World, openAmount: string): (record: WorldRecord) => DealReading {
  const stages = new Map(
    world.pipelines.flatMap(({ stages: own }) => own.map((stage) => [stage.id, stage] as const)),
  );
  const day = (at: number) => dayNumberOf(at, world.timeZone);
  return (record) => {
    const facts = factsOf(record, stages, day);
    if (typeof facts === 'string') return { kind: 'left out', reason: facts };
    // What stands at the world's own clock or later is undated: nobody knows since when it holds.
    const dated = record.changes.filter(({ at }) => at < world.now);
    return { kind: 'rows', rows: spellsOf(facts, statesOf(dated, stages, openAmount, day)) };
  };
}

/** What a deal says in the end, or why it cannot be used. */
function factsOf(
  { changes }: WorldRecord,
  stages: ReadonlyMap<string, WorldStage>,
  day: (at: number) => DayNumber,
): DealFacts | string {
  const last = (property: string) =>
    changes.findLast((each) => each.property === property && each.value !== '')?.value;
  const ownerId = last('hubspot_owner_id');
  if (ownerId === undefined) return 'no owner';
  const closing = closingOf(stages.get(last('dealstage') ?? ''), last('closedate'));
  if (closing === null) return 'closed without a close date';
  const created = readInstant(last('createdate') ?? '');
  const to = closing.at === null ? ONGOING : day(closing.at);
  if (created === null && to === ONGOING) return 'open without a date of creation';
  const won = amountOf(last('amount_in_home_currency') ?? last('amount'));
  if (closing.end === spellEnd.won && !(won >= 0)) return 'won without an amount that can be read';
  const born = created === null ? UNKNOWN_DAY : day(created);
  return { ownerId, born: born <= to ? born : UNKNOWN_DAY, to, end: closing.end, won };
}

function amountOf(text: string | undefined): number {
  return (text === undefined ? null : readDecimal(text)) ?? Number.NaN;
}

interface Closing {
  readonly end: number;
  readonly at: number | null;
}

/** How a deal ended, by its last stage; null when it ended nobody knows when. */
function closingOf(stage: WorldStage | undefined, closeDate: string | undefined): Closing | null {
  if (stage === undefined || !stage.isClosed) return { end: spellEnd.ongoing, at: null };
  const at = readInstant(closeDate ?? '');
  if (at === null) return null;
  return { end: Number(stage.probability) === 1 ? spellEnd.won : spellEnd.lost, at };
}

/** From a day on: the stage, and what the deal is thought to be worth. */
interface State {
  readonly day: DayNumber;
  readonly stage: number;
  readonly expected: number;
}

/** The states of a deal while it was open, as far as they are dated; one for each day that something changed. */
function statesOf(
  dated: readonly WorldChange[],
  stages: ReadonlyMap<string, WorldStage>,
  openAmount: string,
  day: (at: number) => DayNumber,
): readonly State[] {
  const states: State[] = [];
  let state = { stage: 0, expected: Number.NaN };
  for (const { property, value, at } of dated) {
    if (property === 'dealstage') {
      const stage = stages.get(value);
      if (stage === undefined || stage.isClosed) continue;
      state = { ...state, stage: stage.displayOrder + 1 };
    } else if (property === openAmount) {
      state = { ...state, expected: readDecimal(value) ?? Number.NaN };
    } else continue;
    const today = day(at);
    if (states.at(-1)?.day === today) states.pop();
    states.push({ day: today, ...state });
  }
  return states;
}

interface DealFacts {
  readonly ownerId: string;
  readonly born: DayNumber;
  readonly to: DayNumber;
  readonly end: number;
  readonly won: number;
}

/** Cuts a deal's life where its state changed. */
function spellsOf({ won, ...deal }: DealFacts, states: readonly State[]): readonly SpellRow[] {
  const start = deal.born === UNKNOWN_DAY ? deal.to : deal.born;
  const initial = states.findLast((state) => state.day <= start);
  const changes = states.filter((state) => state.day > start && state.day < deal.to);
  const all = [{ ...(initial ?? { stage: 0, expected: Number.NaN }), day: start }, ...changes];
  return all.map(({ day, stage, expected }, index): SpellRow => {
    const next = all[index + 1]?.day;
    const isLast = next === undefined;
    return {
      ...deal,
      stage,
      expected,
      from: day,
      to: next ?? deal.to,
      end: isLast ? deal.end : spellEnd.moved,
      amount: isLast && deal.end === spellEnd.won ? won : Number.NaN,
    };
  });
}
