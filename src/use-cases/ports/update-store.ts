import type { ProgressUpdateView } from '../../contract/progress-update.ts';
import type { Period } from '../../domain/crm/period.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { OwnPreferences, UpdatePreferences } from '../../domain/goals/updates/preferences.ts';
import type {
  EarlierStanding,
  SaidForecast,
  ToldAbout,
  ToldFact,
} from '../../domain/goals/updates/told.ts';
import type { MessageDraft } from './outbox-store.ts';

/** Everybody's preferences: the portal's, and those of users who have their own. */
export interface KeptPreferences {
  readonly portal: UpdatePreferences;
  readonly own: ReadonlyMap<string, OwnPreferences>;
}

/** What a subject has been told so far. */
export interface SubjectMemory {
  /** When its last update was made; null before the first. */
  readonly lastMadeAt: Instant | null;
  /** How its goals stood then, by goal. */
  readonly standings: ReadonlyMap<string, EarlierStanding>;
  /** What was told for good, by goal. */
  readonly told: ReadonlyMap<string, ReadonlySet<ToldFact>>;
}

/** An update ready to be kept: what is shown, what is told by it, and what goes out. */
export interface MadeUpdate {
  /** See `subjectKey`. */
  readonly subject: string;
  readonly slot: string;
  readonly madeAt: Instant;
  readonly content: ProgressUpdateView;
  readonly standings: ReadonlyMap<string, EarlierStanding>;
  readonly tell: readonly ToldAbout[];
  /** Forecasts told now, by goal; of each goal the first one is kept. */
  readonly said: ReadonlyMap<string, SaidForecast>;
  readonly messages: readonly MessageDraft[];
}

/** Wins of an owner in a pipeline. */
export interface WinCount {
  readonly ownerId: string | null;
  readonly pipelineId: string | null;
  readonly wins: number;
}

/** How people want progress updates. */
export interface PreferenceStore {
  updatePreferences(): Promise<KeptPreferences>;
}

/** Progress updates, and how people want them. */
export interface UpdateStore extends PreferenceStore {
  /** Whether everybody's updates of a slot are made. */
  isSlotMade(slot: string): Promise<boolean>;
  markSlotMade(slot: string): Promise<void>;
  /** Those of the subjects that have an update in this slot already. */
  subjectsWithUpdate(slot: string, subjects: readonly string[]): Promise<ReadonlySet<string>>;
  /** What each of these subjects was told; all of them are in the answer. */
  subjectMemories(subjects: readonly string[]): Promise<ReadonlyMap<string, SubjectMemory>>;
  /** Forecasts that were told of these goals halfway, by goal. */
  saidForecasts(goalIds: readonly string[]): Promise<ReadonlyMap<string, SaidForecast>>;
  /** Deals won within the period, by owner and pipeline; archived ones are left out. */
  winCounts(closed: Period): Promise<readonly WinCount[]>;
  /** Of each owner the largest open deal by its amount in the home currency; owners without one are left out. */
  largestOpenDeals(ownerIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /**
   * Keeps updates with what they tell and their messages, in one transaction; one whose subject has an update in that slot
   * already is left out whole. Messages of earlier updates that still wait are withdrawn: they say less. Updates of before the
   * last five weeks are dropped. Answers how many were kept.
   */
  keepUpdates(updates: readonly MadeUpdate[]): Promise<number>;
  /** The latest update of each subject that has one. Whatever was stored: an older version's may differ. */
  latestUpdates(subjects: readonly string[]): Promise<ReadonlyMap<string, unknown>>;
}
