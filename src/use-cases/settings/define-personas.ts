import { defaultPersonas } from '../../domain/leads/personas/default-personas.ts';
import {
  describePersonas,
  type PersonaChange,
} from '../../domain/leads/personas/describe-personas.ts';
import type { Persona } from '../../domain/leads/personas/persona.ts';
import type { ChangeStore } from '../ports/change-store.ts';
import { type Once, operatorEntry, operatorOutcome, operatorRequest } from './operator.ts';

/** Defines checked personas from the command line, or goes back to the usual ones (null), with an entry in the audit log. */
export async function definePersonas(
  store: ChangeStore,
  personas: readonly Persona[] | null,
  once: Once,
): Promise<void> {
  const request = operatorRequest('personas', JSON.stringify(personas), once);
  await store.changeOnce(request, (defined) => {
    const words = describePersonas(defined ?? defaultPersonas, personas ?? defaultPersonas);
    const isNews = (defined === null) !== (personas === null);
    const usual: PersonaChange = {
      say: personas === null ? 'usual personas again' : 'usual personas defined',
      with: {},
    };
    const differences = words.length === 0 && isNews ? [usual] : words;
    const act: PersonaChange = {
      say: personas === null ? 'personas as usual' : 'personas defined',
      with: {},
    };
    const audit = operatorEntry('personas', act, differences, once.at);
    return operatorOutcome({ done: true }, personas, audit);
  });
}
