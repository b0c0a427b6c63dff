import type { LeadsFigures, PersonaView } from '../../../contract/leads-page.ts';
import type { CompletionCurve } from '../../../domain/leads/channels/completion-curve.ts';
import type { CounterExamples } from '../../../domain/leads/personas/counter-examples.ts';
import {
  type JudgedPersona,
  judgeDefined,
  learnPersonas,
} from '../../../domain/leads/personas/judge-personas.ts';
import type { LeadCounts } from './lead-counts.ts';

/**
 * Conversions from which kinds of leads are compared: a kind of a tenth of the leads then has about five of them, the
 * least that an expected count needs for a comparison of shares to hold (Cochran 1954).
 */
const LEAST_CONVERSIONS = 50;

/** Personas as the page shows them. */
export function showPersonas(
  { personas, channels }: LeadCounts,
  curve: CompletionCurve,
): LeadsFigures['personas'] {
  const { whole } = channels;
  if (whole.converted < LEAST_CONVERSIONS) {
    const [have, need] = [whole.converted, LEAST_CONVERSIONS];
    return { kind: 'not enough', have, need, what: 'conversions' };
  }
  return {
    kind: 'judged',
    defined: judgeDefined(personas, whole, curve).map(showPersona),
    learned: learnPersonas(personas, whole, curve).map(showPersona),
    missedBuyers: showExamples(personas.missedBuyers),
  };
}

function showPersona(judged: JudgedPersona): PersonaView {
  const { name, leads, converted, conversion, standing, against, notKnown } = judged;
  return {
    ...{ name, leads, converted, conversion, standing, notKnown },
    against: showExamples(against),
  };
}

function showExamples({ count, latest }: CounterExamples): PersonaView['against'] {
  return { count, examples: latest.map(({ id, name }) => ({ id, name })) };
}
