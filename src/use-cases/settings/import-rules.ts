import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import { decideRules } from '../../domain/leads/rules/decide-rules.ts';
import { changeBy } from '../../domain/leads/rules/rule-case.ts';
import { checkScorecard } from '../../domain/leads/scorecard/check-scorecard.ts';
import type { Scorecard } from '../../domain/leads/scorecard/scorecard.ts';
import type { ChangeStore } from '../ports/change-store.ts';
import { noMarks, type RulesStore } from '../ports/rules-store.ts';

/** Rules out of a file, to become the draft. */
interface ImportedDraft {
  readonly scorecard: Scorecard;
  readonly schema: PortalSchema;
  /** One for each import, so that a repeated one has no second effect. */
  readonly key: string;
  readonly at: Instant;
}

/** What became of it. */
export type ImportOutcome =
  | { readonly state: 'saved'; readonly revision: number }
  | { readonly state: 'saved meanwhile' };

/** Saves rules as the draft from the command line, whatever draft there is: an earlier one can be brought back. */
export async function importRules(
  store: Pick<RulesStore, 'ruleBook'> & ChangeStore,
  { scorecard, schema, key, at }: ImportedDraft,
): Promise<ImportOutcome> {
  const { revision } = (await store.ruleBook()).draft;
  const asked = { act: 'save draft', revision, scorecard, from: 'a file' } as const;
  const request = {
    what: 'rules',
    of: noMarks,
    userId: 'command line',
    key,
    asked: key,
    at,
  } as const;
  const answer = await store.changeOnce<'rules', ImportOutcome>(request, (book) => {
    const decision = decideRules({
      book,
      asked,
      actor: { byId: null, via: 'command line' },
      now: at,
      problemsOf: (card) => checkScorecard(card, schema.definitions),
    });
    return decision.kind === 'done'
      ? { answer: { state: 'saved', revision: revision + 1 }, change: changeBy(decision) }
      : { answer: savedMeanwhile, change: null };
  });
  return answer ?? savedMeanwhile;
}

const savedMeanwhile: ImportOutcome = { state: 'saved meanwhile' };
