import type { Contact } from '../../domain/crm/contact.ts';
import type { PropertyDefinition } from '../../domain/crm/property.ts';
import type { Instant } from '../../domain/crm/time.ts';
import {
  type WhatWouldChange,
  whatWouldChange,
} from '../../domain/leads/explain/what-would-change.ts';
import { rungFor } from '../../domain/leads/rules/standing.ts';
import {
  type CompiledScorecard,
  compileScorecard,
} from '../../domain/leads/scorecard/compile-scorecard.ts';
import type { LeadDeal } from '../../domain/leads/scorecard/deal-facts.ts';
import type { LeadScore, ShadowScore } from '../../domain/leads/scorecard/score.ts';
import type { AnyScorecard, Scorecard } from '../../domain/leads/scorecard/scorecard.ts';
import { leadChance, ruledChance } from '../../domain/leads/versions/lead-chance.ts';
import type { LearnedVersion } from '../../domain/leads/versions/learned-version.ts';
import { oneLineEach } from '../../domain/leads/versions/one-line-each.ts';
import type { ScoredContact } from '../ports/lead-store.ts';
import type { LearningStore } from '../ports/learning-store.ts';
import type { RulesInForce } from './rules-in-force.ts';

/** A contact's deals; null: not looked up. */
type Deals = readonly LeadDeal[] | null;

/** A scorecard ready to score contacts. */
export interface Scorer {
  readonly compiled: CompiledScorecard;
  score(contact: Contact, now: Instant, deals?: Deals): LeadScore;
  /** What could change a score that it gave. */
  whatIf(contact: Contact, score: LeadScore): WhatWouldChange;
}

/** Scores by rules: no chance is claimed. */
export function ruleScorer(rules: Scorecard, definitions: readonly PropertyDefinition[]): Scorer {
  const compiled = compileScorecard(rules, definitions);
  return {
    compiled,
    score: (contact, now, deals = null) => ({
      ...compiled.score(contact.properties, now, { deals }),
      ...signed(contact, compiled, now),
      ...ruledChance(contact),
    }),
    whatIf: whatIfBy(rules),
  };
}

/** Scores by a learned version: every score has a chance, or says why not. Each property has one line. */
export function learnedScorer(
  { scorecard, meaning }: LearnedVersion,
  definitions: readonly PropertyDefinition[],
): Scorer {
  const compiled = compileScorecard(scorecard, definitions);
  const linesOf = oneLineEach(scorecard);
  return {
    compiled,
    score: (contact, now, deals = null) => {
      const breakdown = compiled.score(contact.properties, now, { deals });
      return {
        ...breakdown,
        lines: linesOf(breakdown.lines),
        ...signed(contact, compiled, now),
        ...leadChance(meaning, contact, breakdown.points, now),
      };
    },
    whatIf: whatIfBy(scorecard),
  };
}

function whatIfBy(scorecard: AnyScorecard): Scorer['whatIf'] {
  const find = whatWouldChange(scorecard);
  return ({ properties }, score) => find({ properties, now: score.scoredAt, score });
}

function signed({ id }: Contact, { version }: CompiledScorecard, now: Instant) {
  return { contactId: id, scorecardVersion: version, scoredAt: now };
}

/** What scores a portal's contacts now. */
export interface ScorersInForce {
  /** The scorecard that is live; of several, the newest. */
  readonly compiled: CompiledScorecard;
  /** Whether contacts' deals have to be looked up. */
  readonly readsDeals: boolean;
  score(contact: Contact, now: Instant, deals: Deals): LeadScore;
  /** The score with what could change it, and beside it what a version that waits in the shadow would say. */
  scoreInFull(contact: Contact, now: Instant, deals: Deals): Omit<ScoredContact, 'signals'>;
}

/** The learned version that is live, else the rules; and the version in the shadow, if one waits: rules before a learned one. */
export async function scorersInForce(
  store: Pick<LearningStore, 'versionInUse'>,
  rules: RulesInForce,
  definitions: readonly PropertyDefinition[],
): Promise<ScorersInForce> {
  const [live, waiting] = await learnedInUse(store, rules);
  const ladder =
    live === null ? rulesLadder(rules, definitions) : soleScorer(learnedScorer(live, definitions));
  const [newest] = ladder;
  const shadow = shadowScorer(rules, waiting, definitions);
  return {
    compiled: newest.scorer.compiled,
    readsDeals: [...ladder.map(({ scorer }) => scorer), shadow].some(
      (scorer) => scorer?.compiled.readsDeals === true,
    ),
    score: (contact, now, deals) =>
      rungFor(ladder, contact.createdAt).scorer.score(contact, now, deals),
    scoreInFull: (contact, now, deals) => {
      const { scorer } = rungFor(ladder, contact.createdAt);
      const score = scorer.score(contact, now, deals);
      return {
        score,
        whatIf: scorer.whatIf(contact, score),
        ...(shadow !== null && { shadow: shadowScore(shadow.score(contact, now, deals)) }),
      };
    },
  };
}

async function learnedInUse(
  store: Pick<LearningStore, 'versionInUse'>,
  { scoring }: RulesInForce,
): Promise<readonly [live: LearnedVersion | null, shadow: LearnedVersion | null]> {
  if (scoring === 'rules alone') return [null, null];
  const [live, shadow] = await Promise.all([
    store.versionInUse('live'),
    store.versionInUse('shadow'),
  ]);
  return [live?.learned ?? null, shadow?.learned ?? null];
}

interface ScorerRung {
  readonly scorer: Scorer;
  readonly from: Instant | null;
}
type Ladder = readonly [ScorerRung, ...ScorerRung[]];

function soleScorer(scorer: Scorer): Ladder {
  return [{ scorer, from: null }];
}

function rulesLadder(
  { ladder: [newest, ...older] }: RulesInForce,
  definitions: readonly PropertyDefinition[],
): Ladder {
  const rung = ({ scorecard, from }: typeof newest) => ({
    scorer: ruleScorer(scorecard, definitions),
    from,
  });
  return [rung(newest), ...older.map(rung)];
}

function shadowScorer(
  { shadow }: RulesInForce,
  waiting: LearnedVersion | null,
  definitions: readonly PropertyDefinition[],
): Scorer | null {
  if (shadow !== null) return ruleScorer(shadow, definitions);
  return waiting === null ? null : learnedScorer(waiting, definitions);
}

function shadowScore({ scorecardVersion, points, grade, chance }: LeadScore): ShadowScore {
  return { scorecardVersion, points, grade, chance };
}
