import type {
  ComparedSetting,
  ConfigurationFile,
  OtherSettings,
  ReadRulesFileAnswer,
} from '../../contract/settings/rules-file.ts';
import { markOf } from '../../domain/access/mark.ts';
import { rangeText } from '../../domain/calendar/describe-calendar.ts';
import type { PortalCalendar } from '../../domain/calendar/portal-calendar.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import { goalWriter } from '../../domain/goals/defined/write-entry.ts';
import { settingRefusals } from '../../words/en/settings.ts';
import { english } from '../../words/english.ts';
import { say } from '../../words/say.ts';
import type { CardStore } from '../ports/card-store.ts';
import type { GoalStore } from '../ports/goal-store.ts';
import type { PaceStore } from '../ports/pace-store.ts';
import type { SettingStore } from '../ports/setting-store.ts';
import { weekdayText } from './calendar.ts';
import type { SettingPlan } from './change-setting.ts';
import { stateOfGoals } from './goals.ts';
import { planSetting } from './plain-settings.ts';
import { planGoalsChange, readWanted } from './plan-goals-change.ts';
import { readRulesFile, type SplitTable } from './rules-file.ts';
import { settingInForce } from './setting-in-force.ts';
import type { SettingsReading } from './settings-reading.ts';

/** Where the settings of a configuration besides its rules are kept. */
export type OtherSettingsStore = SettingStore &
  Pick<PaceStore, 'goals'> &
  Pick<GoalStore, 'dealSplits'>;

/** The settings as a file holds them, with the portal's names where another portal is sure to understand them. */
export async function otherSettingsOf(
  store: OtherSettingsStore,
  portal: PortalSchema,
): Promise<OtherSettings> {
  const [personas, goals, splits, calendar, warnings] = await Promise.all([
    store.setting('personas'),
    store.goals(),
    store.dealSplits(),
    settingInForce(store, 'calendar', portal.portal),
    settingInForce(store, 'warnings', portal.portal),
  ]);
  const writer = goalWriter(portal);
  return {
    personas: personas?.map(({ name, traits }) => ({ name, traits })) ?? null,
    goals: {
      goals: goals.filter(({ origin }) => origin === 'app').flatMap(writer.entriesOf),
      splits: splits.map(writer.splitOf),
    },
    calendar: calendarForm(calendar, writer.repName),
    warnings: { warnings: [...warnings.warnings], promptsOff: [...warnings.promptsOff] },
  };
}

/** A calendar as a calendar file says it. */
function calendarForm(
  { fiscalStartMonth, weekend, place, daysOff, people }: PortalCalendar,
  repName: (ownerId: string) => string,
): OtherSettings['calendar'] {
  return {
    fiscalStart: fiscalStartMonth,
    weekend: weekend.map(weekdayText),
    country: place?.country ?? null,
    region: place?.region ?? null,
    daysOff: daysOff.map(rangeText),
    people: people.map(({ ownerId, place: own, timeOff }) => ({
      rep: repName(ownerId),
      ...(own !== null && { country: own.country }),
      ...(own !== null && own.region !== null && { region: own.region }),
      timeOff: timeOff.map(rangeText),
    })),
  };
}

/** What a configuration file is compared with. */
export interface FileReading extends Pick<SettingsReading, 'portal' | 'clock'> {
  readonly store: OtherSettingsStore & Pick<CardStore, 'deal'>;
  readonly splitTable: SplitTable;
}

/** Reads a file of rules, and holds what it has besides them against what is set. Saves nothing. */
export async function readConfigurationFile(
  reading: FileReading,
  text: string,
): Promise<ReadRulesFileAnswer> {
  const file = readRulesFile(text, reading.portal.definitions, reading.splitTable);
  if (file.state === 'refused') return file;
  const { configuration, ...said } = file;
  return {
    ...said,
    others: configuration === null ? [] : await compared(configuration, reading),
  };
}

const plain = ['personas', 'calendar', 'warnings'] as const;

/** What a file holds besides rules, each setting beside what is set in the portal. */
async function compared(file: ConfigurationFile, reading: FileReading): Promise<ComparedSetting[]> {
  if (file.format === 1) return [];
  const { store, portal } = reading;
  const settings = plain.map(async (name) => {
    const [kept, value] = [await store.setting(name), file[name]];
    const send = { name, seen: markOf(kept), value };
    return { setting: name, ...planned(planSetting(name, kept, value, portal)), send };
  });
  return Promise.all([...settings, comparedGoals(file.goals, reading)]);
}

async function comparedGoals(
  goals: OtherSettings['goals'],
  { store, portal, clock, splitTable }: FileReading,
): Promise<ComparedSetting> {
  const stored = { goals: await store.goals(), splits: await store.dealSplits() };
  const asked = { act: 'read', text: JSON.stringify(goals), dryRun: false } as const;
  const wanted = await readWanted({ ...asked, key: '', seen: '' }, splitTable, store);
  return {
    setting: 'goals',
    ...planned(planGoalsChange(wanted, stored, portal, clock())),
    send: { seen: markOf(stateOfGoals(stored)), ...asked },
  };
}

function planned(plan: SettingPlan<unknown>): Pick<ComparedSetting, 'differences' | 'problems'> {
  switch (plan.kind) {
    case 'planned':
      return { differences: [...plan.differences], problems: [] };
    case 'refused':
      return { differences: [], problems: plan.problems.map(({ wrong }) => wrong) };
    case 'not possible':
      return { differences: [], problems: [say(settingRefusals, plan.why, english)] };
  }
}
