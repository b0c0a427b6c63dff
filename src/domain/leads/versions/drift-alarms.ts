import { addAt, entryAt } from '../../collections/entries.ts';
import { DAY_MS } from '../../crm/time.ts';
import { sigmoid } from '../../statistics/log-odds.ts';
import { populationStability } from '../../statistics/population-stability.ts';

import { BLOCK, calibrationAlarm, SHIFTED } from '../fitting/drift.ts';
import { POINTS_PER_LOG_ODDS } from '../fitting/whole-points.ts';
import type { DriftAlarm } from './drift-alarm.ts';
import type { LearnedVersion } from './learned-version.ts';
import type { ScoreMeaning } from './score-meaning.ts';

/** Leads with known outcomes, and their points by the scorecard in force. */
export interface JudgedLeads {
  readonly createdAt: Float64Array;
  readonly labels: Uint8Array;
  readonly scores: Float64Array;
}

/** Fewest new outcomes to judge by. */
const LEAST_LEADS = 100;

/** Standard errors at which a share is said to have moved: by chance once in 15,000 looks. */
const ALARM_Z = 4;

/** Equal parts of the learning leads that newer leads' scores are sorted into. */
const PARTS = 10;

/**
 * What moved since a scorecard was learned: how many leads convert, whether the chances come true, and
 * which leads come in. Judged by leads whose outcome was open when it was learned; nothing is said while these are few.
 */
export function driftAlarms(
  { learnedAt, baseRate, meaning }: LearnedVersion,
  { createdAt, labels, scores }: JudgedLeads,
): readonly DriftAlarm[] {
  const since = learnedAt - meaning.horizonDays * DAY_MS;
  const isNew = (_: number, row: number) => entryAt(createdAt, row) > since;
  const newLabels = labels.filter(isNew);
  const newScores = scores.filter(isNew);
  if (newLabels.length < LEAST_LEADS) return [];
  return [
    ...baseRateAlarm(baseRate, newLabels),
    ...chanceAlarm(meaning, newScores, newLabels),
    ...inputAlarm(meaning, newScores),
  ];
}

function baseRateAlarm(rate: number, labels: Uint8Array): readonly DriftAlarm[] {
  const converted = labels.reduce((sum, label) => sum + label, 0);
  const expected = rate * labels.length;
  const z = (converted - expected) / Math.sqrt(Math.max(expected * (1 - rate), 1e-9));
  if (Math.abs(z) < ALARM_Z) return [];
  return [{ say: 'conversion moved', with: { rate: converted / labels.length, before: rate } }];
}

function chanceAlarm(
  { base }: ScoreMeaning,
  scores: Float64Array,
  labels: Uint8Array,
): readonly DriftAlarm[] {
  const probabilities = scores.map((score) => sigmoid(base + score / POINTS_PER_LOG_ODDS));
  const alarm = calibrationAlarm(probabilities, labels);
  if (alarm === null) return [];
  const { observed, expected } = alarm;
  return [{ say: 'chances are off', with: { leads: BLOCK, converted: observed, expected } }];
}

function inputAlarm({ bands }: ScoreMeaning, scores: Float64Array): readonly DriftAlarm[] {
  const edges = edgesOf(bands);
  const before = shares(
    edges,
    bands.map(({ score, leads }) => [score, leads] as const),
  );
  const after = shares(
    edges,
    Array.from(scores, (score) => [score, 1] as const),
  );
  const stability = populationStability(before, after);
  if (stability < SHIFTED) return [];
  return [{ say: 'other leads come in', with: { stability, shift: SHIFTED } }];
}

/** Scores that cut the learning leads into parts of about equal size. */
function edgesOf(bands: ScoreMeaning['bands']): readonly number[] {
  const all = bands.reduce((sum, { leads }) => sum + leads, 0);
  const edges: number[] = [];
  let seen = 0;
  for (const { score, leads } of bands) {
    if (seen >= ((edges.length + 1) * all) / PARTS) edges.push(score);
    seen += leads;
  }
  return edges;
}

function shares(
  edges: readonly number[],
  counted: readonly (readonly [score: number, leads: number])[],
): Float64Array {
  const parts = new Float64Array(edges.length + 1);
  let all = 0;
  for (const [score, leads] of counted) {
    const part = edges.filter((edge) => score >= edge).length;
    addAt(parts, part, leads);
    all += leads;
  }
  return parts.map((leads) => leads / all);
}
