import { DAY_MS, type Instant } from '../../domain/crm/time.ts';
import { inGroup } from '../standard/define.ts';
import type { WorldProperty } from '../world.ts';
import type { Dice } from './dice.ts';
import type { Lead } from './lead.ts';
import { type RecordBuilder, stamp } from './record-builder.ts';

/** What the generated portal measures beyond HubSpot's own properties. */
export const ownContactProperties: readonly WorldProperty[] = [
  inGroup('contactinformation').number('pricing_page_visits', 'Pricing page visits'),
];

type Deed = 'visit' | 'pricing' | 'form' | 'delivered' | 'open' | 'click' | 'reply';

interface Happening {
  readonly at: Instant;
  readonly deed: Deed;
}

/** Expected number of deeds of an average lead, and how much one unit of interest multiplies it (as log). */
const rates: readonly { deed: Deed; mean: number; pull: number; mail: boolean }[] = [
  { deed: 'visit', mean: 2.2, pull: 0.45, mail: false },
  { deed: 'pricing', mean: 0.35, pull: 0.8, mail: false },
  { deed: 'form', mean: 0.4, pull: 0.5, mail: false },
  { deed: 'delivered', mean: 5, pull: 0, mail: true },
  { deed: 'open', mean: 1.8, pull: 0.4, mail: true },
  { deed: 'click', mean: 0.5, pull: 0.6, mail: true },
  { deed: 'reply', mean: 0.12, pull: 0.6, mail: true },
];
const MAX_MEAN = 25;
const HALF_OF_IT_WITHIN_DAYS = 21;

/** Writes visits, forms and mail: more of them the more a lead is interested, most of them early. */
export function writeEngagement(record: RecordBuilder, lead: Lead, now: Instant): void {
  const dice = lead.dice.fork('engagement');
  writeMailHealth(record, lead, dice);
  const happenings = rates
    .filter((each) => !each.mail || lead.mailbox === 'company' || lead.mailbox === 'free')
    .flatMap(({ deed, mean, pull }) => {
      const expected = Math.min(MAX_MEAN, mean * Math.exp(pull * lead.interest));
      return Array.from({ length: dice.poisson(expected) }, () => ({
        deed,
        at: moment(lead, dice),
      }));
    });
  if (lead.channel.createdBy === 'FORM') {
    happenings.push({ deed: 'visit', at: lead.createdAt }, { deed: 'form', at: lead.createdAt });
  }
  writeCounts(
    record,
    happenings.filter((each) => each.at <= now).sort((a, b) => a.at - b.at),
    dice,
  );
}

function moment(lead: Lead, dice: Dice): Instant {
  return Math.round(lead.createdAt + dice.exponential(HALF_OF_IT_WITHIN_DAYS / Math.LN2) * DAY_MS);
}

function writeMailHealth(record: RecordBuilder, lead: Lead, dice: Dice): void {
  const tried = Math.round(lead.createdAt + dice.exponential(2) * DAY_MS);
  if (lead.mailbox === 'bounced') {
    record.setAll(
      { hs_email_bounce: 1, hs_email_hard_bounce_reason: 'UNKNOWN_USER' },
      tried,
      'EMAIL',
    );
  }
  if (lead.mailbox === 'invalid') record.set('hs_email_bad_address', true, lead.createdAt, 'EMAIL');
  if (lead.mailbox === 'company' && dice.chance(0.03)) {
    record.set('hs_email_optout', true, tried, 'EMAIL');
  }
}

const formNames = ['Demo request', 'Price list', 'Newsletter', 'Webinar', 'Trial'];

function writeCounts(record: RecordBuilder, happenings: readonly Happening[], dice: Dice): void {
  const counts: Record<Deed | 'pages', number> = {
    visit: 0,
    pricing: 0,
    form: 0,
    delivered: 0,
    open: 0,
    click: 0,
    reply: 0,
    pages: 0,
  };
  for (const { at, deed } of happenings) {
    counts[deed] += 1;
    if (deed === 'pricing') counts.visit += 1;
    if (deed === 'visit' || deed === 'pricing') counts.pages += 1 + dice.poisson(1.5);
    writers[deed](record, counts, at, dice);
  }
}

type Writer = (
  record: RecordBuilder,
  counts: Readonly<Record<Deed | 'pages', number>>,
  at: Instant,
  dice: Dice,
) => void;

const visited: Writer = (record, counts, at) => {
  record.setAll(
    {
      hs_analytics_num_visits: counts.visit,
      hs_analytics_num_page_views: counts.pages,
      hs_analytics_last_visit_timestamp: stamp(at),
      hs_analytics_last_timestamp: stamp(at),
    },
    at,
    'ANALYTICS',
  );
};

const writers: Readonly<Record<Deed, Writer>> = {
  visit: visited,
  pricing: (record, counts, at, dice) => {
    visited(record, counts, at, dice);
    record.set('pricing_page_visits', counts.pricing, at, 'ANALYTICS');
  },
  form: (record, counts, at, dice) => {
    const name = dice.pick(formNames);
    record.setAll(
      {
        num_conversion_events: counts.form,
        recent_conversion_date: stamp(at),
        recent_conversion_event_name: name,
      },
      at,
      'FORM',
    );
    if (counts.form === 1) {
      record.setAll(
        { first_conversion_date: stamp(at), first_conversion_event_name: name },
        at,
        'FORM',
      );
    }
  },
  delivered: (record, counts, at) =>
    record.set('hs_email_delivered', counts.delivered, at, 'EMAIL'),
  open: (record, counts, at) =>
    record.setAll({ hs_email_open: counts.open, hs_email_last_open_date: stamp(at) }, at, 'EMAIL'),
  click: (record, counts, at) =>
    record.setAll(
      { hs_email_click: counts.click, hs_email_last_click_date: stamp(at) },
      at,
      'EMAIL',
    ),
  reply: (record, counts, at) =>
    record.setAll(
      { hs_email_replied: counts.reply, hs_email_last_reply_date: stamp(at) },
      at,
      'EMAIL',
    ),
};
