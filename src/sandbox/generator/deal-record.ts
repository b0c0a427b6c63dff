import { DAY_MS, type Instant } from '../../domain/crm/time.ts';
import { defaultPipeline } from '../standard/default-pipeline.ts';
import type { WorldRecord } from '../world.ts';
import type { DealPlan } from './deal-plan.ts';
import { heaped } from './deal-plan.ts';
import type { Dice } from './dice.ts';
import { RecordBuilder, stamp } from './record-builder.ts';
import { workingMoment } from './working-moment.ts';

const probabilities = new Map(defaultPipeline.stages.map((each) => [each.id, each.probability]));

const lostReasons = [
  'Price',
  'Chose a competitor',
  'No budget',
  'No decision',
  'Missing feature',
  'Bad timing',
];

/** A deal as the portal knows it: what was typed in, moved and calculated, each at its time. */
export function dealRecord(deal: DealPlan, now: Instant): WorldRecord {
  const { opening, steps } = deal;
  const dice = opening.dice.fork('record');
  const record = new RecordBuilder(deal.id, opening.createdAt);
  record.setAll(
    {
      dealname: `${opening.lead?.company?.name ?? opening.lead?.lastName ?? 'Walk-in'} - ${dice.pick(['Team', 'Business', 'Enterprise'])} plan`,
      pipeline: defaultPipeline.id,
      createdate: stamp(opening.createdAt),
      dealtype: opening.round === 0 ? 'newbusiness' : 'existingbusiness',
      hubspot_owner_id: deal.rep.owner.id,
      hubspot_owner_assigneddate: stamp(opening.createdAt),
      hs_analytics_source: opening.lead?.channel.source ?? 'OFFLINE',
      num_associated_contacts: opening.lead === null ? 0 : 1,
      deal_currency_code: deal.currency,
      hs_exchange_rate: deal.rate,
    },
    opening.createdAt,
    'CRM_UI',
  );
  for (const { stage, at } of steps) writeStage(record, stage, at);
  writeAmounts(record, deal, dice.fork('amount'));
  writeCloseDates(record, deal, now, dice.fork('close'));
  writeActivities(record, deal, now, dice.fork('activity'));
  return record.build(now);
}

function writeStage(record: RecordBuilder, stage: string, at: Instant): void {
  record.set('dealstage', stage, at, 'CRM_UI');
  record.setAll(
    {
      [`hs_v2_date_entered_${stage}`]: stamp(at),
      hs_deal_stage_probability: probabilities.get(stage) ?? null,
      hs_is_closed: stage.startsWith('closed'),
      hs_is_closed_won: stage === 'closedwon',
      hs_is_closed_lost: stage === 'closedlost',
    },
    at,
    'CALCULATED',
  );
}

const MISSING_SHARE = 0.05;
const REVISED_SHARE = 0.3;

function writeAmounts(record: RecordBuilder, deal: DealPlan, dice: Dice): void {
  if (dice.chance(MISSING_SHARE) && deal.end?.outcome !== 'won') return;
  const first = dice.chance(REVISED_SHARE)
    ? heaped(deal.amount * Math.exp(0.25 * dice.normal()), dice)
    : deal.amount;
  writeAmount(record, deal, first, deal.opening.createdAt);
  const revisedAt = deal.steps[2]?.at ?? deal.end?.at;
  if (first !== deal.amount && revisedAt !== undefined) {
    writeAmount(record, deal, deal.amount, revisedAt);
  }
}

function writeAmount(record: RecordBuilder, deal: DealPlan, amount: number, at: Instant): void {
  record.set('amount', amount, at, 'CRM_UI');
  record.set('amount_in_home_currency', (amount * deal.rate).toFixed(2), at, 'CALCULATED');
}

const SLIP_SHARE = 0.8;

/** The expected closing day, moved later when it has passed, until the deal ends. */
function writeCloseDates(record: RecordBuilder, deal: DealPlan, now: Instant, dice: Dice): void {
  const over = Math.min(deal.end?.at ?? Number.POSITIVE_INFINITY, now);
  let at = deal.opening.createdAt;
  let expected = Math.round(at + dice.between(25, 70) * DAY_MS);
  record.set('closedate', stamp(expected), at, 'CRM_UI');
  while (expected < over && dice.chance(SLIP_SHARE)) {
    at = Math.round(expected + dice.between(-2, 3) * DAY_MS);
    expected = Math.round(expected + dice.between(14, 45) * DAY_MS);
    if (at < over) record.set('closedate', stamp(expected), at, 'CRM_UI');
  }
  if (deal.end === null) return;
  const days = Math.floor((deal.end.at - deal.opening.createdAt) / DAY_MS);
  record.set('closedate', stamp(deal.end.at), deal.end.at, 'CRM_UI');
  record.set('days_to_close', days, deal.end.at, 'CALCULATED');
  if (deal.end.outcome === 'lost') {
    record.set('closed_lost_reason', dice.pick(lostReasons), deal.end.at, 'CRM_UI');
  }
}

const PLANNED_SHARE = 0.65;
const QUIET_AFTER_DAYS = 25;

/** Calls and mails about once a week; a forgotten deal goes quiet. */
function writeActivities(record: RecordBuilder, deal: DealPlan, now: Instant, dice: Dice): void {
  const lastStep = deal.steps.at(-1)?.at ?? deal.opening.createdAt;
  const quiet = deal.end?.at ?? lastStep + QUIET_AFTER_DAYS * DAY_MS;
  let at = deal.opening.createdAt;
  for (let count = 1; at < Math.min(quiet, now); count += 1) {
    record.setAll(
      {
        notes_last_contacted: stamp(at),
        notes_last_updated: stamp(at),
        num_contacted_notes: count,
        num_notes: count,
      },
      at,
      dice.pick(['CRM_UI', 'EMAIL_INTEGRATION']),
    );
    const next = workingMoment(at + (1 + dice.exponential(6)) * DAY_MS);
    const planned = next < quiet && dice.chance(PLANNED_SHARE);
    record.set('notes_next_activity_date', planned ? stamp(next) : '', at, 'CRM_UI');
    at = next;
  }
  if (deal.end !== null) record.set('notes_next_activity_date', '', deal.end.at, 'CALCULATED');
}
