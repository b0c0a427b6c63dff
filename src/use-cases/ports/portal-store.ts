import type { ContactListRow, DealListRow, ListPage } from '../../contract/record-list.ts';
import type { AuditEntry } from '../../domain/access/audit.ts';
import type { Role } from '../../domain/access/viewer.ts';
import type { Prompt } from '../../domain/coaching/prompt.ts';
import type { Warning } from '../../domain/coaching/warning.ts';
import type { ContactWarningMessages } from '../../domain/coaching/warnings/contact-warnings.ts';
import type { DealWarningMessages } from '../../domain/coaching/warnings/deal-warnings.ts';
import type { Contact } from '../../domain/crm/contact.ts';
import type { Deal } from '../../domain/crm/deal.ts';
import type { Goal } from '../../domain/crm/goal.ts';
import type { Period } from '../../domain/crm/period.ts';
import type { ObjectType, PropertyChange } from '../../domain/crm/property.ts';
import type { RejectedValue } from '../../domain/crm/rejection.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { RankedEffect, StoredForecast } from '../../domain/goals/forecast/goal-forecast.ts';
import type { ContactPast } from '../../domain/goals/metrics/metric-rule.ts';
import type { StoredPace } from '../../domain/goals/pace.ts';
import type { GoalPlan } from '../../domain/goals/smart/goal-plan.ts';
import type {
  ExplainedScore,
  VersionCrossing,
} from '../../domain/leads/explain/explain-score-change.ts';
import type { WhatWouldChange } from '../../domain/leads/explain/what-would-change.ts';
import type { HandOverEvent } from '../../domain/leads/hand-over/hand-over.ts';
import type { LeadScore, ShadowScore } from '../../domain/leads/scorecard/score.ts';
import type { Clock } from '../slices/slice.ts';
import type { AuditStore } from './audit-store.ts';
import type { CalendarStore } from './calendar-store.ts';
import type { ChangesStore } from './changes-store.ts';
import type { CoachingStore } from './coaching-store.ts';
import type { SourcePage, Stream, StreamRecords, SyncedRecord } from './crm-source.ts';
import type { ForecastStore } from './forecast-store.ts';
import type { GoalStore } from './goal-store.ts';
import type { HandOverStore } from './hand-over-store.ts';
import type { KeyedRequest } from './keyed-request.ts';
import type { LeadFlowStore } from './lead-flow-store.ts';
import type { LearningActsStore } from './learning-acts-store.ts';
import type { LearningStore } from './learning-store.ts';
import type { NoteStore } from './note-store.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { PacePageStore } from './pace-page-store.ts';
import type { RulesStore } from './rules-store.ts';
import type { ScheduleStore } from './schedule-store.ts';
import type { ScorecardOriginStore } from './scorecard-origin-store.ts';
import type { SurroundingsStore } from './surroundings-store.ts';
import type { TrialStore } from './trial-store.ts';
import type { UpdateStore } from './update-store.ts';

/** How far a stream has been read. */
export type StreamState =
  /** First load: `startedAt` becomes the bookmark when it is complete. */
  | { readonly phase: 'full'; readonly startedAt: Instant; readonly resumeAt: string | null }
  /** Up to date as of `bookmark`. */
  | { readonly phase: 'current'; readonly bookmark: Instant }
  /** Part-way through the records modified within `window`. */
  | { readonly phase: 'catching up'; readonly window: Period; readonly resumeAt: string | null }
  /** The portal's plan or scopes do not give it; not asked again. */
  | {
      readonly phase: 'unavailable';
      readonly since: Instant;
      readonly message: string;
      readonly remedy: string;
    };

/** What a committed page did. */
export interface CommitCounts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Values set aside with a reason. */
  readonly rejected: number;
}

/** A page whose rows are made; nothing of it is stored yet. */
export interface ReadyPage {
  /** How many records it has. */
  readonly size: number;
  /** Where reading goes on once it is committed; null: it is the last. */
  readonly resumeAt: string | null;
  /**
   * Upserts the page, appends the values that changed (history from the CRM, and what differs from the stored record, as of the
   * moment it was seen), and moves the stream's state: one transaction. Committing a page again changes nothing.
   */
  commit(state: StreamState): Promise<CommitCounts>;
}

/** Schema, records, their changes and the place to go on. */
export interface SyncStore {
  saveSchema(schema: PortalSchema): Promise<void>;
  readSchema(): Promise<PortalSchema | null>;
  streamState(stream: Stream): Promise<StreamState | null>;
  saveStreamState(stream: Stream, state: StreamState): Promise<void>;
  /** Pages in their order, each made ready while the one before is being written; `clock` says when a page was seen. */
  readyPages<S extends Stream>(
    stream: S,
    pages: AsyncIterable<SourcePage<StreamRecords[S]>>,
    clock: Clock,
  ): AsyncIterable<ReadyPage>;
  /** Makes a page ready and commits it. */
  commitPage<S extends Stream>(
    stream: S,
    records: readonly SyncedRecord<StreamRecords[S]>[],
    state: StreamState,
    seenAt: Instant,
  ): Promise<CommitCounts>;
  /** All known values of a record's properties, oldest first. */
  changesOf(objectType: ObjectType, id: string): Promise<readonly PropertyChange[]>;
}

/** Where a long job is; opaque JSON to the store. */
export type Checkpoint = Readonly<Record<string, string | number | null>>;

/** Places to go on for jobs that work in slices. */
export interface CheckpointStore {
  readCheckpoint(job: string): Promise<Checkpoint | null>;
}

/** Warnings and the prompt for one record, found at the same moment. */
export interface StoredSignals<Says extends object> {
  readonly warnings: readonly Warning<Says>[];
  readonly prompt: Prompt | null;
}

/** A scored contact, ready to be saved. */
export interface ScoredContact {
  readonly score: LeadScore;
  /** What could change it; null for a score that was saved before this was. */
  readonly whatIf: WhatWouldChange | null;
  /** By the scorecard that waits in the shadow; left out while none does. */
  readonly shadow?: ShadowScore;
  readonly signals: StoredSignals<ContactWarningMessages>;
}

/** A scored contact of a portal that had no scores before, with what its score would have been at an earlier moment. */
export interface FirstScored extends ScoredContact {
  /** Null: the same, or not known. */
  readonly past?: LeadScore | null;
}

/** Facts for scoring, and the results. */
export interface LeadStore {
  /** Contacts that are not archived, by ascending id after `afterId` (numeric order). */
  contactsAfter(afterId: string | null, limit: number): Promise<readonly Contact[]>;
  /** Whether any contact has a score. */
  hasScores(): Promise<boolean>;
  /** All recorded values, oldest first, of those of these contacts that changed after a moment. */
  changedSince(
    contactIds: readonly string[],
    since: Instant,
  ): Promise<ReadonlyMap<string, readonly PropertyChange[]>>;
  /** Saves the scores, their past ones, and the job's checkpoint (null: finished) in one transaction. */
  saveScores(
    scored: readonly FirstScored[],
    job: string,
    checkpoint: Checkpoint | null,
  ): Promise<void>;
}

/** What pacing found on one deal. `goalId`: the goal that it counts for. */
export interface CheckedDeal {
  readonly dealId: string;
  readonly goalId: string | null;
  readonly signals: StoredSignals<DealWarningMessages>;
  readonly checkedAt: Instant;
}

/** How long won deals stayed in a stage before moving on, in days, one entry for each passage. */
export type StageDwell = ReadonlyMap<string, readonly number[]>;

/** Facts for pacing, and the results. */
export interface PaceStore {
  goals(): Promise<readonly Goal[]>;
  /** Won deals that closed within the period; archived ones are left out. */
  wonDeals(closed: Period): Promise<readonly Deal[]>;
  /** Deals that were created within the period, whatever became of them; archived ones are left out. */
  createdDeals(created: Period): Promise<readonly Deal[]>;
  /** Contacts that are not archived, by ascending id after `afterId` (numeric order), with some properties and every value these are known to have had. */
  contactPastsAfter(
    afterId: string | null,
    limit: number,
    properties: readonly string[],
  ): Promise<readonly ContactPast[]>;
  /** Deals that are not archived, by ascending id after `afterId` (numeric order). */
  dealsAfter(afterId: string | null, limit: number): Promise<readonly Deal[]>;
  /** From the recorded stage changes of the deals won since `since`. */
  stageDwellOfWonDeals(since: Instant): Promise<StageDwell>;
  /** Ids of the goals that are behind by their stored pace. */
  goalsBehind(): Promise<readonly string[]>;
  /** Replaces all stored paces. */
  replacePaces(paces: readonly StoredPace[]): Promise<void>;
  saveDealChecks(
    checked: readonly CheckedDeal[],
    job: string,
    checkpoint: Checkpoint | null,
  ): Promise<void>;
}

/** What the lead-quality card needs, read by key. */
export interface LeadCardFacts {
  readonly contactId: string;
  readonly name: string | null;
  readonly ownerId: string | null;
  readonly rejected: readonly RejectedValue[];
  readonly scored: ScoredContact | null;
  /** The score that was in force seven days before the present one; null when there was none. */
  readonly weekAgo: ExplainedScore | null;
  /** Where another scorecard scores it than then; null when it is the same one, or that is not known. */
  readonly crossing: VersionCrossing | null;
  /** What happened to it between marketing and sales, oldest first. */
  readonly handOvers: readonly HandOverEvent[];
}

/** What the goal-pacing card needs, read by key. */
export interface DealCardFacts {
  readonly deal: Deal;
  readonly signals: StoredSignals<DealWarningMessages> | null;
  readonly pace: StoredPace | null;
  /** What is foreseen of the goal, and what this deal does to its chance. */
  readonly forecast: StoredForecast | null;
  readonly effect: RankedEffect | null;
  /** What changed for the goal since last Monday; whatever was stored: an older version's may differ. */
  readonly sinceMonday: unknown;
  /** The goal's target against what a whole period brings; null while nothing foresees what it counts. */
  readonly plan: GoalPlan | null;
}

/** Whose records a list holds: everybody's, or those of some owners (`null` stands for "nobody owns it"). */
export interface ListQuery {
  readonly ownerIds: readonly (string | null)[] | null;
  /** Part of a name (of a contact also of the company or e-mail address), whatever its case; unless given, all. */
  readonly search?: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** Reads by key and lists, for people waiting. */
export interface CardStore {
  leadCard(contactId: string): Promise<LeadCardFacts | null>;
  dealCard(dealId: string): Promise<DealCardFacts | null>;
  /** A contact with all its properties; null when there is none. */
  contact(id: string): Promise<Contact | null>;
  deal(id: string): Promise<Deal | null>;
  /** Best score first, unscored last. */
  contactsByScore(query: ListQuery): Promise<ListPage<ContactListRow>>;
  /** Open deals first; of these and of the others, the goal furthest behind first, without a paced goal last; equals by id. */
  dealsByPace(query: ListQuery): Promise<ListPage<DealListRow>>;
  /**
   * Open deals whose goal is behind, the furthest behind first, at most `limit`. The goals take turns, so that one goal with
   * many deals leaves room for the others; of a goal's deals the one with the most warnings is the first.
   */
  dealsBehind(query: Pick<ListQuery, 'ownerIds' | 'limit'>): Promise<readonly DealListRow[]>;
}

/** Roles that were assigned; who is not listed is a rep. */
export interface AccessStore {
  assignedRole(userId: string): Promise<Role | null>;
  /** Everybody who was assigned a role, by user id. */
  assignedRoles(): Promise<ReadonlyMap<string, Role>>;
  assignRole(userId: string, role: Role): Promise<void>;
  /**
   * Answers a request once (docs/decisions/0012): `decide` gets the roles, and the change is kept together with its audit
   * entry. Whoever changes roles waits for whoever does so at that moment. Null: the key came before with another request.
   */
  changeRolesOnce<Answer>(
    request: KeyedRequest,
    decide: (roles: ReadonlyMap<string, Role>) => RoleOutcome<Answer>,
  ): Promise<Answer | null>;
  /** Owners of whom no contact and no deal is, by id; archived records are left out. */
  ownersWithoutRecords(): Promise<readonly string[]>;
}

/** An answer, and the role that changes with it (null: none). */
export interface RoleOutcome<Answer> {
  readonly answer: Answer;
  readonly change: {
    readonly userId: string;
    readonly role: Role;
    readonly audit: AuditEntry;
  } | null;
}

/** What a summary counts. */
export interface PortalCounts {
  readonly contacts: number;
  readonly deals: number;
  readonly goals: number;
  readonly owners: number;
  readonly scored: number;
  readonly paced: number;
  readonly warnings: number;
  readonly rejected: number;
}

/** A value that was set aside, with the record it stands on. */
export interface RejectedRow extends RejectedValue {
  readonly objectType: ObjectType | 'goal';
  readonly objectId: string;
}

/** Counts and lists for a summary. */
export interface SummaryStore {
  counts(): Promise<PortalCounts>;
  /** Every value set aside, by object type and id. */
  rejectedValues(limit: number): Promise<readonly RejectedRow[]>;
}

/** Everything stored for one portal. Nothing it offers can reach another portal's rows. */
export interface PortalStore
  extends SyncStore,
    CheckpointStore,
    LeadStore,
    PaceStore,
    PacePageStore,
    ChangesStore,
    ForecastStore,
    GoalStore,
    CalendarStore,
    ScheduleStore,
    CardStore,
    HandOverStore,
    SurroundingsStore,
    LearningStore,
    LearningActsStore,
    LeadFlowStore,
    UpdateStore,
    OutboxStore,
    NoteStore,
    AccessStore,
    RulesStore,
    AuditStore,
    CoachingStore,
    ScorecardOriginStore,
    TrialStore,
    SummaryStore {
  readonly portalId: number;
}
