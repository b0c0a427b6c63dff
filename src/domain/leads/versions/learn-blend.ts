import { entryAt } from '../../collections/entries.ts';
import { Z90 } from '../../statistics/interval.ts';
import { logOddsOf, sigmoid } from '../../statistics/log-odds.ts';
import { baseRate } from '../../statistics/outcomes.ts';
import type { Feature } from '../fitting/feature.ts';
import { defaultCutOffs, scoreCutOffs } from '../fitting/grades.ts';
import { type LabelledLeads, type LeadTable, leadsAt } from '../fitting/lead-table.ts';
import {
  type LearnedScorecard,
  type LearnOptions,
  learnScorecard,
} from '../fitting/learn-scorecard.ts';
import { predictLeads } from '../fitting/predict-leads.ts';
import { type Skill, skillOf } from '../fitting/skill.ts';
import { POINTS_PER_LOG_ODDS } from '../fitting/whole-points.ts';
import type {
  AnyBin,
  AnyScorecard,
  AnyTerm,
  CutOffs,
  Limits,
  Scorecard,
} from '../scorecard/scorecard.ts';
import { type BlendWeights, blendWeights } from './blend-weights.ts';

/** Leads whose outcome is known, with the points that the rules give them, without limits. */
export interface RuledLeads extends LabelledLeads {
  readonly rulePoints: Float64Array;
}

/** What was learned together with the rules that it begins from: with few outcomes the rules carry most of it. */
export interface Blend {
  readonly learned: LearnedScorecard;
  readonly weights: BlendWeights;
  readonly skill: Skill;
  readonly baseRate: number;
}

/** Learns, and weighs what was learned against the rules. */
export function learnBlend(
  leads: RuledLeads,
  features: readonly Feature[],
  options: LearnOptions,
): Blend {
  const learned = learnScorecard(leads, features, options);
  const { labels, rulePoints } = leads;
  const heldOut = learned.model.heldOut;
  const weights = blendWeights({ rulePoints, learned: heldOut, labels });
  const blended = heldOut.map((logOdds, row) =>
    logOddsBy(weights, entryAt(rulePoints, row), logOdds),
  );
  return {
    learned,
    weights,
    skill: skillOf({ ...learned.model, heldOutMains: blended }, labels),
    baseRate: baseRate(labels),
  };
}

function logOddsBy(weights: BlendWeights, points: number, logOdds: number): number {
  return weights.intercept + weights.rules * points + weights.learned * logOdds;
}

/** Probabilities of leads, row by row, with the standard error of their log-odds over samples of leads. */
export interface BlendPredictions {
  readonly logOdds: Float64Array;
  readonly probabilities: Float64Array;
  readonly spreads: Float64Array;
}

/** What the blend says of leads. */
export function predictBlend(
  { learned, weights }: Blend,
  table: LeadTable,
  rulePoints: Float64Array,
): BlendPredictions {
  const { scores, probabilities, highs } = predictLeads(learned, table);
  const logOdds = Float64Array.from(scores, (score, row) =>
    logOddsBy(weights, entryAt(rulePoints, row), learned.points.base + score / POINTS_PER_LOG_ODDS),
  );
  return {
    logOdds,
    probabilities: logOdds.map(sigmoid),
    spreads: highs.map((high, row) => {
      const spread = (logOddsOf(high) - logOddsOf(entryAt(probabilities, row))) / Z90;
      return spread * weights.learned;
    }),
  };
}

/** The leads in these rows. */
export function ruledLeadsAt(leads: RuledLeads, rows: Uint32Array): RuledLeads {
  return {
    ...leadsAt(leads, rows),
    rulePoints: Float64Array.from(rows, (row) => entryAt(leads.rulePoints, row)),
  };
}

/** Log-odds of a blended scorecard at 0 points. */
export function baseOf({ learned, weights }: Blend): number {
  return weights.intercept + weights.learned * learned.points.base;
}

const noLimits: Limits = { min: null, max: null };

/** A scorecard without limits on its sums: only then does every point mean the same change of the odds. */
export function withoutLimits<Card extends AnyScorecard>(scorecard: Card): Card {
  const limits = { fit: noLimits, engagement: noLimits, 'data quality': noLimits, total: noLimits };
  return { ...scorecard, limits };
}

/** The rules and what was learned as one scorecard, in points of which 20 double the odds. */
export function blendedScorecard(blend: Blend, rules: Scorecard): AnyScorecard {
  const { learned, weights } = blend;
  const ofRules = rules.terms.map((term) => scaled(term, weights.rules * POINTS_PER_LOG_ODDS));
  const taken = new Set(ofRules.map(({ id }) => id));
  const ofLearned = learned.scorecard.terms.map(
    (term): AnyTerm => ({
      ...scaled(term, weights.learned),
      id: taken.has(term.id) ? `${term.id} (learned)` : term.id,
    }),
  );
  const { version, name } = learned.scorecard;
  const terms = [...ofRules, ...ofLearned].filter(({ bins }) => bins.some(counts));
  return withoutLimits({ ...rules, version, name, terms, cutOffs: cutOffsOf(blend) });
}

function counts({ points }: AnyBin): boolean {
  return points !== 0;
}

function scaled(term: AnyTerm, factor: number): AnyTerm {
  return {
    ...term,
    bins: term.bins.map((bin) => ({ ...bin, points: Math.round(bin.points * factor) })),
  };
}

function cutOffsOf(blend: Blend): CutOffs {
  const base = baseOf(blend);
  return scoreCutOffs(defaultCutOffs(blend.baseRate), (score) =>
    sigmoid(base + score / POINTS_PER_LOG_ODDS),
  );
}
