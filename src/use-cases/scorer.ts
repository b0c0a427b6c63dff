import type { Contact } from '../domain/crm/contact.ts';
import type { PropertyDefinition } from '../domain/crm/property.ts';
import type { Instant } from '../domain/crm/time.ts';
import { type CompiledScorecard, compileScorecard } from '../domain/leads/compile-scorecard.ts';
import { leadChance, noChanceByRules } from '../domain/leads/learned/lead-chance.ts';
import type { LearnedVersion } from '../domain/leads/learned/learned-version.ts';
import type { LeadScore, ShadowScore } from '../domain/leads/score.ts';
import type { Scorecard } from '../domain/leads/scorecard.ts';
import type { LearningStore } from './ports/learning-store.ts';
import type { ScoredContact } from './ports/portal-store.ts';

/** A scorecard ready to score contacts. */
export interface Scorer {
  readonly compiled: CompiledScorecard;
  score(contact: Contact, now: Instant): LeadScore;
}

/** Scores by rules: no chance is claimed. */
export function ruleScorer(rules: Scorecard, definitions: readonly PropertyDefinition[]): Scorer {
  const compiled = compileScorecard(rules, definitions);
  return {
    compiled,
    score: (contact, now) => ({
      ...compiled.score(contact.properties, now),
      ...signed(contact, compiled, now),
      ...noChanceByRules,
    }),
  };
}

/** Scores by a learned version: every score has a chance, or says why not. Lines of 0 points, many here, say nothing. */
export function learnedScorer(
  { scorecard, meaning }: LearnedVersion,
  definitions: readonly PropertyDefinition[],
): Scorer {
  const compiled = compileScorecard(scorecard, definitions);
  return {
    compiled,
    score: (contact, now) => {
      const breakdown = compiled.score(contact.properties, now);
      return {
        ...breakdown,
        lines: breakdown.lines.filter(({ points }) => points !== 0),
        ...signed(contact, compiled, now),
        ...leadChance(meaning, contact, breakdown.points, now),
      };
    },
  };
}

function signed({ id }: Contact, { version }: CompiledScorecard, now: Instant) {
  return { contactId: id, scorecardVersion: version, scoredAt: now };
}

/** What scores a portal's contacts now. */
export interface ScorersInForce {
  /** The scorecard that is live. */
  readonly compiled: CompiledScorecard;
  /** A contact's score, and beside it what a version that waits in the shadow would say. */
  score(contact: Contact, now: Instant): Pick<ScoredContact, 'score' | 'shadow'>;
}

/** The learned version that is live, else the rules; and the version in the shadow, if one waits. */
export async function scorersInForce(
  store: Pick<LearningStore, 'versionInUse'>,
  rules: Scorecard,
  definitions: readonly PropertyDefinition[],
): Promise<ScorersInForce> {
  const [live, waiting] = await Promise.all([
    store.versionInUse('live'),
    store.versionInUse('shadow'),
  ]);
  const scorer =
    live === null ? ruleScorer(rules, definitions) : learnedScorer(live.learned, definitions);
  const shadow = waiting === null ? null : learnedScorer(waiting.learned, definitions);
  return {
    compiled: scorer.compiled,
    score: (contact, now) => ({
      score: scorer.score(contact, now),
      ...(shadow !== null && { shadow: shadowScore(shadow.score(contact, now)) }),
    }),
  };
}

function shadowScore({ scorecardVersion, points, grade, probability }: LeadScore): ShadowScore {
  return { scorecardVersion, points, grade, probability };
}
