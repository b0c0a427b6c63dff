import type { PropertyDefinition } from '../../crm/property.ts';
import type { ToldOf } from '../../told/told.ts';
import { checkCondition } from '../scorecard/check-condition.ts';
import type { ReadAs } from '../scorecard/scorecard.ts';
import type { ScorecardFaults } from '../scorecard/scorecard-fault.ts';
import { placeAt } from '../scorecard/scorecard-problem.ts';
import {
  attributeFault,
  type ContactProperties,
  contactProperties,
} from '../scorecard/term-faults.ts';
import type { Persona, PersonaTrait } from './persona.ts';

/** What can be wrong with one trait. */
export type TraitFaults = ScorecardFaults & {
  /** A persona says who somebody is, not when. */
  readonly 'about a moment': { readonly property: string; readonly as: ReadAs };
};
type TraitFault = ToldOf<TraitFaults>;

/** What can be wrong with personas. `trait`: its number, from 1 on. */
export type PersonaFaults = {
  readonly 'name taken': { readonly name: string };
  readonly 'of a trait': {
    readonly persona: string;
    readonly trait: number;
    readonly fault: TraitFault;
  };
};
export type PersonaFault = ToldOf<PersonaFaults>;

/** Bounds that keep a list of personas readable. */
export const personaBounds = {
  personas: 30,
  traits: 10,
  /** Characters of a name. */
  text: 80,
} as const;

/** What a persona asks is about who somebody is: nothing that is counted from a moment. */
const timed: readonly PersonaTrait['reads']['as'][] = ['age in days', 'moment'];

/** Everything that is wrong with personas; nothing when they can be used. */
export function checkPersonas(
  personas: readonly Persona[],
  definitions: readonly PropertyDefinition[],
): readonly PersonaFault[] {
  const properties = contactProperties(definitions);
  const names = personas.map(({ name }) => name.toLowerCase());
  const twice = personas.filter(({ name }, place) => names.indexOf(name.toLowerCase()) !== place);
  return [
    ...twice.map(({ name }): PersonaFault => ({ say: 'name taken', with: { name } })),
    ...personas.flatMap((persona) =>
      persona.traits.flatMap((trait, index) =>
        traitFaults(trait, properties).map(
          (fault): PersonaFault => ({
            say: 'of a trait',
            with: { persona: persona.name, trait: index + 1, fault },
          }),
        ),
      ),
    ),
  ];
}

function traitFaults({ reads, when }: PersonaTrait, properties: ContactProperties): TraitFault[] {
  if (timed.includes(reads.as))
    return [{ say: 'about a moment', with: { property: reads.property, as: reads.as } }];
  const asked = checkCondition(when, reads, placeAt('trait'));
  const why = attributeFault(reads, properties);
  return [
    ...asked.map(({ fault }) => fault),
    ...(why === null ? [] : [{ say: 'left out', with: { why } } as const]),
  ];
}
