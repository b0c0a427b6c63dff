import { entryAt } from '../../domain/collections/entries.ts';
import { DAY_MS, type Instant } from '../../domain/crm/time.ts';
import { factorAt } from './causes.ts';
import type { Dice } from './dice.ts';
import type { Lead } from './lead.ts';
import type { Plan } from './options.ts';
import { type Rep, repsAt, type SalesForce } from './team.ts';
import { workingMoment } from './working-moment.ts';

/** An opening for a deal: whose, when, and how good. */
export interface Opening {
  /** The id of the deal that it becomes. */
  readonly id: string;
  readonly lead: Lead | null;
  readonly createdAt: Instant;
  /** Which deal of this lead: 0 is the first. */
  readonly round: number;
  readonly dice: Dice;
  /** Log-odds against the average opening, causes included. */
  readonly quality: number;
}

/** A deal's whole course, beyond the portal's clock too. */
export interface DealPlan {
  readonly id: string;
  readonly opening: Opening;
  readonly rep: Rep;
  /** Stages in the order they were entered. */
  readonly steps: readonly { readonly stage: string; readonly at: Instant }[];
  readonly end: { readonly outcome: 'won' | 'lost'; readonly at: Instant } | null;
  /** In the deal's currency, in whole units. */
  readonly amount: number;
  readonly currency: string;
  /** What one unit is worth in the home currency. */
  readonly rate: number;
}

interface StageRule {
  readonly id: string;
  /** Chance that an average deal of an average rep goes on from here. */
  readonly onward: number;
  /** Median days spent here. */
  readonly days: number;
}

/** The open stages. Chances and days are chosen so that about a quarter of deals is won in about two months. */
export const openStages: readonly StageRule[] = [
  { id: 'appointmentscheduled', onward: 0.74, days: 7 },
  { id: 'qualifiedtobuy', onward: 0.7, days: 12 },
  { id: 'presentationscheduled', onward: 0.72, days: 14 },
  { id: 'decisionmakerboughtin', onward: 0.78, days: 12 },
  { id: 'contractsent', onward: 0.84, days: 9 },
];

const ZOMBIE_SHARE_PER_STAGE = 0.006;
const DAYS_SPREAD = 0.7;
const QUALITY_WEIGHT = 0.15;

/** Plays a deal through its stages to the end, or until it is forgotten. */
export function dealPlan(plan: Plan, opening: Opening, force: SalesForce): DealPlan {
  const { dice } = opening;
  const rep = responsible(opening, force);
  const amount = amountOf(plan, opening, dice.fork('amount'));
  const slow = Math.max(0.6, Math.min(1.8, (amount / 9000) ** 0.25));
  const steps: { stage: string; at: Instant }[] = [];
  let at = opening.createdAt;
  let end: DealPlan['end'] = null;
  for (const [i, stage] of openStages.entries()) {
    const throws = dice.fork(stage.id);
    steps.push({ stage: stage.id, at });
    if (throws.chance(ZOMBIE_SHARE_PER_STAGE)) break;
    const pace = rep.pace * slow * factorAt(plan.causes.slowerDeals, at, plan.now);
    const days = stage.days * pace * Math.exp(DAYS_SPREAD * throws.normal());
    at = workingMoment(at + days * DAY_MS);
    const won = throws.unit() < onwardChance(plan, opening, rep, i, at);
    if (!won) end = { outcome: 'lost', at };
    else if (i === openStages.length - 1) end = { outcome: 'won', at };
    if (end !== null) break;
  }
  if (end !== null) steps.push({ stage: `closed${end.outcome}`, at: end.at });
  return {
    id: opening.id,
    opening,
    rep,
    steps,
    end,
    amount,
    ...currencyOf(plan, dice),
  };
}

function responsible(opening: Opening, force: SalesForce): Rep {
  const active = repsAt(force, opening.createdAt);
  const own = opening.lead?.owner?.rep;
  return own !== undefined && active.includes(own) ? own : opening.dice.fork('rep').pick(active);
}

function onwardChance(plan: Plan, opening: Opening, rep: Rep, stage: number, at: Instant): number {
  const rule = openStages[stage];
  if (rule === undefined) return 0;
  const odds =
    (rule.onward / (1 - rule.onward)) *
    Math.exp(entryAt(rep.skill, stage) + QUALITY_WEIGHT * opening.quality);
  return (odds / (1 + odds)) * weakness(plan, rep, rule.id, at);
}

function weakness(plan: Plan, rep: Rep, stage: string, at: Instant): number {
  const cause = plan.causes.weakStage;
  if (cause === undefined || cause.stage !== stage) return 1;
  if (cause.rep !== undefined && cause.rep !== rep.index) return 1;
  if (cause.team !== undefined && cause.team !== rep.team) return 1;
  return factorAt(cause, at, plan.now);
}

/** Log-normal around 9,000, more for large companies, rounded as people round. */
function amountOf(plan: Plan, opening: Opening, dice: Dice): number {
  const employees = opening.lead?.company?.employees ?? 50;
  const size = Math.min(4, Math.max(0.5, (employees / 80) ** 0.25));
  const smaller = factorAt(plan.causes.smallerDeals, opening.createdAt, plan.now);
  return heaped(9000 * size * smaller * Math.exp(0.55 * dice.normal()), dice);
}

/** Rounds to a hundred, five hundred or a thousand. */
export function heaped(amount: number, dice: Dice): number {
  const step = dice.weighted([
    [100, 5],
    [500, 4],
    [1000, 3],
  ]);
  return Math.max(step, Math.round(amount / step) * step);
}

const FOREIGN_SHARE = 0.08;

function currencyOf(plan: Plan, dice: Dice): { currency: string; rate: number } {
  if (!dice.fork('currency').chance(FOREIGN_SHARE)) return { currency: plan.homeCurrency, rate: 1 };
  return plan.homeCurrency === 'USD'
    ? { currency: 'EUR', rate: 1.08 }
    : { currency: 'USD', rate: 0.92 };
}
