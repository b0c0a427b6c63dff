import { DAY_MS } from '../../domain/crm/time.ts';
import type { Opening } from './deal-plan.ts';
import type { Dice } from './dice.ts';
import type { Lead } from './lead.ts';
import type { Plan } from './options.ts';
import { workingMoment } from './working-moment.ts';

interface Candidate extends Omit<Opening, 'id'> {
  /** Without planted causes: who is above the line there sets the line. */
  readonly rank: number;
  /** What the planted causes add. */
  readonly shift: number;
}

/** Ids count all candidates, so that a deal keeps its id when a cause takes others away. */
const FIRST_ID = 500_001;
const DELAY_MEDIAN_DAYS = 12;
const REPEAT_AFTER_DAYS = 150;
const REPEAT_COST = 2.5;

/**
 * The openings that become deals: those of the likeliest leads, luck included, so that a lead's qualities show in its
 * outcome. The line lies where the wished number of deals is reached without any planted cause.
 */
export function openingsOf(plan: Plan, dice: Dice, leads: readonly Lead[]): readonly Opening[] {
  const found = [...(leads.length === 0 ? unattached(plan, dice) : candidates(plan, leads))]
    .sort((a, b) => a.createdAt - b.createdAt)
    .map((each, i) => ({ ...each, id: String(FIRST_ID + i) }));
  const ranks = found.map((each) => each.rank).sort((a, b) => b - a);
  const line = ranks[Math.min(plan.deals, ranks.length) - 1] ?? Number.POSITIVE_INFINITY;
  return found.filter(
    (each) => each.rank + each.shift >= line && (each.lead === null || each.lead.arrives),
  );
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
    createdAt: workingMoment(lead.createdAt + (1 + wait) * DAY_MS),
    quality: lead.latent + lead.shift,
    rank: lead.latent + Math.log(luck / (1 - luck)) - round * REPEAT_COST,
    shift: lead.shift,
  };
}

function unattached(plan: Plan, dice: Dice): readonly Candidate[] {
  return Array.from({ length: plan.deals }, (_, i) => {
    const own = dice.fork(`unattached ${i}`);
    const createdAt = Math.min(plan.now, workingMoment(own.between(plan.start, plan.now)));
    return { lead: null, round: 0, dice: own, createdAt, quality: 0, rank: 0, shift: 0 };
  });
}
