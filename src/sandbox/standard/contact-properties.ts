import type { WorldProperty } from '../world.ts';
import { leadStatuses, lifecycleStages, seniorities, trafficSources } from './choices.ts';
import { inGroup } from './define.ts';

const info = inGroup('contactinformation');
const mail = inGroup('emailinformation');
const web = inGroup('analyticsinformation');
const forms = inGroup('conversioninformation');
const sales = inGroup('sales_properties');

const identity = [
  info.number('hs_object_id', 'Record ID'),
  info.text('firstname', 'First Name'),
  info.text('lastname', 'Last Name'),
  info.text('email', 'Email'),
  info.text('phone', 'Phone Number'),
  info.text('mobilephone', 'Mobile Phone Number'),
  info.text('company', 'Company Name'),
  info.text('jobtitle', 'Job Title'),
  info.text('job_function', 'Job function'),
  info.choice('hs_seniority', 'Seniority', seniorities),
  info.text('industry', 'Industry'),
  info.text('numemployees', 'Number of Employees'),
  info.text('company_size', 'Company size'),
  info.text('annualrevenue', 'Annual Revenue'),
  info.text('country', 'Country/Region'),
  info.text('state', 'State/Region'),
  info.text('city', 'City'),
  info.text('website', 'Website URL'),
  info.text('hs_email_domain', 'Email Domain'),
  info.choice('lifecyclestage', 'Lifecycle Stage', lifecycleStages),
  info.choice('hs_lead_status', 'Lead Status', leadStatuses),
  info.moment('createdate', 'Create Date'),
  info.moment('lastmodifieddate', 'Last Modified Date'),
  info.number('associatedcompanyid', 'Primary Associated Company ID'),
  info.text('hs_object_source_label', 'Record source'),
];

const owned = [
  sales.choice('hubspot_owner_id', 'Contact owner', []),
  sales.moment('hubspot_owner_assigneddate', 'Owner assigned date'),
  sales.moment('notes_last_contacted', 'Last Contacted'),
  sales.moment('notes_last_updated', 'Last Activity Date'),
  sales.moment('notes_next_activity_date', 'Next Activity Date'),
  sales.number('num_notes', 'Number of Sales Activities'),
  sales.number('num_contacted_notes', 'Number of times contacted'),
  sales.number('num_associated_deals', 'Number of Associated Deals'),
  sales.moment('first_deal_created_date', 'First Deal Created Date'),
  sales.number('recent_deal_amount', 'Recent Deal Amount'),
  sales.moment('recent_deal_close_date', 'Recent Deal Close Date'),
  sales.number('total_revenue', 'Total Revenue'),
];

const behaviour = [
  web.choice('hs_analytics_source', 'Original Traffic Source', trafficSources),
  web.text('hs_analytics_source_data_1', 'Original Traffic Source Drill-Down 1'),
  web.choice('hs_latest_source', 'Latest Traffic Source', trafficSources),
  web.number('hs_analytics_num_page_views', 'Number of Pageviews'),
  web.number('hs_analytics_num_visits', 'Number of Sessions'),
  web.number('hs_analytics_average_page_views', 'Average Pageviews'),
  web.moment('hs_analytics_first_timestamp', 'Time First Seen'),
  web.moment('hs_analytics_last_timestamp', 'Time Last Seen'),
  web.moment('hs_analytics_last_visit_timestamp', 'Time of Last Session'),
  forms.number('num_conversion_events', 'Number of Form Submissions'),
  forms.number('num_unique_conversion_events', 'Number of Unique Forms Submitted'),
  forms.moment('first_conversion_date', 'First Conversion Date'),
  forms.text('first_conversion_event_name', 'First Conversion'),
  forms.moment('recent_conversion_date', 'Recent Conversion Date'),
  forms.text('recent_conversion_event_name', 'Recent Conversion'),
];

const mailing = [
  mail.number('hs_email_delivered', 'Marketing emails delivered'),
  mail.number('hs_email_open', 'Marketing emails opened'),
  mail.number('hs_email_click', 'Marketing emails clicked'),
  mail.number('hs_email_replied', 'Marketing emails replied'),
  mail.number('hs_email_bounce', 'Marketing emails bounced'),
  mail.flag('hs_email_optout', 'Unsubscribed from all email'),
  mail.flag('hs_email_bad_address', 'Invalid email address'),
  mail.text('hs_email_hard_bounce_reason', 'Email hard bounce reason'),
  mail.moment('hs_email_last_open_date', 'Last marketing email open date'),
  mail.moment('hs_email_last_click_date', 'Last marketing email click date'),
  mail.moment('hs_email_last_reply_date', 'Last marketing email reply date'),
];

/** The contact properties that HubSpot defines and Pacekeeper's worlds use. */
export const contactProperties: readonly WorldProperty[] = [
  ...identity,
  ...owned,
  ...behaviour,
  ...mailing,
  ...lifecycleStages.map(([stage, label]) =>
    info.moment(
      `hs_v2_date_entered_${stage}`,
      `Date entered "${label} (Lifecycle Stage Pipeline)"`,
    ),
  ),
];
