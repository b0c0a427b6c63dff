import type { ChangeRulesAnswer } from '../../contract/settings/change-rules.ts';
import type {
  AcceptSuggestionRequest,
  SuggestionsAnswer,
  SuggestionView,
} from '../../contract/settings/suggestions.ts';
import { liveScorecard } from '../../domain/leads/rules/rule-case.ts';
import type { Scorecard } from '../../domain/leads/scorecard/scorecard.ts';
import type { NoSuggestions } from '../../domain/leads/trial/no-result.ts';
import {
  type Suggestion,
  SuggestionOutdated,
  suggestionsFor,
  withSuggestion,
} from '../../domain/leads/trial/suggest.ts';
import { writtenTerm } from '../../words/written-term.ts';
import type { LearningStore } from '../ports/learning-store.ts';
import type { RulesStore } from '../ports/rules-store.ts';
import type { RuleTrial, TrialStore } from '../ports/trial-store.ts';
import { actOnRules, type RulesChanging } from './change-rules.ts';
import { type BackTestOutcome, isBackTestOutcome } from './trials/back-test-slice.ts';
import { readKept } from './trials/trial-format.ts';

/** What suggestions are read from. */
export interface Suggesting extends RulesChanging {
  readonly store: RulesChanging['store'] &
    Pick<RulesStore, 'ruleBook' | 'ruleDraft'> &
    Pick<TrialStore, 'latestTrials'> &
    Pick<LearningStore, 'learnedVersion'>;
}

/** Suggestions with what they rest on, and the scorecard that they would change. */
interface Suggested {
  readonly base: Scorecard;
  readonly learned: string;
  readonly sums: Pick<NonNullable<BackTestOutcome['learned']>['sums'], 'leads' | 'converted'>;
  readonly suggestions: readonly Suggestion[];
}

/** What the learned scorecard would change about the draft, or about the live rules where there is none. */
export async function readSuggestions(
  suggesting: Pick<Suggesting, 'store'>,
): Promise<SuggestionsAnswer> {
  const found = await suggested(suggesting);
  if ('say' in found) return { state: 'none', why: found };
  const { learned, sums, suggestions } = found;
  return {
    state: 'shown',
    learned,
    leads: sums.leads,
    converted: sums.converted,
    suggestions: suggestions.map(showSuggestion),
  };
}

/** Takes one suggestion over into the draft. */
export async function acceptSuggestion(
  suggesting: Suggesting,
  { key, revision, id }: AcceptSuggestionRequest,
): Promise<ChangeRulesAnswer> {
  const found = await suggested(suggesting);
  const suggestion = 'say' in found ? undefined : found.suggestions.find((each) => each.id === id);
  if ('say' in found || suggestion === undefined)
    return { state: 'not possible', why: { say: 'suggestion outdated', with: {} } };
  const scorecard = withSuggestion(found.base, suggestion, writtenTerm);
  const asked = { act: 'save draft', revision, scorecard, from: 'a suggestion' } as const;
  return actOnRules(suggesting, { key, asked });
}

/** The suggestions that still apply; or why there are none. */
async function suggested({ store }: Pick<Suggesting, 'store'>): Promise<Suggested | NoSuggestions> {
  const [trials, book] = await Promise.all([store.latestTrials(), store.ruleBook()]);
  const trial = trials.find(({ kind }) => kind === 'back-test');
  const outcome = trial === undefined ? null : outcomeOf(trial);
  if (trial === undefined || outcome === null) return { say: 'not back-tested', with: {} };
  if (outcome.learned === null) return { say: 'nothing learned', with: {} };
  const [tried, learned] = await Promise.all([
    store.ruleDraft(trial.revision),
    store.learnedVersion(outcome.learned.version),
  ]);
  if (tried?.scorecard == null || learned === null) return { say: 'back-test not kept', with: {} };
  const base = book.draft.scorecard ?? liveScorecard(book);
  const all = suggestionsFor(tried.scorecard, learned.scorecard, outcome.learned.sums);
  const suggestions = all.filter((each) => applies(base, each));
  return { base, learned: learned.version, sums: outcome.learned.sums, suggestions };
}

function outcomeOf({ result }: RuleTrial): BackTestOutcome | null {
  const kept = readKept(result);
  return isBackTestOutcome(kept) ? kept : null;
}

function applies(base: Scorecard, suggestion: Suggestion): boolean {
  try {
    withSuggestion(base, suggestion, writtenTerm);
    return true;
  } catch (error) {
    if (error instanceof SuggestionOutdated) return false;
    throw error;
  }
}

function showSuggestion(suggestion: Suggestion): SuggestionView {
  if (suggestion.kind === 'points') return suggestion;
  const { kind, id, span, term } = suggestion;
  const { title, bins } = writtenTerm(term);
  return { kind, id, span, title, bins: bins.map(({ reason, points }) => ({ reason, points })) };
}
