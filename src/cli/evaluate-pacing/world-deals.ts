import { readDecimal, readInstant } from '../../domain/crm/read-value.ts';
import { dayNumberOf } from '../../domain/goals/forecast/calendar-days.ts';
import {
  cutLife,
  type DealEnd,
  type OpenState,
  type SpellRow,
  stageNumber,
  statesOf,
} from '../../domain/goals/forecast/deal-life.ts';
import {
  type DayNumber,
  ONGOING,
  spellEnd,
  UNKNOWN_DAY,
} from '../../domain/goals/forecast/deal-spells.ts';
import type { World, WorldChange, WorldRecord, WorldStage } from '../../sandbox/world.ts';

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
    return {
      kind: 'rows',
      rows: cutLife(facts, statesOf(dated, day, changeReader(stages, openAmount))),
    };
  };
}

/** What a deal says in the end, or why it cannot be used. */
function factsOf(
  { changes }: WorldRecord,
  stages: ReadonlyMap<string, WorldStage>,
  day: (at: number) => DayNumber,
): DealEnd | string {
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

/** What a change says of an open deal. */
function changeReader(stages: ReadonlyMap<string, WorldStage>, openAmount: string) {
  return ({ property, value }: WorldChange): Partial<OpenState> | null => {
    if (property === openAmount) return { expected: readDecimal(value) ?? Number.NaN };
    const stage = property === 'dealstage' ? stages.get(value) : undefined;
    return stage === undefined || stage.isClosed
      ? null
      : { stage: stageNumber(stage.displayOrder) };
  };
}
