import { unknownAt } from '../../crm/carried-over.ts';
import type { Deal } from '../../crm/deal.ts';
import { propertiesAt } from '../../crm/properties-at.ts';
import { type Properties, type PropertyChange, propertyOf } from '../../crm/property.ts';
import { dealAmountsOf, dealOutcomeOf } from '../../crm/read-deal.ts';
import { instantOf } from '../../crm/read-property.ts';
import type { PortalSchema } from '../../crm/schema.ts';
import type { Instant } from '../../crm/time.ts';

/** The facts of a deal that a goal can be counted from. */
export type DealFacts = Pick<
  Deal,
  | 'id'
  | 'outcome'
  | 'ownerId'
  | 'pipelineId'
  | 'stageId'
  | 'closeDate'
  | 'createdAt'
  | 'amount'
  | 'homeAmount'
>;

/** The same as of an earlier moment. */
export type DealFactsThen = DealFacts & {
  /** Some of it is not recorded: the deal came along from elsewhere, and it is rebuilt from its create and close dates. */
  readonly isRebuilt?: boolean;
};

const flags: readonly string[] = ['hs_is_closed', 'hs_is_closed_won'];

/** The properties that these facts are read from. */
export const replayedProperties: readonly string[] = [
  'pipeline',
  'dealstage',
  ...flags,
  'hubspot_owner_id',
  'amount',
  'amount_in_home_currency',
  'deal_currency_code',
  'closedate',
];

/** A deal as it stands, and what is known of how it came to that. */
export interface DealHistory {
  readonly present: DealFacts;
  /** Of {@link replayedProperties}: what they say now, and what they said before, in any order. */
  readonly properties: Properties;
  readonly changes: readonly PropertyChange[];
}

/**
 * A deal's facts as they stood at a moment, rebuilt from its recorded changes; null before it was created. A deal of unknown
 * creation was there from its first recorded change on, or always when none is recorded. What came along from elsewhere is taken
 * to have been as it is, but for the stage: until its close date a closed deal was open.
 */
export function dealAt(
  history: DealHistory,
  moment: Instant,
  schema: Pick<PortalSchema, 'pipelines' | 'portal'>,
): DealFactsThen | null {
  const { present, changes } = history;
  const { id, createdAt } = present;
  const unknown = unknownAt(changes, moment);
  if (moment < (createdAt ?? (unknown.size > 0 ? moment : firstChange(changes)))) return null;
  if (changes.every(({ at }) => at <= moment)) return present;
  if (unknown.has('dealstage')) return rebuilt(present, moment);
  const known = changes.filter(({ property }) => !unknown.has(property));
  const properties = flagsWithin(history, propertiesAt(history.properties, known, moment));
  return {
    id,
    createdAt,
    outcome: dealOutcomeOf(properties, schema.pipelines),
    ownerId: propertyOf(properties, 'hubspot_owner_id'),
    pipelineId: propertyOf(properties, 'pipeline'),
    stageId: propertyOf(properties, 'dealstage'),
    closeDate: instantOf(properties, 'closedate'),
    ...dealAmountsOf(properties, schema.portal.homeCurrency),
    ...(unknown.size > 0 && { isRebuilt: true }),
  };
}

/** What can be said of a deal whose stage of then is not known. Which day a closed deal was expected for then is not known either. */
function rebuilt(present: DealFacts, moment: Instant): DealFactsThen {
  const { outcome, closeDate } = present;
  const closesLater =
    (outcome === 'won' || outcome === 'lost') && closeDate !== null && closeDate > moment;
  return closesLater
    ? { ...present, outcome: 'open', closeDate: null, isRebuilt: true }
    : { ...present, isRebuilt: true };
}

function firstChange(changes: readonly PropertyChange[]): Instant {
  return changes.length === 0
    ? Number.NEGATIVE_INFINITY
    : changes.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY);
}

/** HubSpot's flags follow the stage. Of a stage that the deal left since, they say nothing unless their own changes are recorded. */
function flagsWithin({ properties, changes }: DealHistory, then: Properties): Properties {
  if (propertyOf(then, 'dealstage') === propertyOf(properties, 'dealstage')) return then;
  const unrecorded = flags.filter((flag) => !changes.some(({ property }) => property === flag));
  return { ...then, ...Object.fromEntries(unrecorded.map((flag) => [flag, null])) };
}
