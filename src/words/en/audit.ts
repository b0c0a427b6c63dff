import type { AuditSubject } from '../../domain/access/audit.ts';
import type { PlainSettingName } from '../../domain/settings/plain-settings.ts';
import type { AnySentences } from '../say.ts';
import { roleChanges } from './access.ts';
import { calendarChanges } from './calendar.ts';
import { goalActs } from './goal-acts.ts';
import { learningActs } from './learning.ts';
import { personaChanges } from './personas.ts';
import { warningChanges } from './portal-warnings.ts';
import { ruleActs, ruleChanges } from './rules.ts';
import { scheduleChanges } from './schedule.ts';
import { exportActs } from './settings.ts';
import { updateActs } from './update-acts.ts';

/** What entries of the audit log are about, as the page calls it. */
export const subjectWords: Readonly<Record<AuditSubject, string>> = {
  rules: 'Scoring rules',
  roles: 'Roles',
  settings: 'Settings and updates',
  warnings: 'Warnings and prompts',
  files: 'Exports',
  personas: 'Personas',
  goals: 'Goals',
  calendar: 'Calendar',
  schedule: 'Schedule',
};

/** What the audit log says about each plain setting. */
const settingChanges: Readonly<Record<PlainSettingName, AnySentences>> = {
  calendar: calendarChanges,
  personas: personaChanges,
  schedule: scheduleChanges,
  warnings: warningChanges,
};

/** What stands in the audit log, of whatever subject. A subject whose entries are messages adds its sentences here. */
export const audit: AnySentences = {
  ...Object.fromEntries(Object.values(settingChanges).flatMap(Object.entries)),
  ...exportActs,
  ...goalActs,
  ...learningActs,
  ...roleChanges,
  ...ruleActs,
  ...ruleChanges,
  ...updateActs,
};
