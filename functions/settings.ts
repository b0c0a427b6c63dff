import { noQuery } from '../src/contract/requests.ts';
import { auditQuery } from '../src/contract/settings/audit.ts';
import { changeCalendarRequest } from '../src/contract/settings/calendar.ts';
import { changeGoalsRequest } from '../src/contract/settings/goals.ts';
import { changePersonasRequest } from '../src/contract/settings/personas.ts';
import { assignRoleRequest } from '../src/contract/settings/roles.ts';
import { changeScheduleRequest, runNowRequest } from '../src/contract/settings/schedule.ts';
import { changeWarningsRequest } from '../src/contract/settings/warnings.ts';
import { changeCalendar, readCalendar } from '../src/use-cases/settings/calendar.ts';
import { exportForAdmin } from '../src/use-cases/settings/export-configuration.ts';
import { changeGoals, readGoalSettings } from '../src/use-cases/settings/goals.ts';
import { changePersonas, readPersonas } from '../src/use-cases/settings/personas.ts';
import { exportAuditLog, readAuditLog } from '../src/use-cases/settings/read-audit-log.ts';
import { assignRole, readRoles } from '../src/use-cases/settings/roles.ts';
import { changeSchedule, readSchedule } from '../src/use-cases/settings/schedule.ts';
import { changeWarnings, readWarnings } from '../src/use-cases/settings/warnings.ts';
import { type AskTable, onceSynced, whenDone } from './shared/ask-entry.ts';
import { splitTable } from './shared/split-table.ts';

/** How admins set everything but the rules, and see what was set. */
export const settingsAsks = {
  readWarnings: { who: 'admins', asked: noQuery, answer: onceSynced(readWarnings) },
  changeWarnings: {
    who: 'admins',
    asked: changeWarningsRequest,
    answer: onceSynced(changeWarnings),
    follows: whenDone('warnings', 'score'),
  },
  readPersonas: { who: 'admins', asked: noQuery, answer: onceSynced(readPersonas) },
  changePersonas: {
    who: 'admins',
    asked: changePersonasRequest,
    answer: onceSynced(changePersonas),
    follows: whenDone('personas', 'score'),
  },
  readGoalSettings: { who: 'admins', asked: noQuery, answer: onceSynced(readGoalSettings) },
  changeGoals: {
    who: 'admins',
    asked: changeGoalsRequest,
    answer: onceSynced((given, asked) => changeGoals({ ...given, splitTable }, asked)),
    follows: whenDone('goals', 'pace'),
  },
  readCalendar: { who: 'admins', asked: noQuery, answer: onceSynced(readCalendar) },
  changeCalendar: {
    who: 'admins',
    asked: changeCalendarRequest,
    answer: onceSynced(changeCalendar),
    follows: whenDone('calendar', 'pace'),
  },
  readSchedule: { who: 'admins', asked: noQuery, answer: onceSynced(readSchedule) },
  changeSchedule: {
    who: 'admins',
    asked: changeScheduleRequest,
    answer: onceSynced(changeSchedule),
  },
  runNow: {
    who: 'admins',
    asked: runNowRequest,
    answer: async () => ({ state: 'asked' }),
    follows: (_answer, { userId, key }) => ({ slot: `run ${userId} ${key}`, from: 'sync' }),
  },
  readRoles: { who: 'admins', asked: noQuery, answer: onceSynced(readRoles) },
  assignRole: {
    who: 'admins',
    asked: assignRoleRequest,
    // Also before the portal is read: somebody has to be the first admin.
    answer: async (given, asked) =>
      assignRole({ ...given, portal: (await given.schema()) ?? { owners: [] } }, asked),
  },
  readAuditLog: {
    who: 'admins',
    asked: auditQuery,
    answer: (given, { below }) => readAuditLog(given, below ?? null),
  },
  exportAuditLog: { who: 'admins', asked: noQuery, answer: exportAuditLog },
  exportConfiguration: { who: 'admins', asked: noQuery, answer: onceSynced(exportForAdmin) },
} as const satisfies Partial<AskTable>;
