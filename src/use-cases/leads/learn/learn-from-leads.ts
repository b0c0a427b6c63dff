import { columnFeatures } from '../../../domain/leads/facts/column-features.ts';
import type { Feature } from '../../../domain/leads/fitting/feature.ts';
import { settingsFor } from '../../../domain/leads/fitting/fit-settings.ts';
import type { ForwardWindow } from '../../../domain/leads/fitting/forward-check.ts';
import { defaultCutOffs, gradeRecords } from '../../../domain/leads/fitting/grades.ts';
import type { LabelledLeads } from '../../../domain/leads/fitting/lead-table.ts';
import type { LearnOptions } from '../../../domain/leads/fitting/learn-scorecard.ts';
import { decide, LEAST_OUTCOMES, type Verdict } from '../../../domain/leads/fitting/verdict.ts';
import { checkLeaks } from '../../../domain/leads/leaks/check-leaks.ts';
import {
  isLearnedFrom,
  type RuledFinding,
  ruledFindings,
} from '../../../domain/leads/leaks/leak-ruling.ts';
import { blendForward } from '../../../domain/leads/versions/blend-forward.ts';
import {
  blendedScorecard,
  learnBlend,
  predictBlend,
  ruledLeadsAt,
} from '../../../domain/leads/versions/learn-blend.ts';
import type { ForwardRecord } from '../../../domain/leads/versions/learned-version.ts';
import { meaningOf } from '../../../domain/leads/versions/score-meaning.ts';
import { timeSplit } from '../../../domain/leads/versions/time-split.ts';
import { type Compared, compare, holdOutFigures } from './hold-out.ts';
import type { LearningRequest, LearningResult } from './learning-request.ts';

/** The share of leads, the newest ones, that nothing is learned from before the verdict. */
const NEWEST = 0.2;

const none = new Uint32Array(0);
const noSkill = { gain: 0, z: 0, share: 0 } as const;

/**
 * A round of learning: learns on the older leads, judges on the newest, and only if that speaks for it learns from all of
 * them. Pure: the same request gives the same result.
 */
export function learnFromLeads(request: LearningRequest): LearningResult {
  const { leads, learnedAt, horizonDays } = request;
  const converted = convertedOf(leads);
  const counts = { leads: leads.labels.length, converted };
  const report = { learnedAt, horizonDays, ...counts };
  if (Math.min(converted, counts.leads - converted) < LEAST_OUTCOMES) {
    const verdict = decide({ ...counts, skill: noSkill, forward: null, overCurrent: null });
    const leaks = ruledFindings([], request.rulings);
    const nothing = { holdOut: null, forward: [], grades: [], leaks, version: null };
    return { report: { ...report, ...nothing, verdict }, learned: null };
  }
  const { features, ...trial } = tryOut(request, counts);
  if (trial.verdict.decision !== 'publish') {
    return { report: { ...report, ...trial, version: null }, learned: null };
  }
  const all = { ...leads, rulePoints: request.rulePoints };
  const blend = learnBlend(all, features, optionsOf(request));
  const learned = {
    version: request.version,
    author: 'learned',
    learnedAt,
    rulesVersion: request.rules.version,
    leads: counts.leads,
    baseRate: blend.baseRate,
    scorecard: blendedScorecard(blend, request.rules),
    meaning: meaningOf(blend, all, horizonDays),
  } as const;
  return { report: { ...report, ...trial, version: request.version }, learned };
}

type Tried = 'verdict' | 'holdOut' | 'forward' | 'grades' | 'leaks';
type Trial = Pick<LearningResult['report'], Tried> & { readonly features: readonly Feature[] };

/** Learns from the older leads alone, and reads the newest only after that. */
function tryOut(
  request: LearningRequest,
  counts: { readonly leads: number; readonly converted: number },
): Trial {
  const [older = none, newest = none] = timeSplit(request.leads.createdAt, [1 - NEWEST]);
  const all = { ...request.leads, rulePoints: request.rulePoints };
  const [past, recent] = [ruledLeadsAt(all, older), ruledLeadsAt(all, newest)];
  const leaks = ruledFindings(
    checkLeaks(past, {
      writtenAfterOutcome: new Map(),
      dated: request.leads.dated,
    }),
    request.rulings,
  );
  const features = featuresWithout(past, leaks);
  const options = optionsOf(request);
  const blend = learnBlend(past, features, options);
  const { probabilities } = predictBlend(blend, recent.table, recent.rulePoints);
  const compared = compare({
    past: { labels: past.labels, scores: pick(request.currentScores, older) },
    recent: { labels: recent.labels, scores: pick(request.currentScores, newest) },
    probabilities,
  });
  const forward = blendForward(past, pick(request.leads.createdAt, older), features, options);
  const verdict = decide({
    ...counts,
    skill: blend.skill,
    forward,
    // Rules claim no chances, so there are none to beat; they must not rank leads better either (below).
    overCurrent: request.currentIsLearned ? compared.overCurrent : null,
  });
  return {
    verdict: judgedByNewest(verdict, compared),
    holdOut: holdOutFigures({ probabilities, labels: recent.labels }, compared, request.seed),
    forward: forward.map(storable),
    grades: gradeRecords(probabilities, recent.labels, defaultCutOffs(blend.baseRate)),
    leaks,
    features,
  };
}

/** Not-a-number is nothing that a report can be stored with. */
function storable(window: ForwardWindow): ForwardRecord {
  return { ...window, brierSkill: Number.isNaN(window.brierSkill) ? null : window.brierSkill };
}

/** Nothing is published that does not beat the base rate on the newest leads, or that the scorecard in force beats there. */
function judgedByNewest(verdict: Verdict, { overBase, overCurrent }: Compared): Verdict {
  if (verdict.decision !== 'publish') return verdict;
  if (!(overBase.gain > 0)) {
    return {
      ...verdict,
      decision: 'keep the rules',
      decidedBy: 'forward check',
      because: { say: 'worse than the base rate', with: { above: -overBase.gain } },
    };
  }
  if (!(overCurrent.gain < -overCurrent.standardError)) return verdict;
  return {
    ...verdict,
    decision: 'keep the rules',
    decidedBy: 'current scorecard',
    because: {
      say: 'current is better',
      with: { below: -overCurrent.gain, error: overCurrent.standardError },
    },
  };
}

/** Fewer outcomes of the rarer kind cannot tell two properties together from chance, and single ones are easier to read. */
const PAIRS_FROM = 500;

function optionsOf({ version, seed, leads }: LearningRequest): LearnOptions {
  const name = 'Learned from your outcomes';
  const rows = leads.labels.length;
  const rarer = Math.min(convertedOf(leads), rows - convertedOf(leads));
  const settings = rarer < PAIRS_FROM ? { ...settingsFor(rows), pairs: null } : null;
  return { version, name, seed, cutOffs: null, populationRate: null, settings };
}

function featuresWithout(
  { table }: LabelledLeads,
  leaks: readonly RuledFinding[],
): readonly Feature[] {
  const leftOut = new Set(
    leaks.filter((leak) => !isLearnedFrom(leak)).map(({ property }) => property),
  );
  return table.columns
    .filter(({ definition }) => !leftOut.has(definition.name))
    .flatMap((column) => columnFeatures(column));
}

function convertedOf({ labels }: LabelledLeads): number {
  return labels.reduce((sum, label) => sum + label, 0);
}

function pick(values: Float64Array, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] ?? Number.NaN);
}
