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
import { insert, select } from '../engine/table.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import { draftRows, eventRows, versionHeads, versionRows } from '../rows/rule-rows.ts';
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
  const [draft] = await select(query, draftRows, 'ORDER BY revision DESC LIMIT 1');
  const book = {
    events: await select(query, eventRows, 'ORDER BY number'),
    versions: await select(query, versionHeads, 'ORDER BY number'),
  };
  return {
    ...book,
    settings: settings ?? firstSettings,
    draft: draft ?? noDraft,
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
  const rows = await query<Pick<RuleVersion, 'version' | 'scorecard'>>(
    'SELECT version, scorecard FROM pacekeeper.rule_version WHERE version = ANY ($1)',
    [wanted.filter((version) => typeof version === 'string')],
  );
  return new Map([
    [defaultScorecard.version, defaultScorecard],
    ...rows.map(({ version, scorecard }) => [version, scorecard] as const),
  ]);
}

async function readDraft(query: Query, revision: number): Promise<RuleDraft | null> {
  const [draft] = await select(query, draftRows, 'WHERE revision = $1', [revision]);
  return draft ?? null;
}

async function keep(query: Query, changes: RuleChanges): Promise<void> {
  const { version, draft, settings, events = [] } = changes;
  if (version !== undefined) await insert(query, versionRows, [version]);
  if (draft !== undefined) await insertDraft(query, draft);
  await insert(query, eventRows, events);
  if (settings !== undefined)
    await query(
      `INSERT INTO pacekeeper.rule_settings (review, scoring) VALUES ($1, $2)
       ON CONFLICT (portal_id) DO UPDATE SET review = excluded.review, scoring = excluded.scoring`,
      [settings.review, settings.scoring],
    );
}

async function insertDraft(query: Query, draft: RuleDraft): Promise<void> {
  await insert(query, draftRows, [draft]);
  await query('DELETE FROM pacekeeper.rule_draft WHERE revision <= $1', [
    draft.revision - KEPT_DRAFTS,
  ]);
}
