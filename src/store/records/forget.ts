import type { Tenant } from '../engine/tenant.ts';

/**
 * Deletes everything of a portal: from every table that has a portal_id, as the catalogue lists them, so that a table
 * of a later migration cannot be missed. Row-level security keeps each DELETE within the portal.
 */
export function forget(tenant: Tenant): Promise<void> {
  return tenant.inTransaction(async (query) => {
    await query("SET LOCAL app.forgetting = 'on'");
    const tables = await query<{ name: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.columns
       WHERE table_schema = 'pacekeeper' AND column_name = 'portal_id' ORDER BY table_name`,
    );
    for (const { name } of tables) await query(`DELETE FROM ${name}`);
  });
}
