import type { Persona } from '../../domain/leads/personas/persona.ts';
import type { LeadFlowStore } from '../../use-cases/ports/lead-flow-store.ts';
import { toJson } from '../engine/json-text.ts';
import type { Tenant } from '../engine/tenant.ts';
import type { Changer } from './change-store.ts';

/** The personas that an admin defined. */
export function personaStore(tenant: Tenant): Pick<LeadFlowStore, 'definedPersonas'> {
  return {
    definedPersonas: async () => {
      const [[row]] = await tenant.read<[PersonasRow]>([personasSql]);
      return row?.personas ?? null;
    },
  };
}

/** How they are changed. */
export const personaChanger: Changer<'personas'> = {
  read: async (query) => {
    const [row] = await query<PersonasRow>(personasSql);
    return row?.personas ?? null;
  },
  write: async (query, personas, { at }) => {
    await query('DELETE FROM pacekeeper.portal_personas');
    if (personas === null) return;
    await query('INSERT INTO pacekeeper.portal_personas (personas, saved_at) VALUES ($1, $2)', [
      toJson(personas),
      at,
    ]);
  },
};

interface PersonasRow {
  readonly personas: readonly Persona[];
}

const personasSql = 'SELECT personas FROM pacekeeper.portal_personas';
