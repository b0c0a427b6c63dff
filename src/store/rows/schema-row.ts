import type { Owner } from '../../domain/crm/owner.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import { columnsOf, type Stored, tableOf } from '../engine/columns.ts';

/** A portal's description without its owners; the id is the tenant's. */
type Description = Pick<PortalSchema['portal'], 'timeZone' | 'homeCurrency'> &
  Pick<PortalSchema, 'definitions' | 'pipelines'>;

/** Portals' descriptions and their rows. */
export const portalRows = tableOf<Description>()('pacekeeper.portal', [], {
  timeZone: 'text',
  homeCurrency: 'text',
  definitions: 'jsonb',
  pipelines: 'jsonb',
});

export type PortalRow = Stored<typeof portalRows>;

/** Owners in their columns. */
export const ownerColumns = columnsOf<Owner>()({
  id: 'text',
  userId: 'text',
  email: 'text',
  name: 'text',
  archived: 'boolean',
  teams: 'jsonb',
});

export type OwnerRow = Stored<typeof ownerColumns>;

interface ListedOwner {
  readonly owner: Owner;
  /** Where the CRM lists the owner. */
  readonly position: number;
}

/** Listed owners and their rows. */
export const ownerRows = tableOf<ListedOwner>()('pacekeeper.owner', ['id'], {
  owner: ownerColumns,
  position: 'integer',
});

/** The month that the fiscal year starts in, where one is set. */
export interface FiscalRow {
  readonly fiscal_start_month: number | null;
}

/** A portal's schema from its rows. */
export function schemaFrom(
  id: number,
  row: PortalRow & FiscalRow,
  owners: readonly OwnerRow[],
): PortalSchema {
  const { definitions, pipelines, ...portal } = portalRows.from(row);
  const fiscalStartMonth = row.fiscal_start_month;
  return {
    portal: { id, ...portal, ...(fiscalStartMonth !== null && { fiscalStartMonth }) },
    definitions,
    owners: owners.map(ownerColumns.from),
    pipelines,
  };
}
