import type { PortalSchema } from '../../../domain/crm/schema.ts';
import type { Instant } from '../../../domain/crm/time.ts';
import type { RuleBook } from '../../../domain/leads/rules/rule-book.ts';
import { scorecardIn } from '../../../domain/leads/rules/rule-case.ts';
import { standingOfRules } from '../../../domain/leads/rules/standing.ts';
import { checkForm } from '../../../domain/leads/scorecard/check-scorecard.ts';
import {
  type CompiledScorecard,
  compileScorecard,
} from '../../../domain/leads/scorecard/compile-scorecard.ts';
import type { AnyScorecard, Scorecard } from '../../../domain/leads/scorecard/scorecard.ts';
import { propertiesOf } from '../../../domain/leads/scorecard/term-faults.ts';
import type { TrialRefusal } from '../../../domain/leads/trial/no-result.ts';
import type { LearningStore } from '../../ports/learning-store.ts';
import type { RulesStore } from '../../ports/rules-store.ts';
import type { SurroundingsStore } from '../../ports/surroundings-store.ts';
import type { SyncStore } from '../../ports/sync-store.ts';
import type { RuleTrial, TrialStore } from '../../ports/trial-store.ts';

/** What working on a trial takes of a store. */
export type TrialStores = TrialStore &
  Pick<RulesStore, 'ruleBook' | 'ruleDraft'> &
  Pick<SyncStore, 'readSchema'> &
  Pick<SurroundingsStore, 'leadDeals'> &
  Pick<LearningStore, 'leadsCreatedBefore' | 'versionInUse' | 'latestLearning'>;

/** A scorecard made ready, with itself. */
export interface ReadyCard {
  readonly scorecard: Scorecard;
  readonly compiled: CompiledScorecard;
}

/** A version with the leads that it scores. */
export interface LiveCard extends ReadyCard {
  readonly from: Instant | null;
}

/** What a trial compares. */
export interface TrialCards {
  readonly schema: PortalSchema;
  readonly draft: ReadyCard;
  /** The versions that score leads by rules, newest first; or the one that stands in for them. */
  readonly live: readonly [LiveCard, ...LiveCard[]];
}

/** The draft of a trial and what it is compared with; or why it cannot be tried. */
export async function trialCards(
  store: TrialStores,
  { revision, against }: Pick<RuleTrial, 'revision' | 'against'>,
): Promise<TrialCards | TrialRefusal> {
  const [schema, draft, book] = await Promise.all([
    store.readSchema(),
    store.ruleDraft(revision),
    store.ruleBook({ version: against, revision: null }),
  ]);
  if (schema === null) return { say: 'nothing synced', with: {} };
  const scorecard = draft?.scorecard ?? null;
  if (scorecard === null) return { say: 'draft not kept', with: {} };
  if (checkForm(scorecard).length > 0) return { say: 'draft cannot be used', with: {} };
  return cardsOf(schema, scorecard, book, against);
}

/** `against`: the version that is compared with, which need not be live; null: what is live. */
function cardsOf(
  schema: PortalSchema,
  scorecard: Scorecard,
  book: RuleBook,
  against: string | null,
): TrialCards {
  const { ladder, live } = standingOfRules(book.events);
  const isLive = against === null || against === live.version;
  const [newest, ...older] = isLive ? ladder : ([{ version: against, from: null }] as const);
  const ready = (card: Scorecard) => ({
    scorecard: card,
    compiled: compileScorecard(card, schema.definitions),
  });
  const rung = ({ version, from }: (typeof ladder)[number]) => ({
    ...ready(scorecardIn(book, version)),
    from,
  });
  return {
    schema,
    draft: ready(scorecard),
    live: [rung(newest), ...older.map(rung)],
  };
}

/** A scorecard that is not the draft, such as one out of a file, against what is live now. */
export async function cardsAgainstLive(
  store: Pick<TrialStores, 'ruleBook'>,
  schema: PortalSchema,
  scorecard: Scorecard,
): Promise<TrialCards> {
  return cardsOf(schema, scorecard, await store.ruleBook(), null);
}

/** The properties that scorecards read, each once. */
export function propertiesRead(scorecards: readonly AnyScorecard[]): readonly string[] {
  const all = scorecards.flatMap(({ terms }) => terms.flatMap(propertiesOf));
  return [...new Set(all.map(({ property }) => property))];
}
