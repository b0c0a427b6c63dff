import { defaultPersonas } from '../../domain/leads/personas/default-personas.ts';
import type { Persona } from '../../domain/leads/personas/persona.ts';
import type { LeadFlowStore } from '../ports/lead-flow-store.ts';

/** The personas that an admin defined, else the ones that everybody begins with. */
export async function personasInForce(
  store: Pick<LeadFlowStore, 'definedPersonas'>,
): Promise<readonly Persona[]> {
  return (await store.definedPersonas()) ?? defaultPersonas;
}
