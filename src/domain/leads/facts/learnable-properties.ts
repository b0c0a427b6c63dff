import type { PropertyDefinition } from '../../crm/property.ts';

/** What a property is about from which nothing is learned. */
export const leftOutReasons = [
  'the outcome',
  'deals',
  'a score',
  'the owner',
  'the person',
  "the team's doing",
  'bookkeeping',
  'an identifier',
] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** A property that nothing is learned from, and why. */
export interface LeftOutProperty {
  readonly property: string;
  readonly reason: LeftOutReason;
}

/** What a portal's contact properties are used for. */
export interface LearnableProperties {
  /** As they are read: where only the presence of a value may count, the type says `other`. */
  readonly used: readonly PropertyDefinition[];
  readonly leftOut: readonly LeftOutProperty[];
}

interface Rule {
  readonly names: RegExp;
  readonly reason: LeftOutReason;
  /** It holds the outcome, or a judgement of it: rules that ask for it give it away as well. */
  readonly tellsOutcome?: true;
}

/** Names by HubSpot's conventions; custom properties meet the last patterns only when they are named alike. */
const rules: readonly Rule[] = [
  {
    names:
      /^(lifecyclestage|hs_lifecyclestage_.*|hs_v2_.*|hs_date_entered_.*|hs_date_exited_.*|hs_time_(in|between)_.*|closedate|days_to_close|hs_lead_status|hs_sa_.*|hs_sequences_.*)$/,
    reason: 'the outcome',
    tellsOutcome: true,
  },
  {
    names:
      /^(num_associated_deals|first_deal_created_date|recent_deal_.*|total_revenue|hs_.*(deal|revenue|won|ticket).*)$/,
    reason: 'deals',
    tellsOutcome: true,
  },
  {
    names: /^(hubspotscore|.*score.*|.*scoring.*|hs_likelihood_.*|pacekeeper_.*)$/i,
    reason: 'a score',
    tellsOutcome: true,
  },
  {
    names: /(^|_)(owner|owners|team|teams|user|users|assigned|assigneddate)(_|$)|^hubspot_team_id$/,
    reason: 'the owner',
  },
  {
    names:
      /^(firstname|lastname|salutation|gender|date_of_birth|marital_status|military_status|relationship_status|hs_language|photo|twitterprofilephoto)$/,
    reason: 'the person',
  },
  {
    names:
      /^(num_notes|num_contacted_notes|notes_.*|hs_last_sales_.*|hs_sales_email_.*|hs_first_outreach_.*|hs_time_to_.*|hs_latest_sequence_.*|hs_is_unworked|hs_is_contact|hs_count_is_.*)$/,
    reason: "the team's doing",
  },
  {
    names:
      /^(lastmodifieddate|hs_lastmodifieddate|hs_createdate|hs_updated_.*|hs_pipeline|hs_merged_.*|hs_calculated_.*|hs_all_.*|hs_was_imported|hs_read_only|hs_data_privacy_.*|hs_object_source(_.*)?_id|hs_analytics_last_timestamp)$/,
    reason: 'bookkeeping',
  },
  {
    names: /(^|_)(id|ids|vid|vids|guid|uuid|token|utk)$|^(hs_object_id|associatedcompanyid|ip_.*)$/,
    reason: 'an identifier',
  },
];

/** Texts that are nearly each lead's own: only whether there is one can tell anything. */
const presenceOnly =
  /^(phone|mobilephone|fax|website|company|address|zip|hs_email_domain|twitterhandle|linkedinbio|hs_linkedin_url|message|.*_phone_number)$/;

/**
 * Splits a portal's contact properties into those that may be learned from and those that may not, each with its reason.
 * Custom properties are taken like any other.
 */
export function learnableProperties(
  definitions: readonly PropertyDefinition[],
): LearnableProperties {
  const used: PropertyDefinition[] = [];
  const leftOut: LeftOutProperty[] = [];
  for (const definition of definitions) {
    if (definition.objectType !== 'contact') continue;
    const rule = rules.find(({ names }) => names.test(definition.name));
    if (rule !== undefined) leftOut.push({ property: definition.name, reason: rule.reason });
    else if (presenceOnly.test(definition.name)) used.push({ ...definition, type: 'other' });
    else used.push(definition);
  }
  return { used, leftOut };
}

/** Why a property gives the outcome away whoever asks for it, by its name; null when nothing is known against it. */
export function outcomeReason(property: string): LeftOutReason | null {
  const rule = rules.find(
    ({ names, tellsOutcome }) => tellsOutcome === true && names.test(property),
  );
  return rule?.reason ?? null;
}
