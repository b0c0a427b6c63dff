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
  'personas as usual': () => 'Restored the default personas.',
  'usual personas again': () => 'Back to the defaults.',
  'usual personas defined': () => 'Same as the defaults, now saved as your own.',
  'persona gone': ({ name }) => `"${name}" was removed.`,
  'persona new': ({ name, traits: own }, format) => `"${name}" was added: ${traits(own, format)}.`,
  'persona changed': ({ name, traits: own, before }, format) =>
    `"${name}": ${traits(before, format)}, now ${traits(own, format)}.`,
  'personas in another order': () => 'Their order changed.',
};

function traitWords(fault: ToldOf<TraitFaults>, format: Format): string {
  if (fault.say === 'about a moment')
    return `It reads "${fault.with.property}" as ${fault.with.as}: a persona says who someone is, not when.`;
  if (fault.say === 'left out') return say(leftOut, fault.with.why, format);
  return faultSentences(fault, format);
}

/** What is wrong with personas. */
export const personaFaults: Sentences<PersonaFaults> = {
  'name taken': ({ name }) => `"${name}" is there twice. Give each persona a name of its own.`,
  'of a trait': ({ persona, trait, fault }, format) =>
    `persona "${persona}", trait ${trait}: ${traitWords(fault, format)}`,
};
