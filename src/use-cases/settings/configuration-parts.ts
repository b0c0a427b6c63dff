import type {
  ConfigurationFile,
  ConfigurationParts,
  FilePart,
  ReadRulesFileAnswer,
} from '../../contract/settings/rules-file.ts';
import { markOf } from '../../domain/access/mark.ts';
import { rangeText } from '../../domain/calendar/describe-calendar.ts';
import type { PortalCalendar } from '../../domain/calendar/portal-calendar.ts';
import { usualCalendarIn } from '../../domain/calendar/usual-calendar.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import { goalWriter } from '../../domain/goals/defined/write-entry.ts';
import type { CalendarStore } from '../ports/calendar-store.ts';
import type { CardStore } from '../ports/card-store.ts';
import type { CoachingStore } from '../ports/coaching-store.ts';
import type { GoalStore } from '../ports/goal-store.ts';
import type { LeadFlowStore } from '../ports/lead-flow-store.ts';
import type { PaceStore } from '../ports/pace-store.ts';
import { planCalendar, weekdayText } from './calendar.ts';
import type { SettingPlan } from './change-setting.ts';
import { stateOfGoals } from './goals.ts';
import { planPersonas } from './personas.ts';
import { planGoalsChange, readWanted } from './plan-goals-change.ts';
import { readRulesFile, type SplitTable } from './rules-file.ts';
import type { SettingsReading } from './settings-reading.ts';
import { planWarnings } from './warnings.ts';

/** Where the parts of a configuration besides its rules are kept. */
export type PartStores = Pick<LeadFlowStore, 'definedPersonas'> &
  Pick<PaceStore, 'goals'> &
  Pick<GoalStore, 'dealSplits'> &
  Pick<CalendarStore, 'calendar'> &
  Pick<CoachingStore, 'coachingSettings'>;

/** The parts as a file holds them, with the portal's names where another portal is sure to understand them. */
export async function partsOf(
  store: PartStores,
  portal: PortalSchema,
): Promise<ConfigurationParts> {
  const [personas, goals, splits, calendar, settings] = await Promise.all([
    store.definedPersonas(),
    store.goals(),
    store.dealSplits(),
    store.calendar(),
    store.coachingSettings(),
  ]);
  const writer = goalWriter(portal);
  return {
    personas: personas?.map(({ name, traits }) => ({ name, traits })) ?? null,
    goals: {
      goals: goals.filter(({ origin }) => origin === 'app').flatMap(writer.entriesOf),
      splits: splits.map(writer.splitOf),
    },
    calendar: calendarForm(calendar ?? usualCalendarIn(portal.portal.timeZone), writer.repName),
    warnings: { warnings: [...settings.warnings], promptsOff: [...settings.promptsOff] },
  };
}

/** A calendar as a calendar file says it. */
function calendarForm(
  { fiscalStartMonth, weekend, place, daysOff, people }: PortalCalendar,
  repName: (ownerId: string) => string,
): ConfigurationParts['calendar'] {
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

/** What reading a file takes. */
export interface FileReading extends Pick<SettingsReading, 'portal' | 'clock'> {
  readonly store: PartStores & Pick<CardStore, 'deal'>;
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
    parts: configuration === null ? [] : await comparedParts(configuration, reading),
  };
}

/** What a file holds besides rules, each part beside what is set in the portal. */
async function comparedParts(
  file: ConfigurationFile,
  { store, portal, clock, splitTable }: FileReading,
): Promise<FilePart[]> {
  if (file.format === 1) return [];
  const { personas, goals, calendar, warnings } = file;
  const [defined, known, splits, kept, coaching] = await Promise.all([
    store.definedPersonas(),
    store.goals(),
    store.dealSplits(),
    store.calendar(),
    store.coachingSettings(),
  ]);
  const asked = { act: 'read', text: JSON.stringify(goals), dryRun: false } as const;
  const stored = { goals: known, splits };
  const wanted = await readWanted({ ...asked, key: '', seen: '' }, splitTable, store);
  return [
    {
      part: 'personas',
      ...planned(planPersonas(defined, personas, portal)),
      send: { seen: markOf(defined), personas },
    },
    {
      part: 'goals',
      ...planned(planGoalsChange(wanted, stored, portal, clock())),
      send: { seen: markOf(stateOfGoals(stored)), ...asked },
    },
    {
      part: 'calendar',
      ...planned(planCalendar(kept ?? usualCalendarIn(portal.portal.timeZone), calendar, portal)),
      send: { seen: markOf(kept), calendar },
    },
    {
      part: 'warnings',
      ...planned(planWarnings(coaching, warnings)),
      send: { seen: markOf(coaching), ...warnings },
    },
  ];
}

function planned(plan: SettingPlan<unknown>): Pick<FilePart, 'differences' | 'problems'> {
  switch (plan.kind) {
    case 'planned':
      return { differences: [...plan.differences], problems: [] };
    case 'refused':
      return { differences: [], problems: plan.problems.map(({ wrong }) => wrong) };
    case 'not possible':
      return { differences: [], problems: [plan.why] };
  }
}
