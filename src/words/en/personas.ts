import type { PersonaFaults, TraitFaults } from '../../domain/leads/personas/check-personas.ts';
import type { PersonaChanges } from '../../domain/leads/personas/describe-personas.ts';
import type { Asked } from '../../domain/leads/scorecard/asked.ts';
import type { ToldOf } from '../../domain/told/told.ts';
import type { Format } from '../format.ts';
import { type Sentences, say } from '../say.ts';
import { leftOut } from './lead-reasons.ts';
import { asked } from './rules.ts';
import { faultSentences } from './scorecard-faults.ts';

const traits = (all: readonly Asked[], format: Format) =>
  all.map((each) => say(asked, each, format)).join('; and ');

/** What is done to personas, and how two lists of them differ. */
export const personaChanges: Sentences<PersonaChanges> = {
  'personas defined': () => 'Defined the personas.',
  'personas as usual': () => 'Went back to the usual personas.',
  'usual personas again': () => 'The usual ones again.',
  'usual personas defined': () => 'As usual; now they are defined.',
  'persona gone': ({ name }) => `"${name}" is gone.`,
  'persona new': ({ name, traits: own }, format) => `"${name}" is new: ${traits(own, format)}.`,
  'persona changed': ({ name, traits: own, before }, format) =>
    `"${name}": ${traits(before, format)}, now ${traits(own, format)}.`,
  'personas in another order': () => 'They are in another order.',
};

function traitWords(fault: ToldOf<TraitFaults>, format: Format): string {
  if (fault.say === 'about a moment')
    return `It reads "${fault.with.property}" as ${fault.with.as}: a persona says who somebody is, not when.`;
  if (fault.say === 'left out') return say(leftOut, fault.with.why, format);
  return faultSentences(fault, format);
}

/** What is wrong with personas. */
export const personaFaults: Sentences<PersonaFaults> = {
  'name taken': ({ name }) => `"${name}" is there twice: give each persona a name of its own.`,
  'of a trait': ({ persona, trait, fault }, format) =>
    `persona "${persona}", trait ${trait}: ${traitWords(fault, format)}`,
};
