import type { usualPersonas as en } from '../en/persona-names.ts';

/** Wie die mitgelieferten Personas heißen. */
export const usualPersonas: typeof en = {
  'decision-maker-mid-size': 'Entscheider, 50 bis 999 Mitarbeiter',
  'decision-maker-large': 'Entscheider, 1.000 Mitarbeiter oder mehr',
  'decision-maker-small': 'Entscheider, unter 50 Mitarbeiter',
  manager: 'Manager oder Teamleitung',
  specialist: 'Fachkraft oder Assistenz',
};
