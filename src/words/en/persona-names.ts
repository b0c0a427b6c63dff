import {
  defaultPersonas,
  type UsualPersonas,
} from '../../domain/leads/personas/default-personas.ts';

/** What the personas are called that Pacekeeper begins with. */
export const usualPersonas: Readonly<Record<UsualPersonas['usual persona']['id'], string>> = {
  'decision-maker-mid-size': defaultPersonas[0].name,
  'decision-maker-large': defaultPersonas[1].name,
  'decision-maker-small': defaultPersonas[2].name,
  manager: defaultPersonas[3].name,
  specialist: defaultPersonas[4].name,
};
