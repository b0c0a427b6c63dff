import { type AsWritten, asWritten, type ToldOf } from '../../told/told.ts';
import type { Persona, PersonaTrait } from './persona.ts';

const decides: PersonaTrait = {
  reads: { property: 'jobtitle', as: 'text' },
  when: {
    is: 'containing',
    words: [
      ...[
        'chief',
        'ceo',
        'cfo',
        'coo',
        'cto',
        'cio',
        'cmo',
        'cro',
        'founder',
        'owner',
        'president',
      ],
      ...['vp', 'svp', 'evp', 'director', 'head'],
    ],
  },
};
const runsTheWork: PersonaTrait = {
  reads: { property: 'jobtitle', as: 'text' },
  when: { is: 'containing', words: ['manager', 'lead', 'supervisor'] },
};
const looksAround: PersonaTrait = {
  reads: { property: 'jobtitle', as: 'text' },
  when: {
    is: 'containing',
    words: ['assistant', 'specialist', 'analyst', 'intern', 'trainee', 'student'],
  },
};
const employees = (from: number | null, below: number | null): PersonaTrait => ({
  reads: { property: 'numemployees', as: 'range' },
  when: { is: 'between', from, below },
});

/** Who most business sellers meet, by what a person may decide and how large the company is; to be replaced by the team's own. */
export const defaultPersonas = [
  {
    id: 'decision-maker-mid-size',
    name: 'Decision maker, 50 to 999 employees',
    traits: [decides, employees(50, 1_000)],
  },
  {
    id: 'decision-maker-large',
    name: 'Decision maker, 1,000 employees or more',
    traits: [decides, employees(1_000, null)],
  },
  {
    id: 'decision-maker-small',
    name: 'Decision maker, under 50 employees',
    traits: [decides, employees(null, 50)],
  },
  { id: 'manager', name: 'Manager or team lead', traits: [runsTheWork] },
  { id: 'specialist', name: 'Specialist or assistant', traits: [looksAround] },
] as const satisfies readonly Persona[];

/** What a persona is called: one of these that nobody renamed, in the reader's language. */
export type UsualPersonas = {
  readonly 'usual persona': { readonly id: (typeof defaultPersonas)[number]['id'] };
};
export type PersonaName = ToldOf<UsualPersonas> | AsWritten;

/** What a persona is called. */
export function nameOfPersona({ name }: Pick<Persona, 'name'>): PersonaName {
  const usual = defaultPersonas.find((each) => each.name === name);
  return usual === undefined ? asWritten(name) : { say: 'usual persona', with: { id: usual.id } };
}
