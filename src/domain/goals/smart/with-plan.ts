import { Decimal } from 'decimal.js';
import type { Goal } from '../../crm/goal.ts';
import type { ToldAmount } from '../../told/told.ts';
import { CHANCE_FROM, type ShownChance } from '../forecast/shown-chance.ts';
import type { GoalPlan } from './goal-plan.ts';
import type { SmartTold } from './messages.ts';
import { inUnitOf } from './smart-facts.ts';
import type { Reach, SmartCheck, SmartLetter } from './smart-letter.ts';
import type { TargetRole } from './suggested-targets.ts';
import type { SeenFrom } from './target-outlook.ts';

/**
 * A target that its sellers reach in nine periods of ten asks for nothing; one they reach in fewer than one of ten is not
 * theirs to reach. Both lie outside what the team does: beyond P10 and P90.
 */
const TOO_EASY_FROM = 0.9;
const OUT_OF_REACH_BELOW = 0.1;
/** Below even odds a target is a stretch. */
const STRETCH_BELOW = 0.5;

/** Where a target with this chance lies. */
export function reachOf(chance: number): Reach {
  if (chance >= TOO_EASY_FROM) return 'too easy';
  if (chance < OUT_OF_REACH_BELOW) return 'out of reach';
  return chance < STRETCH_BELOW ? 'stretch' : 'within reach';
}

/** In what a goal counts. */
export interface GoalUnit {
  readonly goal: Pick<Goal, 'metric' | 'currency'>;
  readonly homeCurrency: string;
}

/**
 * A goal's letters once its target is held against what a whole period brings: whether it is achievable then rests on the
 * chance, where one may be said. `plan`: null when nothing foresees what the goal counts.
 */
export function withPlan(
  { letters }: SmartCheck,
  plan: GoalPlan | null,
  unit: GoalUnit,
): readonly SmartLetter[] {
  return letters.map((letter) =>
    letter.part === 'achievable' ? judged(letter, plan, unit) : letter,
  );
}

function judged(byPast: SmartLetter, plan: GoalPlan | null, unit: GoalUnit): SmartLetter {
  const { evidence } = byPast;
  const why = (...more: readonly SmartTold[]) => ({ ...byPast, evidence: [...more, ...evidence] });
  if (plan === null) return why({ say: 'no chance worked out', with: {} });
  const { chance, seenFrom } = plan;
  if (chance.kind === 'abstains')
    return why({ say: 'no chance said', with: { reason: chance.reason, seenFrom } });
  const { shown, exact } = chance;
  if (shown.kind !== 'chance') return why(...tooFewWins(shown));
  if (knowsNothing(plan)) return why({ say: 'nothing known of them', with: {} });
  const reach = reachOf(exact);
  const rests = [chanceTold(shown, seenFrom), ...rangeTold(plan, unit), ...evidence];
  const base = { part: byPast.part, reach, evidence: rests };
  return reach === 'too easy' || reach === 'out of reach'
    ? { ...base, verdict: 'not met', mend: betterTarget(reach, plan, unit) }
    : { ...base, verdict: 'met', mend: null };
}

/** Whether no target at all can be called likely: a new rep's, whose target would else be "lowered" to 0. */
function knowsNothing({ targets }: GoalPlan): boolean {
  return targets.kind === 'suggested' && targets.targets.every(({ target }) => target === null);
}

function chanceTold(
  { chance, step, littleHistory, winsSeen: wins }: Extract<ShownChance, { kind: 'chance' }>,
  seenFrom: SeenFrom,
): SmartTold {
  const side = sideOf(chance, step);
  return { say: 'chance of the target', with: { seenFrom, side, chance, wins, littleHistory } };
}

/** At the ends of the scale the chance may lie beyond what is said. */
function sideOf(chance: number, step: number): 'at most' | 'at least' | 'about' {
  if (chance <= step) return 'at most';
  return chance >= 1 - step ? 'at least' : 'about';
}

function tooFewWins(shown: Exclude<ShownChance, { kind: 'chance' }>): readonly SmartTold[] {
  const wins: SmartTold = {
    say: 'too few wins',
    with: { wins: shown.winsSeen, needed: CHANCE_FROM },
  };
  return shown.kind === 'facts only'
    ? [wins]
    : [wins, { say: 'looks', with: { word: shown.word } }];
}

function rangeTold({ range }: GoalPlan, unit: GoalUnit): readonly SmartTold[] {
  if (range === null) return [];
  const { low, high } = range;
  return [{ say: 'usual range', with: { low: amount(low, unit), high: amount(high, unit) } }];
}

/** Better targets, with their chances. */
function betterTarget(
  reach: 'too easy' | 'out of reach',
  { targets }: GoalPlan,
  unit: GoalUnit,
): SmartTold {
  const at = (role: TargetRole) => {
    const target = targetAt(targets, role);
    return target === null ? null : amount(target, unit);
  };
  const better = { commit: at('commit'), stretch: at('stretch') };
  return { say: reach === 'too easy' ? 'raise the target' : 'lower the target', with: better };
}

function targetAt(targets: GoalPlan['targets'], role: TargetRole): number | null {
  if (targets.kind !== 'suggested') return null;
  return targets.targets.find((each) => each.role === role)?.target ?? null;
}

function amount(value: number, { goal, homeCurrency }: GoalUnit): ToldAmount {
  return inUnitOf(goal, new Decimal(value), { homeCurrency });
}
