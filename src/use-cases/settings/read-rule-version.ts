import type { RuleDraftAnswer, RuleVersionAnswer } from '../../contract/settings/rules-page.ts';
import { defaultScorecard } from '../../domain/leads/scorecard/default-scorecard.ts';
import type { RulesStore } from '../ports/rules-store.ts';
import { ifKnown, isoOf, peopleOf, refusalOf, type SettingsReading } from './settings-reading.ts';

/** What reading the past of the rules takes. */
export interface PastRulesReading extends SettingsReading {
  readonly store: Pick<RulesStore, 'ruleVersion' | 'ruleDraft'>;
}

/** A version of the rules, whole. */
export async function readRuleVersion(
  { store, viewer }: PastRulesReading,
  version: string,
): Promise<RuleVersionAnswer> {
  const refusal = refusalOf(viewer);
  if (refusal !== null) return refusal;
  if (version === defaultScorecard.version)
    return { state: 'shown', version, scorecard: defaultScorecard };
  const found = await store.ruleVersion(version);
  return found === null
    ? { state: 'unknown', version }
    : { state: 'shown', version, scorecard: found.scorecard };
}

/** A saved state of the draft, whole. */
export async function readRuleDraft(
  { store, viewer, schema }: PastRulesReading,
  revision: number,
): Promise<RuleDraftAnswer> {
  const refusal = refusalOf(viewer);
  if (refusal !== null) return refusal;
  const found = await store.ruleDraft(revision);
  if (found === null) return { state: 'unknown', revision };
  const { scorecard, savedById, savedAt } = found;
  const personOf = peopleOf((await schema())?.owners ?? []);
  return {
    state: 'shown',
    revision,
    scorecard,
    savedBy: ifKnown(savedById, personOf),
    savedAt: ifKnown(savedAt, isoOf),
  };
}
