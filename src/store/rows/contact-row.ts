import type { Contact, EmailHealth } from '../../domain/crm/contact.ts';
import type { Properties } from '../../domain/crm/property.ts';
import type { RejectedValue } from '../../domain/crm/rejection.ts';
import type { Table } from '../engine/table.ts';

/** A contact as stored. */
export interface ContactRow {
  readonly id: string;
  readonly archived: boolean;
  readonly owner_id: string | null;
  readonly name: string | null;
  readonly email: string | null;
  readonly email_health: EmailHealth;
  readonly company: string | null;
  readonly job_title: string | null;
  readonly lifecycle_stage: string | null;
  readonly source: string | null;
  readonly created_at: number | null;
  readonly modified_at: number | null;
  readonly last_contacted_at: number | null;
  readonly next_activity_at: number | null;
  readonly last_engaged_at: number | null;
  readonly deal_ids: readonly string[];
  readonly properties: Properties;
  readonly rejected: readonly RejectedValue[];
}

const table: Table<ContactRow> = {
  name: 'pacekeeper.contact',
  key: ['id'],
  columns: {
    id: 'text',
    archived: 'boolean',
    owner_id: 'text',
    name: 'text',
    email: 'text',
    email_health: 'text',
    company: 'text',
    job_title: 'text',
    lifecycle_stage: 'text',
    source: 'text',
    created_at: 'bigint',
    modified_at: 'bigint',
    last_contacted_at: 'bigint',
    next_activity_at: 'bigint',
    last_engaged_at: 'bigint',
    deal_ids: 'text[]',
    properties: 'jsonb',
    rejected: 'jsonb',
  },
};

/** Contacts and their rows. */
export const contactRows = {
  table,
  to: (contact: Contact): ContactRow => ({
    id: contact.id,
    archived: contact.archived,
    owner_id: contact.ownerId,
    name: contact.name,
    email: contact.email,
    email_health: contact.emailHealth,
    company: contact.company,
    job_title: contact.jobTitle,
    lifecycle_stage: contact.lifecycleStage,
    source: contact.source,
    created_at: contact.createdAt,
    modified_at: contact.modifiedAt,
    last_contacted_at: contact.lastContactedAt,
    next_activity_at: contact.nextActivityAt,
    last_engaged_at: contact.lastEngagedAt,
    deal_ids: contact.dealIds,
    properties: contact.properties,
    rejected: contact.rejected,
  }),
  from: (row: ContactRow): Contact => ({
    id: row.id,
    name: row.name,
    email: row.email,
    emailHealth: row.email_health,
    company: row.company,
    jobTitle: row.job_title,
    lifecycleStage: row.lifecycle_stage,
    source: row.source,
    ownerId: row.owner_id,
    createdAt: row.created_at,
    modifiedAt: row.modified_at,
    lastContactedAt: row.last_contacted_at,
    nextActivityAt: row.next_activity_at,
    lastEngagedAt: row.last_engaged_at,
    dealIds: row.deal_ids,
    archived: row.archived,
    properties: row.properties,
    rejected: row.rejected,
  }),
};
