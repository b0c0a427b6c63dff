import type { PortalNames } from '../crm/portal-names.ts';
import type { ToldOf } from '../told/told.ts';
import type { Weekday } from './calendar.ts';
import type { CalendarFaults } from './calendar-messages.ts';
import type {
  DayRange,
  HolidayPlace,
  PersonalCalendar,
  PortalCalendar,
} from './portal-calendar.ts';
import { placeFault } from './public-holidays.ts';

/** What is said of one rep. Left out: the portal's. */
export interface PersonChange {
  /** By name, e-mail address or owner id. */
  readonly rep: string;
  readonly country?: string | undefined;
  readonly region?: string | undefined;
  readonly timeOff: readonly DayRange[];
}

/** What is to be set of a calendar; what is left out stays. */
export interface CalendarChange {
  readonly fiscalStart?: number | undefined;
  readonly weekend?: readonly Weekday[] | undefined;
  /** Null: no public holidays. */
  readonly country?: string | null | undefined;
  /** Null: the whole country's. */
  readonly region?: string | null | undefined;
  readonly daysOff?: readonly DayRange[] | undefined;
  /** Added to those that are set. */
  readonly moreDaysOff?: readonly DayRange[] | undefined;
  /** In place of everybody who is set now. */
  readonly people?: readonly PersonChange[] | undefined;
  /** Added to a rep's, one stretch at a time. */
  readonly moreTimeOff?: readonly { readonly rep: string; readonly days: DayRange }[] | undefined;
  /** Reps whose time off is taken back. */
  readonly noTimeOff?: readonly string[] | undefined;
}

/** What is wrong with a change: where, and what is allowed. */
export interface CalendarFault {
  readonly field: string;
  readonly wrong: ToldOf<CalendarFaults>;
}

/** A changed calendar, or everything that stands in its way. */
export type ChangedCalendar =
  | { readonly kind: 'changed'; readonly calendar: PortalCalendar }
  | { readonly kind: 'refused'; readonly faults: readonly CalendarFault[] };

/** Sets what a change says, and looks its names up. */
export function changeCalendar(
  before: PortalCalendar,
  change: CalendarChange,
  names: PortalNames,
): ChangedCalendar {
  const faults: CalendarFault[] = [];
  const tell: Tell = (field, wrong) => faults.push({ field, wrong });
  const weekend = change.weekend ?? before.weekend;
  if (new Set(weekend).size > 6) tell('weekend', { say: 'no day to work', with: {} });
  const calendar: PortalCalendar = {
    fiscalStartMonth: change.fiscalStart ?? before.fiscalStartMonth,
    weekend: [...new Set(weekend)].sort((one, other) => one - other),
    place: changedPlace(before.place, change, tell),
    daysOff: inOrder([...(change.daysOff ?? before.daysOff), ...(change.moreDaysOff ?? [])]),
    people: changedPeople(before.people, change, names, tell),
  };
  return faults.length > 0 ? { kind: 'refused', faults } : { kind: 'changed', calendar };
}

type Tell = (field: string, wrong: CalendarFault['wrong']) => void;

function changedPlace(
  before: HolidayPlace | null,
  { country, region }: Pick<CalendarChange, 'country' | 'region'>,
  tell: Tell,
): HolidayPlace | null {
  if (country === undefined && region === undefined) return before;
  const whole = country === undefined ? before?.country : country;
  if (whole === null) return null;
  if (whole === undefined) {
    tell('region', { say: 'country missing', with: {} });
    return null;
  }
  const place = { country: whole, region: region ?? null };
  const fault = placeFault(place);
  if (fault !== null)
    tell(placeFault({ ...place, region: null }) === null ? 'region' : 'country', fault);
  return place;
}

function changedPeople(
  before: readonly PersonalCalendar[],
  change: CalendarChange,
  names: PortalNames,
  tell: Tell,
): readonly PersonalCalendar[] {
  const book = new PersonBook(names, tell);
  if (change.people === undefined) for (const person of before) book.put(person);
  for (const [i, said] of (change.people ?? []).entries()) book.add(said, `people.${i}`);
  for (const rep of change.noTimeOff ?? []) book.comeBack(rep);
  for (const { rep, days } of change.moreTimeOff ?? []) book.goAway(rep, days);
  return book.people();
}

/** What differs for reps, while it is being changed. */
class PersonBook {
  readonly #people = new Map<string, PersonalCalendar>();
  readonly #names: PortalNames;
  readonly #tell: Tell;

  constructor(names: PortalNames, tell: Tell) {
    this.#names = names;
    this.#tell = tell;
  }

  put(person: PersonalCalendar): void {
    this.#people.set(person.ownerId, person);
  }

  add({ rep, timeOff, ...where }: PersonChange, field: string): void {
    const place = changedPlace(null, where, (part, wrong) => this.#tell(`${field}.${part}`, wrong));
    const ownerId = this.#idOf(rep, `${field}.rep`);
    if (ownerId === null) return;
    if (this.#people.has(ownerId)) this.#tell(`${field}.rep`, { say: 'rep twice', with: { rep } });
    this.put({ ownerId, place, timeOff: inOrder(timeOff) });
  }

  goAway(rep: string, days: DayRange): void {
    const ownerId = this.#idOf(rep, 'timeOff');
    if (ownerId === null) return;
    const person = this.#people.get(ownerId) ?? { ownerId, place: null, timeOff: [] };
    this.put({ ...person, timeOff: inOrder([...person.timeOff, days]) });
  }

  comeBack(rep: string): void {
    const person = this.#people.get(this.#idOf(rep, 'noTimeOff') ?? '');
    if (person !== undefined) this.put({ ...person, timeOff: [] });
  }

  /** Those for whom anything differs. */
  people(): readonly PersonalCalendar[] {
    return [...this.#people.values()].filter(
      ({ place, timeOff }) => place !== null || timeOff.length > 0,
    );
  }

  #idOf(rep: string, field: string): string | null {
    const name = this.#names.rep(rep);
    if (name.kind === 'found') return name.id;
    this.#tell(field, name.wrong);
    return null;
  }
}

/** By the first day; the same stretch once. */
function inOrder(ranges: readonly DayRange[]): readonly DayRange[] {
  const once = new Map(ranges.map((each) => [`${each.first} ${each.last}`, each]));
  return [...once.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, each]) => each);
}
