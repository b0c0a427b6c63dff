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
export const defaultPersonas: readonly Persona[] = [
  {
    id: 'decision-maker-mid-size',
    name: null,
    traits: [decides, employees(50, 1_000)],
  },
  {
    id: 'decision-maker-large',
    name: null,
    traits: [decides, employees(1_000, null)],
  },
  {
    id: 'decision-maker-small',
    name: null,
    traits: [decides, employees(null, 50)],
  },
  { id: 'manager', name: null, traits: [runsTheWork] },
  { id: 'specialist', name: null, traits: [looksAround] },
];
