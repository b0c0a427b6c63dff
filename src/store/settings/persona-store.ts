import type { Instant } from '../../domain/crm/time.ts';
import type { Persona } from '../../domain/leads/personas/persona.ts';
import type { LeadFlowStore } from '../../use-cases/ports/lead-flow-store.ts';
import { toJson } from '../engine/json-text.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import { changePartOnce, lockPart } from './change-part.ts';

/** The personas that an admin defined. */
export function personaStore(
  tenant: Tenant,
): Pick<LeadFlowStore, 'definedPersonas' | 'savePersonas' | 'changePersonasOnce'> {
  return {
    definedPersonas: async () => {
      const [[row]] = await tenant.read<[PersonasRow]>([personasSql]);
      return row?.personas ?? null;
    },
    savePersonas: (personas, at) =>
      tenant.inTransaction(async (query) => {
        await lockPart(query, 'personas');
        await writePersonas(query, personas, at);
      }),
    changePersonasOnce: (request, decide) =>
      changePartOnce(tenant, 'personas', request, {
        read: async (query) => {
          const [row] = await query<PersonasRow>(personasSql);
          return row?.personas ?? null;
        },
        decide,
        write: (query, personas) => writePersonas(query, personas, request.at),
      }),
  };
}

interface PersonasRow {
  readonly personas: readonly Persona[];
}

const personasSql = 'SELECT personas FROM pacekeeper.portal_personas';

async function writePersonas(
  query: Query,
  personas: readonly Persona[] | null,
  at: Instant,
): Promise<void> {
  await query('DELETE FROM pacekeeper.portal_personas');
  if (personas === null) return;
  await query('INSERT INTO pacekeeper.portal_personas (personas, saved_at) VALUES ($1, $2)', [
    toJson(personas),
    at,
  ]);
}
