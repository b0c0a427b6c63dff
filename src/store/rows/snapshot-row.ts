import { Decimal } from 'decimal.js';
import type { CountedDeal } from '../../domain/goals/changes/counted-deal.ts';
import type { ForecastSnapshot } from '../../domain/goals/changes/forecast-snapshot.ts';
import { type Part, type Stored, tableOf } from '../engine/columns.ts';
import { decimalFrom } from './decimal-column.ts';

const letters = { open: 'o', won: 'w', lost: 'l' } as const;
const outcomes = { o: 'open', w: 'won', l: 'lost' } as const;

/** A deal in the order of {@link CountedDeal}; owner and stage by their place among the names, -1 for none. */
type DealTuple = readonly [
  id: string,
  outcome: keyof typeof outcomes,
  owner: number,
  stage: number,
  closeDate: number | null,
  createdAt: number | null,
  amount: string | null,
  counts: string,
];

interface Content {
  readonly period: readonly [start: number, end: number];
  readonly target: string;
  readonly forecast: string;
  readonly toCome: string;
  /** Ids of owners and stages, each once: they recur in every deal. */
  readonly names: readonly string[];
  readonly deals: readonly DealTuple[];
}

/** Snapshots in their columns. Decimals are text, so that a snapshot read back is the one that was taken, to the last digit. */
export const snapshotColumns: Part<
  ForecastSnapshot,
  { readonly goal_id: string; readonly taken_at: number; readonly content: string }
> = {
  columns: { goal_id: 'text', taken_at: 'bigint', content: 'text' },
  to: (snapshot) => ({
    goal_id: snapshot.goalId,
    taken_at: snapshot.at,
    content: JSON.stringify(contentOf(snapshot)),
  }),
  from: ({ goal_id, taken_at, content }) => {
    const { period, target, forecast, toCome, names, deals }: Content = JSON.parse(content);
    return {
      goalId: goal_id,
      at: taken_at,
      period: { start: period[0], end: period[1] },
      target: new Decimal(target),
      forecast: new Decimal(forecast),
      toCome: new Decimal(toCome),
      deals: deals.map((deal) => dealFrom(deal, names)),
    };
  },
};

/** The day on which a snapshot was taken, in days since 1970-01-01 on the portal's wall, and the snapshot. */
interface DaySnapshot {
  readonly day: number;
  readonly snapshot: ForecastSnapshot;
}

/** Snapshots of a day and their rows. */
export const snapshotRows = tableOf<DaySnapshot>()('pacekeeper.goal_snapshot', ['goal_id', 'day'], {
  day: 'integer',
  snapshot: snapshotColumns,
});

export type SnapshotRow = Stored<typeof snapshotRows>;

function contentOf({ period, target, forecast, toCome, deals }: ForecastSnapshot): Content {
  const named = deals.flatMap(({ ownerId, stageId }) => [ownerId, stageId]);
  const names = [...new Set(named)].filter((name) => name !== null);
  const places = new Map(names.map((name, place) => [name, place]));
  const placeOf = (name: string | null) => (name === null ? -1 : (places.get(name) ?? -1));
  return {
    period: [period.start, period.end],
    target: target.toFixed(),
    forecast: forecast.toFixed(),
    toCome: toCome.toFixed(),
    names,
    deals: deals.map((deal) => [
      deal.id,
      letters[deal.outcome],
      placeOf(deal.ownerId),
      placeOf(deal.stageId),
      deal.closeDate,
      deal.createdAt,
      deal.amount?.toFixed() ?? null,
      deal.counts.toFixed(),
    ]),
  };
}

function dealFrom(
  [id, outcome, owner, stage, closeDate, createdAt, amount, counts]: DealTuple,
  names: readonly string[],
): CountedDeal {
  return {
    id,
    outcome: outcomes[outcome],
    ownerId: names[owner] ?? null,
    stageId: names[stage] ?? null,
    closeDate,
    createdAt,
    amount: decimalFrom(amount),
    counts: new Decimal(counts),
  };
}
