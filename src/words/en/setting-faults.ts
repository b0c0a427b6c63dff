import type { AnySentences } from '../say.ts';
import { calendarFaults } from './calendar.ts';
import { personaFaults } from './personas.ts';
import { warningFaults } from './portal-warnings.ts';

/** Why plain settings cannot be set as asked, where their form cannot tell. */
export const settingFaults: AnySentences = {
  ...calendarFaults,
  ...personaFaults,
  ...warningFaults,
};
