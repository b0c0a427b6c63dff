import type * as z from 'zod';
import type { GoalChangesPage, goalChangesQuery } from './goal-changes-page.ts';
import type { GoalPacingCard, goalPacingQuery } from './goal-pacing-card.ts';
import type { HandOverAnswer, handOverRequest } from './hand-over.ts';
import type { HandOverPage } from './hand-over-page.ts';
import type { HandedLeads } from './handed-leads.ts';
import type { LeadQualityCard, leadQualityQuery } from './lead-quality-card.ts';
import type { LeadsPage } from './leads-page.ts';
import type { LearningActAnswer, LearningPage, learningActRequest } from './learning-page.ts';
import type { ManagerNoteAnswer, managerNoteRequest } from './manager-note.ts';
import type { OwnPages } from './own-pages.ts';
import type { OwnUpdatesAnswer, ownUpdatesRequest } from './own-updates.ts';
import type { PacePage, pacePageQuery } from './pace-page.ts';
import type { Frozen, noQuery } from './requests.ts';
import type { AuditAnswer, AuditExport, auditQuery } from './settings/audit.ts';
import type { CalendarPage } from './settings/calendar.ts';
import type { ChangeRulesAnswer, changeRulesRequest } from './settings/change-rules.ts';
import type { ChangeSettingAnswer } from './settings/change-setting.ts';
import type { CheckRulesAnswer, checkRulesRequest } from './settings/check-rules.ts';
import type { changeGoalsRequest, GoalsSettingsPage } from './settings/goals.ts';
import type { PersonasPage } from './settings/personas.ts';
import type {
  changeSettingRequest,
  SettingAnswer,
  settingQuery,
} from './settings/plain-settings.ts';
import type {
  PropertiesAnswer,
  PropertyValuesAnswer,
  propertyValuesQuery,
} from './settings/properties.ts';
import type { assignRoleRequest, RolesAnswer } from './settings/roles.ts';
import type { startTrialRequest, TrialAnswer, trialQuery } from './settings/rule-trial.ts';
import type {
  ExportAnswer,
  ReadRulesFileAnswer,
  readRulesFileRequest,
} from './settings/rules-file.ts';
import type { RulesPage } from './settings/rules-page.ts';
import type { RunNowAnswer, runNowRequest } from './settings/schedule.ts';
import type { acceptSuggestionRequest, SuggestionsAnswer } from './settings/suggestions.ts';
import type { WarningsPage } from './settings/warnings.ts';
import type { UpdatesPage } from './updates-page.ts';

/*
 * Everything that can be asked of Pacekeeper, each declared once: where, what comes with it, and what may come back. The cards
 * ask by these names and are typed by them; functions/asks.ts says by whom and by what each is answered. This file goes into
 * the cards' bundles, so schemas stand here as types alone: zod stays out. No path and no query holds a character that HubSpot
 * would percent-encode.
 */

type Schema = z.ZodType<object, object>;
interface Stated {
  readonly state: string;
}

/** The ids of records that a card can stand on, as reads call them. */
type RecordId = 'contactId' | 'dealId';
type RecordIdIn<Asked extends Schema> = NamesOf<z.input<Asked>> & RecordId;

/** The field names of an object that has some; a schema without fields would have all. */
type NamesOf<Fields> = string extends keyof Fields ? never : keyof Fields;

/** Every state that an answer may have: one too few or too many does not compile. */
type States<Answer extends Stated> = Readonly<Record<Answer['state'], true>>;

/**
 * One thing that can be asked. `read`: by GET, with a query. `check`: by POST, because what is asked is large; it changes nothing
 * and has no key. `act`: by POST, with a key, answered once (docs/decisions/0012).
 */
interface Ask<Kind extends 'read' | 'check' | 'act', Asked extends Schema, Answer extends Stated> {
  readonly kind: Kind;
  readonly path: `/v1/${string}`;
  readonly states: States<Answer>;
  /** What a read calls the record that its card stands on; null: it is about no record. */
  readonly recordId: RecordIdIn<Asked> | null;
  /** For the compiler alone; never there. */
  readonly types?: { readonly asked: Asked; readonly answer: Answer };
}

type Path = Ask<'read', Schema, Stated>['path'];

function read<Asked extends Schema, Answer extends Stated>(
  path: Path,
  states: States<Answer>,
  ...[recordId]: RecordIdIn<Asked> extends never ? [] : [RecordIdIn<Asked>]
): Ask<'read', Asked, Answer> {
  return { kind: 'read', path, states, recordId: recordId ?? null };
}

function check<Asked extends Schema, Answer extends Stated>(
  path: Path,
  states: States<Answer>,
): Ask<'check', Asked, Answer> {
  return { kind: 'check', path, states, recordId: null };
}

function act<Asked extends z.ZodType<object, { readonly key: string }>, Answer extends Stated>(
  path: Path,
  states: States<Answer>,
): Ask<'act', Asked, Answer> {
  return { kind: 'act', path, states, recordId: null };
}

/** What a page of the settings may be answered. */
const settingsPage = { shown: true, 'not synced': true, 'not allowed': true } as const;

/** What a change of a setting may be answered. */
const changed: States<ChangeSettingAnswer> = {
  done: true,
  'would do': true,
  'moved on': true,
  refused: true,
  'not possible': true,
  'not synced': true,
  'not allowed': true,
};

/** What a change of the rules may be answered. */
const rulesChanged: States<ChangeRulesAnswer> = {
  done: true,
  'moved on': true,
  refused: true,
  'not possible': true,
  'not synced': true,
  'not allowed': true,
};

/** How far a trial may be. */
const tried: States<TrialAnswer> = {
  running: true,
  finished: true,
  'draft moved on': true,
  'not possible': true,
  unknown: true,
  'not allowed': true,
};

/** Every question and act, by name. */
export const asks = {
  readContactCard: read<typeof leadQualityQuery, LeadQualityCard>(
    '/v1/cards/lead-quality',
    { scored: true, 'not synced': true, 'not scored': true, 'not allowed': true },
    'contactId',
  ),
  readDealCard: read<typeof goalPacingQuery, GoalPacingCard>(
    '/v1/cards/goal-pacing',
    { shown: true, 'not synced': true, 'not allowed': true },
    'dealId',
  ),
  handOverLead: act<typeof handOverRequest, HandOverAnswer>('/v1/leads/hand-over', {
    done: true,
    refused: true,
    'not synced': true,
  }),

  readOwnPages: read<typeof noQuery, OwnPages>('/v1/pages/own', { shown: true }),
  readLeadsPage: read<typeof noQuery, LeadsPage>('/v1/pages/leads', {
    shown: true,
    'not built': true,
    'not allowed': true,
  }),
  readHandOverPage: read<typeof noQuery, HandOverPage>('/v1/pages/hand-overs', {
    shown: true,
    'nothing yet': true,
    'not allowed': true,
  }),
  readHandedLeads: read<typeof noQuery, HandedLeads>('/v1/pages/handed-leads', {
    shown: true,
    'not synced': true,
  }),
  readPacePage: read<typeof pacePageQuery, PacePage>('/v1/pages/pace', {
    shown: true,
    'no goals': true,
    'not paced': true,
    'not allowed': true,
  }),
  /** What changed for one goal. */
  readGoalChanges: read<typeof goalChangesQuery, GoalChangesPage>('/v1/pages/goal-changes', {
    shown: true,
    'not told': true,
    'not allowed': true,
  }),
  /** Whether scoring works on the portal's own outcomes. */
  readLearningPage: read<typeof noQuery, LearningPage>('/v1/pages/learning', {
    shown: true,
    'not learned': true,
    'not allowed': true,
  }),
  /** Asks for learning, or rules on a property that looks like a leak. */
  actOnLearning: act<typeof learningActRequest, LearningActAnswer>('/v1/learning/act', {
    done: true,
    refused: true,
  }),
  /** The viewer's progress updates, those of teams they manage, and notes. */
  readUpdatesPage: read<typeof noQuery, UpdatesPage>('/v1/pages/updates', {
    shown: true,
    'not synced': true,
  }),
  writeManagerNote: act<typeof managerNoteRequest, ManagerNoteAnswer>('/v1/updates/note', {
    done: true,
    refused: true,
  }),
  setOwnUpdates: act<typeof ownUpdatesRequest, OwnUpdatesAnswer>('/v1/updates/own', {
    done: true,
    refused: true,
  }),

  /** The rules: live, draft, pending, versions, what happened. */
  readRules: read<typeof noQuery, RulesPage>('/v1/settings/rules', settingsPage),
  changeRules: act<typeof changeRulesRequest, ChangeRulesAnswer>(
    '/v1/settings/change-rules',
    rulesChanged,
  ),
  /** Looks a scorecard over without saving it. */
  checkRules: check<typeof checkRulesRequest, CheckRulesAnswer>('/v1/settings/check-rules', {
    checked: true,
    'not synced': true,
    'not allowed': true,
  }),
  /** The contact properties that rules can read, and how. */
  readProperties: read<typeof noQuery, PropertiesAnswer>('/v1/settings/properties', settingsPage),
  readPropertyValues: read<typeof propertyValuesQuery, PropertyValuesAnswer>(
    '/v1/settings/property-values',
    { shown: true, unknown: true, 'not synced': true, 'not allowed': true },
  ),
  startTrial: act<typeof startTrialRequest, TrialAnswer>('/v1/settings/start-trial', tried),
  /** How far a trial is, or what it found. */
  readTrial: read<typeof trialQuery, TrialAnswer>('/v1/settings/trial', tried),
  /** What the learned scorecard would change about the draft. */
  readSuggestions: read<typeof noQuery, SuggestionsAnswer>('/v1/settings/suggestions', {
    shown: true,
    none: true,
    'not allowed': true,
  }),
  acceptSuggestion: act<typeof acceptSuggestionRequest, ChangeRulesAnswer>(
    '/v1/settings/accept-suggestion',
    rulesChanged,
  ),
  /** Reads a file of rules without saving it: ours, HubSpot's, or a table of points. */
  readRulesFile: check<typeof readRulesFileRequest, ReadRulesFileAnswer>('/v1/settings/read-file', {
    read: true,
    refused: true,
    'not synced': true,
    'not allowed': true,
  }),

  /** A plain setting (src/contract/settings/plain-settings.ts), by its name. */
  readSetting: read<typeof settingQuery, SettingAnswer>('/v1/settings/setting', settingsPage),
  changeSetting: act<typeof changeSettingRequest, ChangeSettingAnswer>(
    '/v1/settings/change-setting',
    changed,
  ),
  /** Warnings and prompts, as they are set, with how many records carry each. */
  readWarnings: read<typeof noQuery, WarningsPage>('/v1/settings/warnings', settingsPage),
  /** The personas in force, with what became of their leads. */
  readPersonas: read<typeof noQuery, PersonasPage>('/v1/settings/personas', settingsPage),
  /** Every goal: those of HubSpot are shown, those of Pacekeeper can be changed. */
  readGoalSettings: read<typeof noQuery, GoalsSettingsPage>('/v1/settings/goals', settingsPage),
  changeGoals: act<typeof changeGoalsRequest, ChangeSettingAnswer>(
    '/v1/settings/change-goals',
    changed,
  ),
  /** When the team works, with the holidays and working days ahead. */
  readCalendar: read<typeof noQuery, CalendarPage>('/v1/settings/calendar', settingsPage),
  /** Asks for a run at once. */
  runNow: act<typeof runNowRequest, RunNowAnswer>('/v1/settings/run-now', {
    asked: true,
    'not allowed': true,
  }),
  readRoles: read<typeof noQuery, RolesAnswer>('/v1/settings/roles', settingsPage),
  assignRole: act<typeof assignRoleRequest, ChangeSettingAnswer>(
    '/v1/settings/assign-role',
    changed,
  ),

  readAuditLog: read<typeof auditQuery, AuditAnswer>('/v1/settings/audit', {
    shown: true,
    'not allowed': true,
  }),
  /** The audit log as a file; noted in itself. */
  exportAuditLog: read<typeof noQuery, AuditExport>('/v1/settings/export-audit', {
    exported: true,
    'not allowed': true,
  }),
  /** The whole configuration as a file; noted in the audit log. */
  exportConfiguration: read<typeof noQuery, ExportAnswer>('/v1/settings/export', {
    exported: true,
    'not synced': true,
    'not allowed': true,
  }),
} as const;

type Asks = typeof asks;
export type AskName = keyof Asks;

/** The names of asks of a kind. */
export type NameOf<Kind> = {
  [Name in AskName]: Asks[Name]['kind'] extends Kind ? Name : never;
}[AskName];

/** The schema of what is asked. */
export type SchemaOf<Name extends AskName> = NonNullable<Asks[Name]['types']>['asked'];
export type AnswerOf<Name extends AskName> = NonNullable<Asks[Name]['types']>['answer'];

/** What is asked, as it is sent. */
export type AskedOf<Name extends AskName> = Frozen<z.input<SchemaOf<Name>>>;

/** What is asked beside the key of an act, and beside the record that a card stands on. */
export type FieldsOf<Name extends AskName> = Without<AskedOf<Name>, 'key'>;
export type BesideRecord<Name extends NameOf<'read'>> = Without<AskedOf<Name>, RecordId>;

/** Reads that need to be told nothing but the record that their card stands on. */
export type PlainRead = {
  [Name in NameOf<'read'>]: Record<never, never> extends BesideRecord<Name> ? Name : never;
}[NameOf<'read'>];

/** What is asked, each kind of it without one of its fields. */
export type Without<Asked, Name> = Asked extends unknown
  ? {
      readonly [Field in keyof Asked as string extends Field
        ? never
        : Exclude<Field, Name>]: Asked[Field];
    }
  : never;

/** What the app function is called that answers an ask where there is no service: "read-contact-card". */
export function functionNameOf(name: AskName): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
