import { noQuery } from '../src/contract/requests.ts';
import { auditQuery } from '../src/contract/settings/audit.ts';
import { changeGoalsRequest } from '../src/contract/settings/goals.ts';
import {
  changeSettingRequest,
  settingForms,
  settingQuery,
} from '../src/contract/settings/plain-settings.ts';
import { assignRoleRequest } from '../src/contract/settings/roles.ts';
import { runNowRequest } from '../src/contract/settings/schedule.ts';
import { readCalendar } from '../src/use-cases/settings/calendar.ts';
import { exportForAdmin } from '../src/use-cases/settings/export-configuration.ts';
import { changeGoals, readGoalSettings } from '../src/use-cases/settings/goals.ts';
import { readPersonas } from '../src/use-cases/settings/personas.ts';
import { changePlainSetting, readSetting } from '../src/use-cases/settings/plain-settings.ts';
import { exportAuditLog, readAuditLog } from '../src/use-cases/settings/read-audit-log.ts';
import { assignRole, readRoles } from '../src/use-cases/settings/roles.ts';
import { readWarnings } from '../src/use-cases/settings/warnings.ts';
import { type AskTable, onceSynced, whenDone } from './shared/ask-entry.ts';
import { splitTable } from './shared/split-table.ts';

/** How admins set everything but the rules, and see what was set. */
export const settingsAsks = {
  readSetting: { who: 'admins', asked: settingQuery, answer: onceSynced(readSetting) },
  changeSetting: {
    who: 'admins',
    asked: changeSettingRequest,
    answer: onceSynced(changePlainSetting),
    follows: (answer, asked) => {
      const { from } = settingForms[asked.name];
      return from === null ? null : whenDone(asked.name, from)(answer, asked);
    },
  },
  readWarnings: { who: 'admins', asked: noQuery, answer: onceSynced(readWarnings) },
  readPersonas: { who: 'admins', asked: noQuery, answer: onceSynced(readPersonas) },
  readGoalSettings: { who: 'admins', asked: noQuery, answer: onceSynced(readGoalSettings) },
  changeGoals: {
    who: 'admins',
    asked: changeGoalsRequest,
    answer: onceSynced((given, asked) => changeGoals({ ...given, splitTable }, asked)),
    follows: whenDone('goals', 'pace'),
  },
  readCalendar: { who: 'admins', asked: noQuery, answer: onceSynced(readCalendar) },
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
