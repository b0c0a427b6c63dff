import {
  firstSettings,
  noDraft,
  type RuleBook,
  type RuleDraft,
  type RuleSettings,
  type RuleVersion,
} from '../../domain/leads/rules/rule-book.ts';
import type { RuleChanges } from '../../domain/leads/rules/rule-case.ts';
import { standingOfRules } from '../../domain/leads/rules/standing.ts';
import { defaultScorecard } from '../../domain/leads/scorecard/default-scorecard.ts';
import type { Scorecard } from '../../domain/leads/scorecard/scorecard.ts';
import { type BookMarks, noMarks, type RulesStore } from '../../use-cases/ports/rules-store.ts';
import { storableText, toJson } from '../engine/json-text.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import {
  type RuleDraftRow,
  type RuleEventRow,
  type RuleVersionRow,
  ruleDraft,
  ruleEvent,
  versionHead,
} from '../rows/rule-rows.ts';
import type { Changer } from './change-store.ts';

/** Saved states of the draft that are kept: weeks of work. */
const KEPT_DRAFTS = 200;

/** A portal's rules. */
export function rulesStore(tenant: Tenant): RulesStore {
  return {
    ruleBook: (marks = noMarks) => tenant.inTransaction((query) => readBook(query, marks)),
    ruleDraft: (revision) => tenant.inTransaction((query) => readDraft(query, revision)),
  };
}

/** How they are changed. */
export const rulesChanger: Changer<'rules'> = { read: readBook, write: keep };

async function readBook(query: Query, marks: BookMarks): Promise<RuleBook> {
  const [settings] = await query<RuleSettings>(
    'SELECT review, scoring FROM pacekeeper.rule_settings',
  );
  const events = await query<RuleEventRow>(
    'SELECT number, version, kind, by_id, at, note, until, scores FROM pacekeeper.rule_event ORDER BY number',
  );
  const versions = await query<Omit<RuleVersionRow, 'scorecard'>>(
    `SELECT version, number, author_ids, created_at, note, based_on, changes
     FROM pacekeeper.rule_version ORDER BY number`,
  );
  const [draft] = await query<RuleDraftRow>(
    `SELECT ${draftColumns} FROM pacekeeper.rule_draft ORDER BY revision DESC LIMIT 1`,
  );
  const book = { events: events.map(ruleEvent), versions: versions.map(versionHead) };
  return {
    ...book,
    settings: settings ?? firstSettings,
    draft: draft === undefined ? noDraft : ruleDraft(draft),
    scorecards: await scorecardsFor(query, book.events, marks.version),
    earlierDraft: marks.revision === null ? null : await readDraft(query, marks.revision),
  };
}

/** Scorecards of what scores leads or is about to, of the default one, and of the version asked for. */
async function scorecardsFor(
  query: Query,
  events: RuleBook['events'],
  asked: string | null,
): Promise<ReadonlyMap<string, Scorecard>> {
  const { ladder, pending, live } = standingOfRules(events);
  const wanted = [...ladder.map(({ version }) => version), live.version, pending?.version, asked];
  const rows = await query<Pick<RuleVersionRow, 'version' | 'scorecard'>>(
    'SELECT version, scorecard FROM pacekeeper.rule_version WHERE version = ANY ($1)',
    [wanted.filter((version) => typeof version === 'string')],
  );
  return new Map([
    [defaultScorecard.version, defaultScorecard],
    ...rows.map(({ version, scorecard }) => [version, scorecard] as const),
  ]);
}

const draftColumns = 'revision, scorecard, author_ids, saved_by_id, saved_at';

async function readDraft(query: Query, revision: number): Promise<RuleDraft | null> {
  const [row] = await query<RuleDraftRow>(
    `SELECT ${draftColumns} FROM pacekeeper.rule_draft WHERE revision = $1`,
    [revision],
  );
  return row === undefined ? null : ruleDraft(row);
}

async function keep(query: Query, changes: RuleChanges): Promise<void> {
  const { version, draft, settings, events = [] } = changes;
  if (version !== undefined) await insertVersion(query, version);
  if (draft !== undefined) await insertDraft(query, draft);
  for (const event of events) {
    const { number, byId, at, note, until, scores } = event;
    await query(
      `INSERT INTO pacekeeper.rule_event (number, version, kind, by_id, at, note, until, scores)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [number, event.version, event.kind, byId, at, storable(note), until, scores],
    );
  }
  if (settings !== undefined)
    await query(
      `INSERT INTO pacekeeper.rule_settings (review, scoring) VALUES ($1, $2)
       ON CONFLICT (portal_id) DO UPDATE SET review = excluded.review, scoring = excluded.scoring`,
      [settings.review, settings.scoring],
    );
}

async function insertVersion(query: Query, given: RuleVersion): Promise<void> {
  const { version, number, scorecard, authorIds, createdAt, note, basedOn, changes } = given;
  await query(
    `INSERT INTO pacekeeper.rule_version
       (version, number, scorecard, author_ids, created_at, note, based_on, changes)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[version, number, toJson(scorecard), toJson(authorIds), createdAt],
      ...[storable(note), basedOn, toJson(changes)],
    ],
  );
}

async function insertDraft(query: Query, draft: RuleDraft): Promise<void> {
  const { revision, scorecard, authorIds, savedById, savedAt } = draft;
  await query(
    `INSERT INTO pacekeeper.rule_draft (revision, scorecard, author_ids, saved_by_id, saved_at)
     VALUES ($1, $2, $3, $4, $5)`,
    [revision, scorecard && toJson(scorecard), toJson(authorIds), savedById, savedAt],
  );
  await query('DELETE FROM pacekeeper.rule_draft WHERE revision <= $1', [revision - KEPT_DRAFTS]);
}

function storable(text: string | null): string | null {
  return text === null ? null : storableText(text);
}
