import { expect, test } from '@jest/globals';
import { checkPersonas } from '../../../../src/domain/leads/personas/check-personas.ts';
import { defaultPersonas } from '../../../../src/domain/leads/personas/default-personas.ts';
import type { Persona, PersonaTrait } from '../../../../src/domain/leads/personas/persona.ts';
import { personaFaults } from '../../../../src/words/en/personas.ts';
import { english } from '../../../../src/words/english.ts';
import { say } from '../../../../src/words/say.ts';
import { defined } from '../scorecard/example-card.ts';

const definitions = [
  defined('jobtitle', 'string'),
  defined('numemployees', 'string'),
  defined('seen', 'datetime'),
];
const asksTitle: PersonaTrait = {
  reads: { property: 'jobtitle', as: 'text' },
  when: { is: 'containing', words: ['teacher'] },
};
const persona = (name: string, ...traits: PersonaTrait[]): Persona => ({
  id: name,
  name,
  traits,
});

test('the personas that everybody begins with can be used in every portal', () => {
  expect(
    checkPersonas(
      defaultPersonas.map((each) => persona(each.id, ...each.traits)),
      definitions,
    ),
  ).toEqual([]);
});

test('all faults are told at once, each with its place and what to do', () => {
  const faults = checkPersonas(
    [
      persona('Teacher', asksTitle),
      persona('teacher', asksTitle),
      persona(
        'Buyer',
        {
          reads: { property: 'budget', as: 'number' },
          when: { is: 'between', from: 5, below: null },
        },
        {
          reads: { property: 'jobtitle', as: 'text' },
          when: { is: 'between', from: 5, below: null },
        },
        { reads: { property: 'seen', as: 'age in days' }, when: { is: 'known' } },
        { reads: { property: 'jobtitle', as: 'number' }, when: { is: 'known' } },
      ),
    ],
    definitions,
  );
  expect(faults.map((fault) => say(personaFaults, fault, english))).toEqual([
    '"teacher" is there twice. Give each persona a name of its own.',
    'persona "Buyer", trait 1: This portal has no contact property "budget".',
    expect.stringMatching(
      /^persona "Buyer", trait 2: "between" cannot be asked of "?jobtitle"?, .* Allowed: /,
    ),
    'persona "Buyer", trait 3: It reads "seen" as age in days: a persona says who someone is, not when.',
    expect.stringMatching(/^persona "Buyer", trait 4: "jobtitle" is of type string here/),
  ]);
});
