import { propertiesAt } from '../../crm/properties-at.ts';
import type { Properties } from '../../crm/property.ts';
import { DAY_MS, type Instant } from '../../crm/time.ts';
import { HORIZON_DAYS, outcomeOf } from '../outcome.ts';
import { type LeadHistory, leadMoments } from './lead-moments.ts';
import { defaultLooks, type Looks, lookAge } from './look-age.ts';

/** A lead of the past as it stood when it was looked at, and what became of it. */
export interface TrainingRow {
  readonly createdAt: Instant;
  readonly lookedAt: Instant;
  readonly properties: Properties;
  readonly converted: boolean;
  /** Properties with recorded changes; the others have had their value since the lead came in. */
  readonly changed: ReadonlySet<string>;
}

/** How outcomes and looks are timed. */
export interface TrainingPlan {
  readonly now: Instant;
  readonly horizonDays?: number;
  readonly looks?: Looks;
}

/** Why a lead teaches nothing. */
export type NoLesson = 'outcome open' | 'outcome unknown' | 'already a customer';

/** A lead's row; or why there is none: its outcome is not known yet, or was decided before anybody looked. */
export function trainingRow(
  lead: LeadHistory,
  { now, horizonDays = HORIZON_DAYS, looks = defaultLooks }: TrainingPlan,
): TrainingRow | NoLesson {
  const { contact, changes } = lead;
  const outcome = outcomeOf(leadMoments(lead), now, horizonDays);
  if (outcome.kind === 'unknown' || contact.createdAt === null) return 'outcome unknown';
  // Young leads that converted already are left out with the others of their age: alone they would make the young look good.
  if (contact.createdAt + horizonDays * DAY_MS > now) return 'outcome open';
  const lookedAt = contact.createdAt + Math.round(lookAge(contact.id, looks) * DAY_MS);
  if (outcome.kind === 'converted' && outcome.at <= lookedAt) return 'already a customer';
  return {
    createdAt: contact.createdAt,
    lookedAt,
    properties: propertiesAt(contact.properties, changes, lookedAt),
    converted: outcome.kind === 'converted',
    changed: new Set(changes.map(({ property }) => property)),
  };
}
