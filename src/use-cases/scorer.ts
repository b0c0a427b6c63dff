import type { Contact } from '../domain/crm/contact.ts';
import type { PropertyDefinition } from '../domain/crm/property.ts';
import type { Instant } from '../domain/crm/time.ts';
import { type CompiledScorecard, compileScorecard } from '../domain/leads/compile-scorecard.ts';
import { leadChance, noChanceByRules } from '../domain/leads/learned/lead-chance.ts';
import type { LearnedVersion } from '../domain/leads/learned/learned-version.ts';
import type { LeadScore } from '../domain/leads/score.ts';
import type { Scorecard } from '../domain/leads/scorecard.ts';

/** A scorecard in force, ready to score contacts. */
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
