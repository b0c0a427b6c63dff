import type {
  ConfigurationFile,
  ConfigurationParts,
  FilePart,
} from '../../contract/settings/rules-file.ts';
import { markOf } from '../../domain/access/mark.ts';
import { rangeText } from '../../domain/calendar/describe-calendar.ts';
import { type PortalCalendar, usualCalendar } from '../../domain/calendar/portal-calendar.ts';
import { checkCoaching, describeCoaching } from '../../domain/coaching/coaching-settings.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { CalendarStore } from '../ports/calendar-store.ts';
import type { CoachingStore } from '../ports/coaching-store.ts';
import type { LeadFlowStore } from '../ports/lead-flow-store.ts';
import { planCalendar, weekdayText } from './calendar.ts';
import type { PartPlan } from './change-part.ts';
import { planPersonas } from './personas.ts';

/** Where the parts of a configuration besides its rules are kept. */
export type PartStores = Pick<LeadFlowStore, 'definedPersonas'> &
  Pick<CalendarStore, 'calendar'> &
  Pick<CoachingStore, 'coachingSettings'>;

/** The parts as a file holds them. */
export async function partsOf(store: PartStores): Promise<ConfigurationParts> {
  const [personas, calendar, { settings }] = await Promise.all([
    store.definedPersonas(),
    store.calendar(),
    store.coachingSettings(),
  ]);
  return {
    personas: personas?.map(({ name, traits }) => ({ name, traits })) ?? null,
    calendar: calendarForm(calendar ?? usualCalendar),
    warnings: { warnings: [...settings.warnings], promptsOff: [...settings.promptsOff] },
  };
}

/** A calendar as a calendar file says it. */
function calendarForm(calendar: PortalCalendar): ConfigurationParts['calendar'] {
  const { fiscalStartMonth, weekend, place, daysOff, people } = calendar;
  return {
    fiscalStart: fiscalStartMonth,
    weekend: weekend.map(weekdayText),
    country: place?.country ?? null,
    region: place?.region ?? null,
    daysOff: daysOff.map(rangeText),
    people: people.map(({ ownerId, place: own, timeOff }) => ({
      rep: ownerId,
      ...(own !== null && { country: own.country }),
      ...(own !== null && own.region !== null && { region: own.region }),
      timeOff: timeOff.map(rangeText),
    })),
  };
}

/** What a file holds besides rules, each part beside what is set in the portal. */
export async function comparedParts(
  file: ConfigurationFile,
  store: PartStores,
  portal: PortalSchema,
): Promise<FilePart[]> {
  if (file.format === 1) return [];
  const { personas, calendar, warnings } = file;
  const [defined, kept, coaching] = await Promise.all([
    store.definedPersonas(),
    store.calendar(),
    store.coachingSettings(),
  ]);
  return [
    {
      part: 'personas',
      ...planned(planPersonas(defined, personas, portal)),
      send: { seen: markOf(defined), personas },
    },
    {
      part: 'calendar',
      ...planned(planCalendar(kept ?? usualCalendar, calendar, portal)),
      send: { seen: markOf(kept), calendar },
    },
    {
      part: 'warnings',
      differences: [...describeCoaching(coaching.settings, warnings)],
      problems: checkCoaching(warnings).map(({ wrong }) => wrong),
      send: { revision: coaching.revision, ...warnings },
    },
  ];
}

function planned(plan: PartPlan<unknown>): Pick<FilePart, 'differences' | 'problems'> {
  return plan.kind === 'refused'
    ? { differences: [], problems: plan.problems.map(({ wrong }) => wrong) }
    : { differences: [...plan.differences], problems: [] };
}
