import type { Instant } from '../../crm/time.ts';
import type { AsWritten } from '../../told/told.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { RuleChange } from './rule-changes.ts';

/** The rules as an admin wrote them, frozen. A version never changes. */
export interface RuleVersion {
  /** `rules-1`, `rules-2`, ...; the scorecard carries the same. */
  readonly version: string;
  readonly number: number;
  readonly scorecard: Scorecard;
  /** HubSpot user ids of everybody who saved the draft that it was made of; none: it came by the command line alone. */
  readonly authorIds: readonly string[];
  readonly createdAt: Instant;
  readonly note: string | null;
  /** The version that it was compared with, and how it differs. */
  readonly basedOn: string;
  readonly changes: readonly (RuleChange | AsWritten)[];
}

/** A version without its scorecard. */
export type RuleVersionHead = Omit<RuleVersion, 'scorecard'>;

/** Which leads a version scores: all, or those that came in since it went live; the others keep the version before it. */
export type ScoredLeads = 'all leads' | 'new leads';

/**
 * What happened to a version. `submitted`: a second person is asked. `in shadow`: it runs beside the live one, and takes
 * over at `until`. `withdrawn`: whoever asked for it, or another admin, took it back before it went live.
 */
export type RuleEventKind =
  | 'submitted'
  | 'approved'
  | 'refused'
  | 'withdrawn'
  | 'in shadow'
  | 'live';

/** One step in the life of the rules. Events are added, never changed. */
export interface RuleEvent {
  /** 1, 2, 3, ... for each portal. */
  readonly number: number;
  readonly version: string;
  readonly kind: RuleEventKind;
  /** HubSpot user id; null: the schedule, or the command line. */
  readonly byId: string | null;
  readonly at: Instant;
  readonly note: string | null;
  /** Of `in shadow`; else null. */
  readonly until: Instant | null;
  /** Of `in shadow` and `live`; else null. */
  readonly scores: ScoredLeads | null;
}

/** What admins are working on. Every saved state has a revision; an older one can be brought back. */
export interface RuleDraft {
  /** 0: nothing was ever saved. */
  readonly revision: number;
  /** Null: there is no draft; the next one begins from the live rules. */
  readonly scorecard: Scorecard | null;
  /** HubSpot user ids of everybody who saved it since it was begun. */
  readonly authorIds: readonly string[];
  /** Who saved this state; null: nobody, or the command line. */
  readonly savedById: string | null;
  readonly savedAt: Instant | null;
}

/** How a portal handles its rules. */
export interface RuleSettings {
  /** Whether another admin than the author has to approve a version before it can go live. */
  readonly review: 'not needed' | 'by a second person';
  /** What scores leads: what was learned from outcomes, beginning from the rules, once that is proven; or the rules alone. */
  readonly scoring: 'learned when proven' | 'rules alone';
}

/** Everything that is known of a portal's rules. */
export interface RuleBook {
  readonly settings: RuleSettings;
  readonly draft: RuleDraft;
  /** Oldest first, as are the events. */
  readonly versions: readonly RuleVersionHead[];
  readonly events: readonly RuleEvent[];
  /** Scorecards by version: those that score leads or are about to, the default one, and whichever was asked for. */
  readonly scorecards: ReadonlyMap<string, Scorecard>;
  /** The earlier state of the draft that was asked for; null: none was, or it is not kept. */
  readonly earlierDraft: RuleDraft | null;
}

/** Before anybody changed anything. */
export const firstSettings: RuleSettings = {
  review: 'not needed',
  scoring: 'learned when proven',
};

/** Before anybody saved anything. */
export const noDraft: RuleDraft = {
  revision: 0,
  scorecard: null,
  authorIds: [],
  savedById: null,
  savedAt: null,
};
