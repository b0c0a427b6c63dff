import { Decimal } from 'decimal.js';
import { chanceStep, type ShownChance, shownChance } from '../forecast/shown-chance.ts';
import { isMeasurable, type MeasurableGoal } from '../measurable-goal.ts';
import { abstainWords } from './abstain-words.ts';
import { counted, inUnitOf, type SmartFacts } from './smart-facts.ts';
import { cannotTell, type Finding, met, notMet, type Reach } from './smart-letter.ts';
import { roundingUnit, suggestedTargets, type TargetRole } from './suggested-targets.ts';
import { chanceOfTarget, type SeenFrom, type TargetOutlook } from './target-outlook.ts';
import { type Told, type ToldAmount, told } from './told.ts';

/**
 * A target that its sellers reach in more than nine periods of ten asks for nothing; one they reach in fewer than one of
 * ten is not theirs to reach. Both lie outside what the team does: beyond P10 and P90.
 */
const TOO_EASY_FROM = 0.9;
const OUT_OF_REACH_BELOW = 0.1;
/** Below even odds a target is a stretch. */
const STRETCH_BELOW = 0.5;

/**
 * How many times the best of the past a target may ask for, where no chance can be said. Guides on quotas take attainment
 * that stays under 50% as the quota's fault, not the seller's: a target of more than twice the best ever made would have
 * stayed under it always.
 */
const MOST_TIMES_THE_BEST = 2;
/** With fewer earlier periods than this, the best of them says nothing about what can be done. */
const FEWEST_PERIODS = 3;

/** Where a target with this chance lies. */
export function reachOf(chance: number): Reach {
  if (chance >= TOO_EASY_FROM) return 'too easy';
  if (chance < OUT_OF_REACH_BELOW) return 'out of reach';
  return chance < STRETCH_BELOW ? 'stretch' : 'within reach';
}

/**
 * Lies within what its sellers make in a whole period, as it could be foreseen when the target was set. Where there is too
 * little history for a chance it says so, and only a target far above anything ever made is named.
 */
export function achievable(smart: SmartFacts): Finding {
  const { goal, outlook } = smart;
  if (!isMeasurable(goal))
    return cannotTell(told`It has no target that could be counted in a period.`);
  const past = pastWords(smart);
  if (outlook === null || outlook.abstains !== null)
    return farAbove(goal, smart) ?? cannotTell(...whyNoChance(outlook), ...past);
  const exact = chanceOfTarget(outlook, goal.target.toNumber());
  const shown = shownChance(exact, outlook.winsSeen, outlook.fullPeriods);
  const spread = spreadWords(outlook, smart);
  if (shown.kind !== 'chance')
    return farAbove(goal, smart) ?? cannotTell(...littleWords(shown, outlook), ...past);
  const evidence = [chanceWords(shown, outlook), ...spread, ...past];
  const reach = reachOf(exact);
  if (reach === 'within reach' || reach === 'stretch') return { ...met(...evidence), reach };
  return { ...notMet(betterTarget(reach, smart), ...evidence), reach };
}

const seenWords: Readonly<Record<SeenFrom, string>> = {
  'the start': 'When the period began, the chance to reach it was',
  'the setting': 'When the target was set, the chance to reach it was',
  today: 'As things stand, before the period begins, the chance to reach it is',
};

function chanceWords(
  { chance, step, littleHistory, winsSeen }: Extract<ShownChance, { kind: 'chance' }>,
  { seenFrom }: TargetOutlook,
): Told {
  const percent = `${Math.round(chance * 100)}%`;
  const isEnd = chance <= step || chance >= 1 - step;
  const atEnd = chance <= step ? `at most ${percent}` : `at least ${percent}`;
  const little = littleHistory ? ' (little history)' : '';
  return told`${seenWords[seenFrom]} ${isEnd ? atEnd : `about ${percent}`}, from ${counted(winsSeen, 'win')} of the whole team${little}.`;
}

/** What a period brings in eight cases of ten, as precise as the spread allows. */
function spreadWords(outlook: TargetOutlook, smart: SmartFacts): readonly Told[] {
  const step = chanceStep(outlook.winsSeen, outlook.fullPeriods);
  const unit = roundingUnit(outlook, step);
  const { p10, p90 } = outlook.forecast;
  const said = (value: number): ToldAmount =>
    inUnitOf(smart.goal, new Decimal(value).dividedBy(unit).round().times(unit), smart.facts);
  return [
    told`A ${smart.periodWord} was foreseen to bring ${said(p10)} to ${said(p90)} in eight cases of ten.`,
  ];
}

function littleWords(shown: ShownChance, { winsSeen }: TargetOutlook): readonly Told[] {
  const wins = told`Not enough data for a chance: the team had won ${counted(winsSeen, 'deal')}, and about 6 are needed.`;
  if (shown.kind !== 'words') return [wins];
  const words = { behind: 'It looks hard.', open: 'It is open.', ahead: 'It looks easy.' };
  return [wins, told`${words[shown.word]}`];
}

function whyNoChance(outlook: TargetOutlook | null): readonly Told[] {
  return [
    outlook === null || outlook.abstains === null
      ? told`No chance was worked out for what it counts.`
      : told`No chance is said: ${abstainWords(outlook.abstains)}.`,
  ];
}

/** What its sellers made in earlier periods. */
function pastWords({ goal, facts, past, periodWord }: SmartFacts): readonly Told[] {
  if (past.length === 0) return [told`No earlier ${periodWord} of theirs is on record.`];
  const least = inUnitOf(goal, Decimal.min(...past), facts);
  const most = inUnitOf(goal, Decimal.max(...past), facts);
  const reached = past.filter((result) => goal.target?.lessThanOrEqualTo(result)).length;
  return [
    past.length === 1
      ? told`The ${periodWord} before brought ${most}.`
      : told`The last ${past.length} ${periodWord}s brought ${least} to ${most}; ${reached} reached this target.`,
  ];
}

function farAbove(goal: MeasurableGoal, smart: SmartFacts): Finding | null {
  const { past, periodWord } = smart;
  const best = Decimal.max(0, ...past);
  if (past.length < FEWEST_PERIODS || best.isZero()) return null;
  const times = goal.target.dividedBy(best);
  if (times.lessThanOrEqualTo(MOST_TIMES_THE_BEST)) return null;
  return notMet(
    told`Set a target that the past supports: this one asks for ${times.toFixed(1)} times the best of the last ${past.length} ${periodWord}s.`,
    ...pastWords(smart),
  );
}

/** The sentence that names better targets, with their chances. */
function betterTarget(reach: Reach, { goal, facts, outlook }: SmartFacts): Told {
  const suggested = outlook === null ? null : suggestedTargets(outlook);
  const targetAt = (role: TargetRole) =>
    suggested?.kind === 'suggested'
      ? (suggested.targets.find((each) => each.role === role)?.target ?? null)
      : null;
  const [commit, stretch] = [targetAt('commit'), targetAt('stretch')];
  const verb = reach === 'too easy' ? 'Raise' : 'Lower';
  if (stretch === null) return told`${verb} the target to what the past supports.`;
  const high = inUnitOf(goal, stretch, facts);
  if (commit === null) return told`${verb} the target: ${high} has a chance of 30%.`;
  return told`${verb} the target: ${inUnitOf(goal, commit, facts)} has a chance of 70%, ${high} of 30%.`;
}
