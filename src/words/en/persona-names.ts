import type { UsualPersonas } from '../../domain/leads/personas/persona.ts';

/** What the personas are called that Pacekeeper begins with. */
export const usualPersonas: Readonly<Record<UsualPersonas['usual persona']['id'], string>> = {
  'decision-maker-mid-size': 'Decision maker, 50 to 999 employees',
  'decision-maker-large': 'Decision maker, 1,000 employees or more',
  'decision-maker-small': 'Decision maker, under 50 employees',
  manager: 'Manager or team lead',
  specialist: 'Specialist or assistant',
};
