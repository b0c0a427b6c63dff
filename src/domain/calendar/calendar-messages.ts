import type { NameFaults } from '../crm/portal-names.ts';
import type { NoValues, ToldOf } from '../told/told.ts';
import type { Weekday } from './calendar.ts';

/** Why a place has no holidays. `whole`: the country or state that a region is a part of. */
export type PlaceFaults = {
  /** `known`: how many countries are. */
  readonly 'country not known': { readonly country: string; readonly known: number };
  readonly 'not divided': { readonly region: string; readonly whole: string };
  /** `allowed`: the regions, each with its name: "BY (Bavaria)". */
  readonly 'region not known': {
    readonly region: string;
    readonly whole: string;
    readonly allowed: readonly string[];
  };
};

/** Why a calendar cannot be set as asked. */
export type CalendarFaults = PlaceFaults &
  NameFaults & {
    readonly 'no day to work': NoValues;
    readonly 'country missing': NoValues;
    readonly 'rep twice': { readonly rep: string };
  };

/** What differs for one rep. `timeOff`: days and stretches of days, as calendar files have them. */
export type OwnCalendarMessages = {
  readonly 'own calendar': { readonly place: string | null; readonly timeOff: readonly string[] };
};
export type OwnCalendarTold = ToldOf<OwnCalendarMessages>;

type Changed<Value> = { readonly from: Value; readonly to: Value };

/** What is noted when a calendar changes. Places as "DE BY", months from 1, days as calendar files have them. */
export type CalendarChanges = {
  readonly 'calendar set': NoValues;
  /** It was as usual before, and is now said to be so. */
  readonly 'calendar set as usual': NoValues;
  readonly 'fiscal year moved': Changed<number>;
  readonly 'weekend changed': Changed<readonly Weekday[]>;
  readonly 'holidays changed': Changed<string | null>;
  readonly 'days off changed': Changed<readonly string[]>;
  /** Null: as everybody. */
  readonly 'own calendar changed': { readonly person: string } & Changed<OwnCalendarTold | null>;
};
