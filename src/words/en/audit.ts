import type { AnySentences } from '../say.ts';
import { roleChanges } from './access.ts';
import { calendarChanges } from './calendar.ts';
import { coachingChanges } from './coaching-settings.ts';
import { goalActs } from './goal-acts.ts';
import { learningActs } from './learning.ts';
import { personaChanges } from './personas.ts';
import { ruleActs, ruleChanges } from './rules.ts';
import { scheduleChanges } from './schedule.ts';
import { exportActs } from './settings.ts';
import { updateActs } from './update-acts.ts';

/** What stands in the audit log, of whatever subject. A subject whose entries are messages adds its sentences here. */
export const audit: AnySentences = {
  ...calendarChanges,
  ...coachingChanges,
  ...exportActs,
  ...goalActs,
  ...learningActs,
  ...personaChanges,
  ...roleChanges,
  ...ruleActs,
  ...ruleChanges,
  ...scheduleChanges,
  ...updateActs,
};
