import type { Deal, DealOutcome } from '../../domain/crm/deal.ts';
import type { Properties } from '../../domain/crm/property.ts';
import type { RejectedValue } from '../../domain/crm/rejection.ts';
import type { Table } from '../engine/table.ts';
import { decimalText, moneyFrom, tooLong } from './decimal-column.ts';

/** A deal as stored. */
export interface DealRow {
  readonly id: string;
  readonly archived: boolean;
  readonly owner_id: string | null;
  readonly name: string | null;
  readonly pipeline_id: string | null;
  readonly stage_id: string | null;
  readonly outcome: DealOutcome;
  readonly stage_entered_at: number | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly home_amount: string | null;
  readonly home_currency: string | null;
  readonly close_date: number | null;
  readonly times_postponed: number;
  readonly created_at: number | null;
  readonly modified_at: number | null;
  readonly last_contacted_at: number | null;
  readonly next_activity_at: number | null;
  readonly contact_ids: readonly string[];
  readonly properties: Properties;
  readonly rejected: readonly RejectedValue[];
}

const table: Table<DealRow> = {
  name: 'pacekeeper.deal',
  key: ['id'],
  columns: {
    id: 'text',
    archived: 'boolean',
    owner_id: 'text',
    name: 'text',
    pipeline_id: 'text',
    stage_id: 'text',
    outcome: 'text',
    stage_entered_at: 'bigint',
    amount: 'numeric',
    currency: 'text',
    home_amount: 'numeric',
    home_currency: 'text',
    close_date: 'bigint',
    times_postponed: 'integer',
    created_at: 'bigint',
    modified_at: 'bigint',
    last_contacted_at: 'bigint',
    next_activity_at: 'bigint',
    contact_ids: 'text[]',
    properties: 'jsonb',
    rejected: 'jsonb',
  },
};

/** Deals and their rows. */
export const dealRows = {
  table,
  to: (deal: Deal): DealRow => ({
    id: deal.id,
    archived: deal.archived,
    owner_id: deal.ownerId,
    name: deal.name,
    pipeline_id: deal.pipelineId,
    stage_id: deal.stageId,
    outcome: deal.outcome,
    stage_entered_at: deal.stageEnteredAt,
    amount: decimalText(deal.amount?.amount ?? null),
    currency: deal.amount?.currency ?? null,
    home_amount: decimalText(deal.homeAmount?.amount ?? null),
    home_currency: deal.homeAmount?.currency ?? null,
    close_date: deal.closeDate,
    times_postponed: deal.timesPostponed,
    created_at: deal.createdAt,
    modified_at: deal.modifiedAt,
    last_contacted_at: deal.lastContactedAt,
    next_activity_at: deal.nextActivityAt,
    contact_ids: deal.contactIds,
    properties: deal.properties,
    rejected: [
      ...deal.rejected,
      ...tooLong({
        amount: deal.amount?.amount ?? null,
        'amount in home currency': deal.homeAmount?.amount ?? null,
      }),
    ],
  }),
  from: (row: DealRow): Deal => ({
    id: row.id,
    name: row.name,
    pipelineId: row.pipeline_id,
    stageId: row.stage_id,
    outcome: row.outcome,
    stageEnteredAt: row.stage_entered_at,
    ownerId: row.owner_id,
    amount: moneyFrom(row.amount, row.currency),
    homeAmount: moneyFrom(row.home_amount, row.home_currency),
    closeDate: row.close_date,
    timesPostponed: row.times_postponed,
    createdAt: row.created_at,
    modifiedAt: row.modified_at,
    lastContactedAt: row.last_contacted_at,
    nextActivityAt: row.next_activity_at,
    contactIds: row.contact_ids,
    archived: row.archived,
    properties: row.properties,
    rejected: row.rejected,
  }),
};
