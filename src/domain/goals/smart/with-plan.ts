import { Decimal } from 'decimal.js';
import type { Goal } from '../../crm/goal.ts';
import type { ShownChance } from '../forecast/shown-chance.ts';
import { abstainWords } from './abstain-words.ts';
import type { GoalPlan } from './goal-plan.ts';
import { counted, inUnitOf } from './smart-facts.ts';
import type { Reach, SmartCheck, SmartLetter } from './smart-letter.ts';
import type { TargetRole } from './suggested-targets.ts';
import type { SeenFrom } from './target-outlook.ts';
import { type Told, type ToldAmount, told } from './told.ts';

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
  const why = (words: readonly Told[]) => ({ ...byPast, evidence: [...words, ...evidence] });
  if (plan === null) return why([told`No chance was worked out for it.`]);
  const { chance, seenFrom } = plan;
  if (chance.kind === 'abstains')
    return why([told`No chance is said: ${abstainWords(chance.reason)}.`]);
  const { shown, exact } = chance;
  if (shown.kind !== 'chance') return why(littleWords(shown));
  const reach = reachOf(exact);
  const rests = [chanceWords(shown, seenFrom), ...rangeWords(plan, unit), ...evidence];
  const base = { part: byPast.part, reach, evidence: rests };
  return reach === 'too easy' || reach === 'out of reach'
    ? { ...base, verdict: 'not met', mend: betterTarget(reach, plan, unit) }
    : { ...base, verdict: 'met', mend: null };
}

const seenWords: Readonly<Record<SeenFrom, string>> = {
  'the start': 'When the period began, the chance to reach it was',
  'the setting': 'When the target was set, the chance to reach it was',
  today: 'As things stand, before the period begins, the chance to reach it is',
};

function chanceWords(
  { chance, step, littleHistory, winsSeen }: Extract<ShownChance, { kind: 'chance' }>,
  seenFrom: SeenFrom,
): Told {
  const percent = `${Math.round(chance * 100)}%`;
  const little = littleHistory ? ' (little history)' : '';
  return told`${seenWords[seenFrom]} ${nearly(chance, step)} ${percent}, from ${counted(winsSeen, 'win')} of the whole team${little}.`;
}

/** At the ends of the scale the chance may lie beyond what is said. */
function nearly(chance: number, step: number): string {
  if (chance <= step) return 'at most';
  return chance >= 1 - step ? 'at least' : 'about';
}

function littleWords(shown: Exclude<ShownChance, { kind: 'chance' }>): readonly Told[] {
  const wins = told`Not enough data for a chance: the team had won ${counted(shown.winsSeen, 'deal')}, and about 6 are needed.`;
  if (shown.kind === 'facts only') return [wins];
  const words = { behind: 'It looks hard.', open: 'It is open.', ahead: 'It looks easy.' };
  return [wins, told`${words[shown.word]}`];
}

function rangeWords({ range }: GoalPlan, unit: GoalUnit): readonly Told[] {
  if (range === null) return [];
  return [
    told`Such a period brings ${amount(range.low, unit)} to ${amount(range.high, unit)} in eight cases of ten.`,
  ];
}

/** The sentence that names better targets, with their chances. */
function betterTarget(reach: Reach, { targets }: GoalPlan, unit: GoalUnit): Told {
  const [commit, stretch] = (['commit', 'stretch'] as const).map((role) => targetAt(targets, role));
  const verb = reach === 'too easy' ? 'Raise' : 'Lower';
  if (stretch === null || stretch === undefined)
    return told`${verb} the target to what the past supports.`;
  const high = amount(stretch, unit);
  if (commit === null || commit === undefined)
    return told`${verb} the target: ${high} has a chance of 30%.`;
  return told`${verb} the target: ${amount(commit, unit)} has a chance of 70%, ${high} of 30%.`;
}

function targetAt(targets: GoalPlan['targets'], role: TargetRole): number | null {
  if (targets.kind !== 'suggested') return null;
  return targets.targets.find((each) => each.role === role)?.target ?? null;
}

function amount(value: number, { goal, homeCurrency }: GoalUnit): ToldAmount {
  return inUnitOf(goal, new Decimal(value), { homeCurrency });
}
