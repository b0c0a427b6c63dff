import type { AuditEntry } from '../../domain/access/audit.ts';
import type { Role } from '../../domain/access/viewer.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type { ManagerNote } from '../../domain/goals/updates/manager-note.ts';
import type { OwnPreferences, UpdatePreferences } from '../../domain/goals/updates/preferences.ts';
import type { HandOverEvent } from '../../domain/leads/hand-over/hand-over.ts';
import type { LeakRuling } from '../../domain/leads/leaks/leak-ruling.ts';
import type { RuleBook } from '../../domain/leads/rules/rule-book.ts';
import type { RuleChanges } from '../../domain/leads/rules/rule-case.ts';
import type { PlainSettingName, PlainSettings } from '../../domain/settings/plain-settings.ts';
import type { DefinedGoals, GoalsChange } from './goal-store.ts';
import type { HandOverFacts } from './hand-over-store.ts';
import type { LearningChange } from './learning-acts-store.ts';
import type { BookMarks } from './rules-store.ts';

/**
 * Everything that people change in Pacekeeper: which one of it (`of`; null: the portal has one), what a change is decided on
 * (`stored`), and what it makes of that (`to`).
 */
export interface Changeable extends ChangeableSettings {
  readonly goals: Kind<null, DefinedGoals, GoalsChange>;
  /** By user id. */
  readonly roles: Kind<null, ReadonlyMap<string, Role>, GivenRole>;
  readonly rules: Kind<BookMarks, RuleBook, RuleChanges>;
  /** What admins ruled on properties, by property. */
  readonly learning: Kind<null, readonly LeakRuling[], LearningChange>;
  /** Of a contact, by id; null: there is none. */
  readonly 'hand-over': Kind<string, HandOverFacts | null, HandOverEvent>;
  /** By id; null: there is none, or it goes. */
  readonly note: Kind<string, ManagerNote | null, ManagerNote | null>;
  /** How progress updates are made; channels that were closed are asked anew once it is changed. */
  readonly updates: Kind<null, UpdatePreferences, UpdatePreferences>;
  /** Of a user, by id. */
  readonly 'own updates': Kind<string, OwnPreferences, OwnPreferences>;
}
/** The plain settings. Null: as usual. */
type ChangeableSettings = {
  readonly [Name in PlainSettingName]: Kind<
    null,
    PlainSettings[Name] | null,
    PlainSettings[Name] | null
  >;
};
interface Kind<Of, Stored, To> {
  readonly of: Of;
  readonly stored: Stored;
  readonly to: To;
}
export type ChangeableName = keyof Changeable;

/** A role that somebody has from now on. */
export interface GivenRole {
  readonly userId: string;
  readonly role: Role;
}

/** A request that must not have its effect twice (docs/decisions/0012). */
export interface KeyedRequest {
  readonly userId: string;
  /** Made by the caller, once for each intended act. */
  readonly key: string;
  /** Everything that was asked, as text: a key that comes back with something else is refused. */
  readonly asked: string;
  readonly at: Instant;
}

/** A request to change something. */
export interface ChangeRequest<What extends ChangeableName> extends KeyedRequest {
  readonly what: What;
  readonly of: Changeable[What]['of'];
}

/** An answer, and the change that comes with it, with its entry in the audit log (null: it needs none). Null: nothing changes. */
export interface ChangeOutcome<Answer, To> {
  readonly answer: Answer;
  readonly change: { readonly to: To; readonly audit: AuditEntry | null } | null;
}

/** Changes what people change. */
export interface ChangeStore {
  /**
   * Answers a request once (docs/decisions/0012): `decide` gets what is stored, and its answer, the change and the audit entry
   * are kept together or not at all. Whoever changes the same waits for whoever does so at that moment. The same user's key
   * again gives the kept answer without asking `decide`; null when that key came with another request.
   */
  changeOnce<What extends ChangeableName, Answer>(
    request: ChangeRequest<What>,
    decide: (stored: Changeable[What]['stored']) => ChangeOutcome<Answer, Changeable[What]['to']>,
  ): Promise<Answer | null>;
}
