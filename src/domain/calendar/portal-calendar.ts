import type { Weekday } from './calendar.ts';

/** Whose public holidays count: a country, or a part of one. */
export interface HolidayPlace {
  /** ISO 3166-1 alpha-2, for example `DE`. */
  readonly country: string;
  /** A state, and within it a region: `BY`, `BY-A`; null for what the whole country has off. */
  readonly region: string | null;
}

/** Days from the first to the last, both included, as `YYYY-MM-DD`. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** What differs for one rep. */
export interface PersonalCalendar {
  readonly ownerId: string;
  /** Null: the portal's. */
  readonly place: HolidayPlace | null;
  readonly timeOff: readonly DayRange[];
}

/** When a portal's team works, as it is set in Pacekeeper: HubSpot does not say. */
export interface PortalCalendar {
  /** The month that the fiscal year starts in: 1 (January) to 12. */
  readonly fiscalStartMonth: number;
  readonly weekend: readonly Weekday[];
  /** Null: no public holidays are taken off. */
  readonly place: HolidayPlace | null;
  /** Days off for everybody, besides weekends and holidays. */
  readonly daysOff: readonly DayRange[];
  readonly people: readonly PersonalCalendar[];
}

/** The calendar year, Monday to Friday, no holidays. */
export const usualCalendar: PortalCalendar = {
  fiscalStartMonth: 1,
  weekend: [6, 7],
  place: null,
  daysOff: [],
  people: [],
};
