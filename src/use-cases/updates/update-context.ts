import type { Role } from '../../domain/access/viewer.ts';
import type { Calendar } from '../../domain/calendar/calendar.ts';
import type { Owner, Team } from '../../domain/crm/owner.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { StoredForecast } from '../../domain/goals/forecast/goal-forecast.ts';
import type { MeasuredPace } from '../../domain/goals/pace.ts';
import { preferencesFor, type UpdatePreferences } from '../../domain/goals/updates/preferences.ts';
import { updateSlot } from '../../domain/goals/updates/update-slot.ts';
import { subjectKey } from '../../domain/goals/updates/update-subject.ts';
import { mayShowRange } from '../goals/show-forecast.ts';
import { readCalendars } from '../portal/read-calendars.ts';
import type { ForecastStore } from '../ports/forecast-store.ts';
import type { LeadFlowStore } from '../ports/lead-flow-store.ts';
import type { RoleStore } from '../ports/role-store.ts';
import type { SettingStore } from '../ports/setting-store.ts';
import type { KeptPreferences, UpdateStore } from '../ports/update-store.ts';

/** What all updates of a moment are made from. */
export interface UpdateContext {
  readonly schema: PortalSchema;
  readonly calendar: Calendar;
  readonly now: Instant;
  readonly preferences: KeptPreferences;
  readonly roles: ReadonlyMap<string, Role>;
  /** Measured paces by whose goal it is. */
  readonly pacesOfRep: ReadonlyMap<string | null, readonly MeasuredPace[]>;
  readonly pacesOfTeam: ReadonlyMap<string | null, readonly MeasuredPace[]>;
  /** By goal, those that may be told. */
  readonly forecasts: ReadonlyMap<string, StoredForecast>;
}

/** What it is loaded from. */
export type UpdateContextStore = Pick<LeadFlowStore, 'storedPaces'> &
  Pick<ForecastStore, 'storedForecasts'> &
  SettingStore &
  Pick<RoleStore, 'assignedRoles'> &
  Pick<UpdateStore, 'updatePreferences'>;

/** Loads what updates of a moment are made from. */
export async function loadUpdateContext(
  store: UpdateContextStore,
  schema: PortalSchema,
  now: Instant,
): Promise<UpdateContext> {
  const [preferences, roles, paces, forecasts, calendars] = await Promise.all([
    store.updatePreferences(),
    store.assignedRoles(),
    store.storedPaces(),
    store.storedForecasts(),
    readCalendars(store, schema.portal, now),
  ]);
  const measured = paces.flatMap(({ pace }) => (pace.kind === 'measured' ? [pace] : []));
  return {
    schema,
    calendar: calendars.portal,
    now,
    preferences,
    roles,
    pacesOfRep: Map.groupBy(measured, ({ goal: { scope } }) =>
      scope.kind === 'rep' ? scope.ownerId : null,
    ),
    pacesOfTeam: Map.groupBy(measured, ({ goal: { scope } }) =>
      scope.kind === 'team' ? scope.teamId : null,
    ),
    forecasts: new Map(
      forecasts
        .filter(({ forecast }) => mayShowRange(forecast))
        .map((stored) => [stored.forecast.goalId, stored]),
    ),
  };
}

/** Somebody or some team that is told. */
export type Addressee =
  | { readonly kind: 'rep'; readonly owner: Owner }
  | { readonly kind: 'team'; readonly team: Team; readonly members: readonly Owner[] };

/** The name that an addressee's updates are kept under. */
export function keyOf(addressee: Addressee): string {
  return addressee.kind === 'rep'
    ? subjectKey({ kind: 'rep', ownerId: addressee.owner.id })
    : subjectKey({ kind: 'team', teamId: addressee.team.id });
}

/** The teams of a portal with those of their members who have not left, each by name. */
export function teamsOf(owners: readonly Owner[]): Extract<Addressee, { kind: 'team' }>[] {
  const active = owners.filter(({ archived }) => !archived);
  const teams = new Map(active.flatMap((owner) => owner.teams.map((team) => [team.id, team])));
  return [...teams.values()].sort(byName).map((team) => ({
    kind: 'team',
    team,
    members: active.filter((owner) => owner.teams.some(({ id }) => id === team.id)).sort(byName),
  }));
}

/** By name, so that no order says who is better; equals by id. */
function byName(
  one: { readonly name: string; readonly id: string },
  other: { readonly name: string; readonly id: string },
): number {
  return one.name.localeCompare(other.name, 'en') || (one.id < other.id ? -1 : 1);
}

/** Everybody who has a goal that can be told of. */
export function addressees({ schema, pacesOfRep, pacesOfTeam }: UpdateContext): Addressee[] {
  const reps = schema.owners.filter(({ id, archived }) => !archived && pacesOfRep.has(id));
  const teams = teamsOf(schema.owners).filter(
    ({ team, members }) => pacesOfTeam.has(team.id) || members.some(({ id }) => pacesOfRep.has(id)),
  );
  return [...teams, ...reps.map((owner) => ({ kind: 'rep', owner }) as const)];
}

/** How somebody wants updates: a rep as they have said, a team as the portal has it. */
export function wishesOf(
  addressee: Addressee,
  { preferences: { portal, own } }: Pick<UpdateContext, 'preferences'>,
): UpdatePreferences {
  if (addressee.kind === 'team') return portal;
  const { userId } = addressee.owner;
  return preferencesFor(portal, userId === null ? undefined : own.get(userId));
}

/** The slots that are open now, for whatever rhythms there are. */
export function openSlots(
  { portal, own }: KeptPreferences,
  calendar: Calendar,
  now: Instant,
): ReadonlySet<string> {
  const rhythms = [portal, ...[...own.values()].map((each) => preferencesFor(portal, each))];
  const slots = rhythms.map((rhythm) => updateSlot(rhythm, now, calendar));
  return new Set(slots.filter((slot) => slot !== null));
}
