import type { Owner, Team } from '../../domain/crm/owner.ts';
import type { Pipeline } from '../../domain/crm/pipeline.ts';
import type { PropertyDefinition } from '../../domain/crm/property.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Table } from '../engine/table.ts';

/** A portal's description as stored, without its owners. */
export interface PortalRow {
  readonly time_zone: string;
  readonly home_currency: string;
  readonly definitions: readonly PropertyDefinition[];
  readonly pipelines: readonly Pipeline[];
}

/** The month that the fiscal year starts in, where one is set. */
export interface FiscalRow {
  readonly fiscal_start_month: number | null;
}

/** An owner as stored. `position`: where the CRM listed it. */
export interface OwnerRow {
  readonly id: string;
  readonly position: number;
  readonly user_id: string | null;
  readonly email: string | null;
  readonly name: string;
  readonly archived: boolean;
  readonly teams: readonly Team[];
}

const portalTable: Table<PortalRow> = {
  name: 'pacekeeper.portal',
  key: [],
  columns: {
    time_zone: 'text',
    home_currency: 'text',
    definitions: 'jsonb',
    pipelines: 'jsonb',
  },
};

const ownerTable: Table<OwnerRow> = {
  name: 'pacekeeper.owner',
  key: ['id'],
  columns: {
    id: 'text',
    position: 'integer',
    user_id: 'text',
    email: 'text',
    name: 'text',
    archived: 'boolean',
    teams: 'jsonb',
  },
};

/** Portals and their rows; the id is the tenant's. */
export const portalRows = {
  table: portalTable,
  to: (schema: PortalSchema): PortalRow => ({
    time_zone: schema.portal.timeZone,
    home_currency: schema.portal.homeCurrency,
    definitions: schema.definitions,
    pipelines: schema.pipelines,
  }),
  from: (id: number, row: PortalRow & FiscalRow, owners: readonly OwnerRow[]): PortalSchema => ({
    portal: {
      id,
      timeZone: row.time_zone,
      homeCurrency: row.home_currency,
      ...(row.fiscal_start_month !== null && { fiscalStartMonth: row.fiscal_start_month }),
    },
    definitions: row.definitions,
    owners: owners.map(ownerRows.from),
    pipelines: row.pipelines,
  }),
};

/** Owners and their rows. */
export const ownerRows = {
  table: ownerTable,
  to: (owner: Owner, position: number): OwnerRow => ({
    id: owner.id,
    position,
    user_id: owner.userId,
    email: owner.email,
    name: owner.name,
    archived: owner.archived,
    teams: owner.teams,
  }),
  from: (row: OwnerRow): Owner => ({
    id: row.id,
    userId: row.user_id,
    email: row.email,
    name: row.name,
    archived: row.archived,
    teams: row.teams,
  }),
};
