import { entryAt } from '../../collections/entries.ts';
import { meanAndError } from '../../statistics/interval.ts';
import { logLossOfLogOdds, logOddsOf } from '../../statistics/log-odds.ts';
import type { Random } from '../../statistics/random.ts';
import { bestPairs } from './best-pairs.ts';
import { binFeature } from './bin-feature.ts';
import type { Boosted } from './boost.ts';
import { boostStage, heldOutOf, type Stage } from './boost-stage.ts';
import type { Feature } from './feature.ts';
import type { FitSettings, PairSettings } from './fit-settings.ts';
import { dealFolds, type Folds, lookAlikes } from './folds.ts';
import type { LabelledLeads } from './lead-table.ts';
import { fineBinsOf, type ModelTerm } from './model-term.ts';
import { readFeature } from './read-feature.ts';
import { skillOf } from './skill.ts';

/** An additive model of the log-odds: the mean of its bags. */
export interface AdditiveModel {
  readonly terms: readonly ModelTerm[];
  /** `folds` bags for each dealing of the rows into folds. */
  readonly bags: readonly BagModel[];
  readonly folds: number;
  /** Log-odds of every learning row by bags that did not learn from it. */
  readonly heldOut: Float64Array;
  /** The same by single features alone: pairs are chosen by held-out rows, so those cannot judge whether there is skill. */
  readonly heldOutMains: Float64Array;
  /** The same, had only the base rate been known. */
  readonly heldOutBase: Float64Array;
  /** Rounds of boosting for single features and for pairs. */
  readonly rounds: { readonly mains: number; readonly pairs: number };
}

/** One bag: log-odds to start from and log-odds by term and bin, with a last place of 0. */
export interface BagModel {
  readonly intercept: number;
  readonly tables: readonly Float64Array[];
}

/** Fits an additive model. The same leads in any order, and the same chance, give the same model. */
export function fitModel(
  { table, labels }: LabelledLeads,
  features: readonly Feature[],
  settings: FitSettings,
  random: Random,
): AdditiveModel {
  const fine = fineBinsOf(table);
  const binned = features
    .map((feature) => binFeature(readFeature(feature, table), settings.fineness))
    .filter((each) => varies(fine(each)));
  const groups = lookAlikes(binned.map(fine), labels);
  const deals = Array.from({ length: settings.repeats }, () =>
    dealFolds(groups, labels, settings.folds, random),
  );
  const mains: Stage = {
    terms: binned.map((feature) => ({ kind: 'main', feature })),
    fine,
    deals,
    labels,
  };
  const starts = deals.map((deal) => startsOf(deal, labels));
  const boosted = boostStage(mains, starts, settings.mains);
  const model = shrunk(assembled(mains, starts, boosted), labels);
  // Pairs without anything in the single features are noise more often than not.
  if (settings.pairs === null || boosted.rounds === 0) return model;
  return withPairs(model, mains, boosted.scores, settings.pairs);
}

function varies(bins: Uint16Array): boolean {
  return bins.some((bin) => bin !== bins[0]);
}

/** For each fold of a dealing, the log-odds that its bag starts from: the base rate of the rows it learns from. */
function startsOf({ order, folds }: Folds, labels: Uint8Array): readonly number[] {
  const happened = order.map((row) => entryAt(labels, row));
  const all = happened.reduce((sum, label) => sum + label, 0);
  return folds.map(({ from, to }) => {
    const inside = happened.subarray(from, to).reduce((sum, label) => sum + label, 0);
    // Half a row of each kind keeps the log-odds finite (Haldane 1955).
    return logOddsOf((all - inside + 0.5) / (order.length - (to - from) + 1));
  });
}

function assembled(
  stage: Stage,
  starts: readonly (readonly number[])[],
  { rounds, tables, scores }: Boosted,
): AdditiveModel {
  const intercepts = starts.flat();
  const heldOut = heldOutOf(stage, scores);
  const base = intercepts.map((start) => new Float64Array(stage.labels.length).fill(start));
  return {
    terms: stage.terms,
    folds: entryAt(starts, 0).length,
    bags: tables.map((each, bag) => ({ intercept: entryAt(intercepts, bag), tables: each })),
    heldOut,
    heldOutMains: heldOut,
    heldOutBase: heldOutOf(stage, base),
    rounds: { mains: rounds, pairs: 0 },
  };
}

/**
 * Draws a model towards the base rate by how uncertain its skill is: by the positive part of 1 - 1/z² (James and Stein
 * 1961). With thousands of leads this changes nothing; with eighty it keeps luck from being taken for knowledge.
 */
function shrunk(model: AdditiveModel, labels: Uint8Array): AdditiveModel {
  const { z } = skillOf(model, labels);
  const kept = z > 1 ? 1 - 1 / (z * z) : 0;
  const heldOut = model.heldOut.map((logOdds, row) => {
    const base = entryAt(model.heldOutBase, row);
    return base + kept * (logOdds - base);
  });
  return {
    ...model,
    heldOut,
    heldOutMains: heldOut,
    bags: model.bags.map(({ intercept, tables }) => ({
      intercept,
      tables: tables.map((table) => table.map((logOdds) => kept * logOdds)),
    })),
  };
}

/** Adds pairs on top of frozen single terms; keeps them only if rows that they did not learn from say so. */
function withPairs(
  model: AdditiveModel,
  mains: Stage,
  scores: readonly Float64Array[],
  settings: PairSettings,
): AdditiveModel {
  const pairs: Stage = { ...mains, terms: bestPairs(model.heldOut, mains, settings.most) };
  if (pairs.terms.length === 0) return model;
  const { folds } = model;
  const starts = mains.deals.map((_, deal) => scores.slice(deal * folds, (deal + 1) * folds));
  const boosted = boostStage(pairs, starts, settings);
  const heldOut = heldOutOf(pairs, boosted.scores);
  if (!pays(model.heldOut, heldOut, mains.labels)) return model;
  return {
    ...model,
    terms: [...model.terms, ...pairs.terms],
    bags: model.bags.map(({ intercept, tables }, bag) => ({
      intercept,
      tables: [...tables, ...entryAt(boosted.tables, bag)],
    })),
    heldOut,
    rounds: { ...model.rounds, pairs: boosted.rounds },
  };
}

/** Whether held-out loss falls by more than its standard error. */
function pays(before: Float64Array, after: Float64Array, labels: Uint8Array): boolean {
  const gains = before.map(
    (logOdds, row) =>
      logLossOfLogOdds(logOdds, entryAt(labels, row)) -
      logLossOfLogOdds(entryAt(after, row), entryAt(labels, row)),
  );
  const { mean, standardError } = meanAndError(gains);
  return mean > standardError;
}
