import type { Deal } from '../../domain/crm/deal.ts';
import type { DealFacts } from '../../domain/goals/changes/deal-at.ts';
import type { RecordedChange, RecordedDeal } from '../../domain/goals/forecast/recorded-deal.ts';
import type { NamedDealHistory } from '../../use-cases/ports/changes-store.ts';
import { type Codec, columnsOf, type Stored, tableOf } from '../engine/columns.ts';
import { type ChangeTuple, changesFrom } from './change-row.ts';
import { homeMoneyColumns, moneyColumns, rejectedWith } from './decimal-column.ts';

/** What goals are counted from. */
const facts = {
  id: 'text',
  outcome: 'text',
  ownerId: 'text',
  pipelineId: 'text',
  stageId: 'text',
  closeDate: 'bigint',
  createdAt: 'bigint',
  amount: moneyColumns,
  homeAmount: homeMoneyColumns,
} as const;

/** Deals and their rows. */
export const dealRows = tableOf<Deal>()('pacekeeper.deal', ['id'], {
  ...facts,
  archived: 'boolean',
  name: 'text',
  stageEnteredAt: 'bigint',
  timesPostponed: 'integer',
  modifiedAt: 'bigint',
  lastContactedAt: 'bigint',
  nextActivityAt: 'bigint',
  contactIds: 'text[]',
  properties: 'jsonb',
  rejected: rejectedWith<Deal>(({ amount, homeAmount }) => ({
    amount: amount?.amount ?? null,
    'amount in home currency': homeAmount?.amount ?? null,
  })),
});

export type DealRow = Stored<typeof dealRows>;

const recordedChanges: Codec<readonly RecordedChange[], readonly ChangeTuple[] | null> = {
  type: 'jsonb',
  to: (recorded) => recorded.map(({ property, at, value }) => [property, at, value]),
  from: (tuples) => (tuples ?? []).map(([property, at, value]) => ({ property, at, value })),
};

/** Deals with their recorded values, as they are read; never written in this form. */
export const recordedDealRows = columnsOf<RecordedDeal>()({ ...facts, changes: recordedChanges });

export type RecordedDealRow = Stored<typeof recordedDealRows>;

/** The columns of a deal's facts. */
export const dealFactRows = columnsOf<DealFacts>()(facts);

/** A deal with its past as it is read: never written in this form. */
export type DealHistoryRow = Stored<typeof dealFactRows> &
  Pick<DealRow, 'name' | 'properties'> & { readonly changes: readonly ChangeTuple[] };

/** A row as the domain sees it. */
export function dealHistoryFrom(row: DealHistoryRow): NamedDealHistory {
  const { name, properties, changes } = row;
  return { name, present: dealFactRows.from(row), properties, changes: changesFrom(changes) };
}
