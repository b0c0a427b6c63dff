import { askTable } from '../../functions/asks.ts';
import type { AskedOf, AskName } from '../../src/contract/asks.ts';
import { markOf } from '../../src/domain/access/mark.ts';
import { defaultScorecard } from '../../src/domain/leads/scorecard/default-scorecard.ts';
import type { PortalStore } from '../../src/use-cases/ports/portal-store.ts';
import { stateOfGoals } from '../../src/use-cases/settings/goals.ts';
import { freshKey, users } from './settings-service.ts';

/**
 * What is asked at each address, so that an admin would be served by it. A new question or act does not compile without its
 * line here.
 */
export const matrix: {
  readonly [Name in AskName]: (store: PortalStore) => Promise<AskedOf<Name>>;
} = {
  readContactCard: async () => ({ contactId: '51' }),
  readDealCard: async () => ({ dealId: '71' }),
  handOverLead: async () => ({ key: freshKey(), contactId: '51', act: 'accept' }),
  readOwnPages: nothing,
  readLeadsPage: nothing,
  readHandOverPage: nothing,
  readHandedLeads: nothing,
  readPacePage: nothing,
  readGoalChanges: async () => ({ goal: '61' }),
  readLearningPage: nothing,
  actOnLearning: async () => ({ key: freshKey(), act: 'learn now' }),
  readUpdatesPage: nothing,
  writeManagerNote: async () => ({ key: freshKey(), act: 'take back', noteId: 'none' }),
  setOwnUpdates: async () => ({ key: freshKey(), email: 'off' }),
  readRules: nothing,
  changeRules: async () => ({
    key: freshKey(),
    act: 'save draft',
    revision: 0,
    scorecard: defaultScorecard,
  }),
  checkRules: async () => ({ scorecard: defaultScorecard }),
  readProperties: nothing,
  readPropertyValues: async () => ({ property: 'jobtitle' }),
  startTrial: async () => ({ key: freshKey(), kind: 'dry run', revision: 1 }),
  readTrial: async () => ({ id: 'a-key-that-is-not-known' }),
  readSuggestions: nothing,
  acceptSuggestion: async () => ({ key: freshKey(), revision: 1, id: 'one' }),
  readRulesFile: async () => ({ text: 'property,operator,value,points' }),
  readSetting: async () => ({ name: 'schedule' }),
  changeSetting: async (store) => ({
    key: freshKey(),
    seen: markOf(await store.setting('warnings')),
    name: 'warnings',
    value: { warnings: [], promptsOff: ['only-looking'] },
  }),
  readWarnings: nothing,
  readPersonas: nothing,
  readGoalSettings: nothing,
  changeGoals: async (store) => ({
    key: freshKey(),
    seen: markOf(stateOfGoals({ goals: await store.goals(), splits: await store.dealSplits() })),
    act: 'define',
    goals: [{ rep: 'Ana Lind', metric: 'revenue', period: '2026-Q4', target: '120000' }],
    dryRun: false,
  }),
  readCalendar: nothing,
  runNow: async () => ({ key: freshKey() }),
  readRoles: nothing,
  assignRole: async () => ({ key: freshKey(), user: users.stranger, role: 'admin' }),
  readAuditLog: nothing,
  exportAuditLog: nothing,
  exportConfiguration: nothing,
};

async function nothing(): Promise<Record<string, never>> {
  return {};
}

/** Whether only admins are served there. */
export const isForAdmins = (name: AskName): boolean => askTable[name].who === 'admins';
