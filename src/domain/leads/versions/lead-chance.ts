import type { Contact } from '../../crm/contact.ts';
import { DAY_MS, type Instant } from '../../crm/time.ts';
import { isCustomerStage } from '../customer.ts';
import type { LeadScore, WhyNoChance } from '../scorecard/score.ts';
import { chanceOf, type ScoreMeaning } from './score-meaning.ts';

/** A lead's chance, or why none is claimed. */
export type LeadChance = Pick<LeadScore, 'chance' | 'whyNoChance'>;

/** What a scorecard without outcomes behind it says of chances. */
const noChanceByRules: LeadChance = none({ say: 'by rules', with: {} });

/** The same of one lead: somebody who has bought is no lead any more, whatever scores them. */
export function ruledChance({ lifecycleStage }: Pick<Contact, 'lifecycleStage'>): LeadChance {
  return isCustomerStage(lifecycleStage) ? customer : noChanceByRules;
}

/** The chance that a learned score stands for. Chances are about new leads: not about customers, nor about leads older than the horizon. */
export function leadChance(
  meaning: ScoreMeaning,
  { createdAt, lifecycleStage }: Pick<Contact, 'createdAt' | 'lifecycleStage'>,
  points: number,
  now: Instant,
): LeadChance {
  const { horizonDays } = meaning;
  if (isCustomerStage(lifecycleStage)) return customer;
  if (createdAt === null) return undated;
  return now - createdAt >= horizonDays * DAY_MS
    ? none({ say: 'older than the horizon', with: { horizonDays } })
    : { chance: chanceOf(meaning, points), whyNoChance: null };
}

const customer = none({ say: 'already a customer', with: {} });
const undated = none({ say: 'creation not known', with: {} });

function none(whyNoChance: WhyNoChance): LeadChance {
  return { chance: null, whyNoChance };
}
