import type { PropertyDefinition } from '../../crm/property.ts';
import { checkCondition } from '../scorecard/check-condition.ts';
import { placeAt } from '../scorecard/scorecard-problem.ts';
import {
  attributeFault,
  type ContactProperties,
  contactProperties,
} from '../scorecard/term-faults.ts';
import type { Persona, PersonaTrait } from './persona.ts';

/** Bounds that keep a list of personas readable. */
export const personaBounds = {
  personas: 30,
  traits: 10,
  /** Characters of a name. */
  text: 80,
} as const;

/** What a persona asks is about who somebody is: nothing that is counted from a moment. */
const timed: readonly PersonaTrait['reads']['as'][] = ['age in days', 'moment'];

/** Everything that is wrong with personas, each in a sentence with its place; nothing when they can be used. */
export function checkPersonas(
  personas: readonly Persona[],
  definitions: readonly PropertyDefinition[],
): readonly string[] {
  const properties = contactProperties(definitions);
  const names = personas.map(({ name }) => name.toLowerCase());
  const twice = personas.filter(({ name }, place) => names.indexOf(name.toLowerCase()) !== place);
  return [
    ...twice.map(({ name }) => `"${name}" stands twice: give each persona a name of its own.`),
    ...personas.flatMap((persona) =>
      persona.traits.flatMap((trait, index) =>
        traitFaults(trait, properties).map(
          (fault) => `persona "${persona.name}", trait ${index + 1}: ${fault}`,
        ),
      ),
    ),
  ];
}

function traitFaults({ reads, when }: PersonaTrait, properties: ContactProperties): string[] {
  if (timed.includes(reads.as)) {
    return [
      `It reads "${reads.property}" as ${reads.as}: a persona says who somebody is, not when.`,
    ];
  }
  const asked = checkCondition(when, reads, placeAt('trait'));
  const unknown = attributeFault(reads, properties);
  return [
    ...asked.map(({ wrong, allowed, remedy }) => `${wrong} Allowed: ${allowed} ${remedy}`),
    ...(unknown === null ? [] : [JSON.stringify(unknown)]),
  ];
}
