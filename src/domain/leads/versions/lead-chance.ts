import type { Contact } from '../../crm/contact.ts';
import { DAY_MS, type Instant } from '../../crm/time.ts';
import type { LeadScore } from '../scorecard/score.ts';
import { chanceOf, type ScoreMeaning } from './score-meaning.ts';

/** A lead's chance, or why none is claimed. */
export type LeadChance = Pick<LeadScore, 'probability' | 'whyNoProbability'>;

/** What a scorecard without outcomes behind it says of chances. */
export const noChanceByRules: LeadChance = none(
  "Graded by rules: no chance has been proven on this portal's own outcomes yet.",
);

/** The chance that a learned score stands for. Chances are about new leads: not about customers, nor about leads older than the horizon. */
export function leadChance(
  meaning: ScoreMeaning,
  { createdAt, lifecycleStage }: Pick<Contact, 'createdAt' | 'lifecycleStage'>,
  points: number,
  now: Instant,
): LeadChance {
  const { horizonDays } = meaning;
  if (lifecycleStage === 'customer') return none('Already a customer.');
  if (createdAt === null) return none('It is not known when this lead came in.');
  if (now - createdAt >= horizonDays * DAY_MS) {
    return none(
      `Chances are measured for the first ${horizonDays} days after a lead came in; this one is older.`,
    );
  }
  return { probability: chanceOf(meaning, points), whyNoProbability: null };
}

function none(whyNoProbability: string): LeadChance {
  return { probability: null, whyNoProbability };
}
