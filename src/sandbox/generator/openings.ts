import { DAY_MS } from '../../domain/crm/time.ts';
import type { Opening } from './deal-plan.ts';
import type { Dice } from './dice.ts';
import type { Lead } from './lead.ts';
import type { Plan } from './options.ts';

interface Candidate extends Opening {
  /** Without planted causes: who is above the line there sets the line. */
  readonly rank: number;
  /** What the planted causes add. */
  readonly shift: number;
}

const DELAY_MEDIAN_DAYS = 12;
const REPEAT_AFTER_DAYS = 150;
const REPEAT_COST = 2.5;

/**
 * The openings that become deals: those of the likeliest leads, luck included, so that a lead's qualities show in its
 * outcome. The line lies where the wished number of deals is reached without any planted cause.
 */
export function openingsOf(plan: Plan, dice: Dice, leads: readonly Lead[]): readonly Opening[] {
  const found = leads.length === 0 ? unattached(plan, dice) : candidates(plan, leads);
  const ranks = found.map((each) => each.rank).sort((a, b) => b - a);
  const line = ranks[Math.min(plan.deals, ranks.length) - 1] ?? Number.POSITIVE_INFINITY;
  return found
    .filter((each) => each.rank + each.shift >= line)
    .sort((a, b) => a.createdAt - b.createdAt);
}

function candidates(plan: Plan, leads: readonly Lead[]): readonly Candidate[] {
  const rounds = Math.max(2, Math.ceil((3 * plan.deals) / leads.length));
  return leads.flatMap((lead) =>
    Array.from({ length: rounds }, (_, round) => candidate(lead, round)).filter(
      (each) => each.createdAt <= plan.now,
    ),
  );
}

function candidate(lead: Lead, round: number): Candidate {
  const dice = lead.dice.fork(`deal ${round}`);
  const luck = dice.unit();
  const wait = DELAY_MEDIAN_DAYS * Math.exp(0.8 * dice.normal()) + round * REPEAT_AFTER_DAYS;
  return {
    lead,
    round,
    dice,
    createdAt: Math.round(lead.createdAt + wait * DAY_MS),
    quality: lead.latent + lead.shift,
    rank: lead.latent + Math.log(luck / (1 - luck)) - round * REPEAT_COST,
    shift: lead.shift,
  };
}

function unattached(plan: Plan, dice: Dice): readonly Candidate[] {
  return Array.from({ length: plan.deals }, (_, i) => {
    const own = dice.fork(`unattached ${i}`);
    const createdAt = Math.round(own.between(plan.start, plan.now));
    return { lead: null, round: 0, dice: own, createdAt, quality: 0, rank: 0, shift: 0 };
  });
}
