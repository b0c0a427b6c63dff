import { DAY_MS, type Instant } from '../../domain/crm/time.ts';
import type { WorldRecord } from '../world.ts';
import type { DealPlan } from './deal-plan.ts';
import { writeEngagement } from './engagement.ts';
import type { Lead } from './lead.ts';
import { RecordBuilder, stamp } from './record-builder.ts';
import { workingMoment } from './working-moment.ts';

/** A contact as the portal knows it, with what its deals did to it. */
export function contactRecord(lead: Lead, deals: readonly DealPlan[], now: Instant): WorldRecord {
  const record = new RecordBuilder(lead.id, lead.createdAt);
  writeIdentity(record, lead);
  writeOwner(record, lead);
  writeEngagement(record, lead, now);
  writeSales(record, lead, deals, now);
  return record.build(now);
}

function writeIdentity(record: RecordBuilder, lead: Lead): void {
  const { job, company, channel, dice } = lead;
  record.setAll(
    {
      firstname: lead.firstName,
      lastname: lead.lastName,
      email: lead.email,
      hs_email_domain: lead.email?.split('@')[1] || null,
      jobtitle: dice.fork('title').chance(0.88) ? job.title : null,
      job_function: job.jobFunction,
      hs_seniority: dice.fork('seniority').chance(0.8) ? job.seniority : null,
      phone: dice.fork('phone').chance(0.6) ? `+00 555 ${lead.id}` : null,
      company: company?.name ?? null,
      associatedcompanyid: company?.id ?? null,
      industry: company?.industry ?? null,
      numemployees: company?.employees ?? null,
      country: company?.country ?? null,
      city: company?.city ?? null,
      createdate: stamp(lead.createdAt),
      hs_analytics_source: channel.source,
      hs_analytics_source_data_1: dice.fork('details').pick(channel.details),
      hs_object_source_label: channel.createdBy,
      hs_lead_status: 'NEW',
      num_associated_deals: 0,
    },
    lead.createdAt,
    channel.createdBy,
  );
}

function writeOwner(record: RecordBuilder, lead: Lead): void {
  if (lead.owner === null) return;
  record.setAll(
    {
      hubspot_owner_id: lead.owner.rep.owner.id,
      hubspot_owner_assigneddate: stamp(lead.owner.from),
    },
    lead.owner.from,
    'AUTOMATION_PLATFORM',
  );
}

function enter(record: RecordBuilder, stage: string, at: Instant): void {
  record.set('lifecyclestage', stage, at, 'CRM_UI');
  record.set(`hs_v2_date_entered_${stage}`, stamp(at), at, 'CALCULATED');
}

const MQL_INTEREST = 0.2;
const SQL_INTEREST = 0.8;
const PLANNED_SHARE = 0.4;

function writeSales(
  record: RecordBuilder,
  lead: Lead,
  deals: readonly DealPlan[],
  now: Instant,
): void {
  const dice = lead.dice.fork('sales');
  enter(record, lead.interest > -1 ? 'lead' : 'subscriber', lead.createdAt);
  const first = deals[0]?.opening.createdAt ?? Number.POSITIVE_INFINITY;
  const qualifiedAt = Math.round(lead.createdAt + dice.exponential(5) * DAY_MS);
  if (lead.interest > MQL_INTEREST && qualifiedAt < first) {
    enter(record, 'marketingqualifiedlead', qualifiedAt);
    const acceptedAt = workingMoment(qualifiedAt + (0.5 + dice.exponential(4)) * DAY_MS);
    if (lead.interest > SQL_INTEREST && lead.owner !== null && acceptedAt < first) {
      enter(record, 'salesqualifiedlead', acceptedAt);
    }
  }
  writeCalls(record, lead, deals, now);
  for (const [i, deal] of deals.entries()) writeDeal(record, deal, i);
  const planned = deals.length > 0 ? null : Math.round(now + dice.between(0.5, 10) * DAY_MS);
  if (planned !== null && lead.owner !== null && dice.chance(PLANNED_SHARE * recency(lead, now))) {
    record.set('notes_next_activity_date', stamp(planned), now - 1, 'CRM_UI');
  }
}

/** 1 for a lead of today, falling to 1/e after 60 days: old leads are rarely on anybody's calendar. */
function recency(lead: Lead, now: Instant): number {
  return Math.exp(-(now - lead.createdAt) / (60 * DAY_MS));
}

function writeDeal(record: RecordBuilder, deal: DealPlan, index: number): void {
  const { createdAt } = deal.opening;
  record.set('num_associated_deals', index + 1, createdAt, 'CALCULATED');
  if (index === 0) {
    enter(record, 'opportunity', createdAt);
    record.set('hs_lead_status', 'OPEN_DEAL', createdAt, 'CRM_UI');
    record.set('first_deal_created_date', stamp(createdAt), createdAt, 'CALCULATED');
  }
  if (deal.end?.outcome !== 'won') return;
  if (index === 0) enter(record, 'customer', deal.end.at);
  const amount = (deal.amount * deal.rate).toFixed(2);
  record.setAll(
    { recent_deal_amount: amount, recent_deal_close_date: stamp(deal.end.at) },
    deal.end.at,
    'CALCULATED',
  );
}

/** The owner tries a few times, more often while a deal runs. */
function writeCalls(
  record: RecordBuilder,
  lead: Lead,
  deals: readonly DealPlan[],
  now: Instant,
): void {
  if (lead.owner === null) return;
  const dice = lead.dice.fork('calls');
  const opened = deals[0]?.opening.createdAt ?? Number.POSITIVE_INFINITY;
  const tries = dice.poisson(deals.length > 0 ? 5 : 1.8);
  let at = lead.owner.from;
  for (let count = 1; count <= tries && at <= now; count += 1) {
    at = workingMoment(at + (0.5 + dice.exponential(6)) * DAY_MS);
    record.setAll(
      {
        notes_last_contacted: stamp(at),
        notes_last_updated: stamp(at),
        num_contacted_notes: count,
        num_notes: count,
      },
      at,
      'CRM_UI',
    );
    const answer = dice.weighted([
      ['ATTEMPTED_TO_CONTACT', 4],
      ['CONNECTED', 3],
      ['BAD_TIMING', 1],
      ['UNQUALIFIED', lead.interest < -0.5 ? 3 : 0],
    ] as const);
    if (at < opened) record.set('hs_lead_status', answer, at, 'CRM_UI');
  }
}
