import { DAY_MS, HOUR_MS, type Instant } from '../../domain/crm/time.ts';
import { factorAt } from './causes.ts';
import { type Channel, channels } from './channels.ts';
import type { Company } from './company.ts';
import type { Dice } from './dice.ts';
import { type Job, jobFrom } from './job.ts';
import type { Plan } from './options.ts';
import { type Rep, repsAt, type SalesForce } from './team.ts';
import { firstNames, lastNames } from './words.ts';

/** What becomes of mail to a lead. */
export type Mailbox = 'company' | 'free' | 'bounced' | 'invalid' | 'missing';

/** A person before the portal knows anything of them: what they are, and how likely they are to buy. */
export interface Lead {
  readonly id: string;
  readonly dice: Dice;
  readonly createdAt: Instant;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | null;
  readonly mailbox: Mailbox;
  readonly job: Job;
  readonly company: Company | null;
  readonly channel: Channel;
  /** Hidden interest, about standard normal: drives visits, mail and forms, and with them the chance to buy. */
  readonly interest: number;
  /** False for those that a planted cause keeps away: they are in no portal. */
  readonly arrives: boolean;
  /** Log-odds of becoming a deal, up to a constant, before any planted cause. */
  readonly latent: number;
  /** What a planted cause adds to `latent`. */
  readonly shift: number;
  /** Who looks after the lead, and from when; null when nobody ever does. */
  readonly owner: { readonly rep: Rep; readonly from: Instant } | null;
}

const mailboxes: readonly (readonly [Mailbox, number])[] = [
  ['company', 70],
  ['free', 17],
  ['bounced', 5],
  ['invalid', 2],
  ['missing', 6],
];
const mailFit: Readonly<Record<Mailbox, number>> = {
  company: 0.1,
  free: -0.8,
  bounced: -0.6,
  invalid: -0.6,
  missing: -0.7,
};
const INTEREST_WEIGHT = 0.9;
const NO_COMPANY_SHARE = 0.08;

/** The leads of the plan's years, oldest first, those that a planted cause keeps away among them. */
export function leadsOf(
  plan: Plan,
  dice: Dice,
  companies: readonly Company[],
  force: SalesForce,
): readonly Lead[] {
  const moments = Array.from({ length: plan.contacts }, (_, i) =>
    arrival(plan, dice.fork(`arrival ${i}`)),
  ).sort((a, b) => a - b);
  return moments.map((at, i) => lead(plan, dice.fork(`lead ${i}`), i, at, companies, force));
}

function lead(
  plan: Plan,
  dice: Dice,
  index: number,
  createdAt: Instant,
  companies: readonly Company[],
  force: SalesForce,
): Lead {
  const channel = dice.weighted(channels.map((each) => [each, each.share] as const));
  const job = jobFrom(dice);
  const company =
    companies.length === 0 || dice.chance(NO_COMPANY_SHARE) ? null : dice.pick(companies);
  const mailbox = dice.weighted(mailboxes);
  const firstName = dice.pick(firstNames);
  const lastName = dice.pick(lastNames);
  const interest = dice.normal() * channel.spread;
  const fit = job.fit + (company?.fit ?? -0.5) + mailFit[mailbox];
  return {
    id: String(100_001 + index),
    dice: dice.fork('life'),
    createdAt,
    firstName,
    lastName,
    email: address(mailbox, `${firstName}.${lastName}`.toLowerCase(), index, company),
    mailbox,
    job,
    company,
    channel,
    interest,
    arrives: dice.fork('thinned').unit() < factorAt(plan.causes.fewerLeads, createdAt, plan.now),
    latent: fit + channel.quality + INTEREST_WEIGHT * interest,
    shift: Math.log(factorAt(plan.causes.poorerLeads, createdAt, plan.now)),
    owner: assignment(dice.fork('owner'), createdAt, force),
  };
}

function address(mailbox: Mailbox, local: string, index: number, company: Company | null) {
  if (mailbox === 'missing') return null;
  if (mailbox === 'invalid') return `${local}@`;
  const domain = mailbox === 'free' ? 'freemail.example' : (company?.domain ?? 'office.example');
  return `${local}.${index + 1}@${domain}`;
}

/** Most leads get an owner within a day, some wait for days, one in twelve stays without. */
function assignment(dice: Dice, createdAt: Instant, force: SalesForce): Lead['owner'] {
  if (dice.chance(1 / 12)) return null;
  const days = dice.chance(0.1) ? dice.between(2, 8) : dice.exponential(0.5);
  const from = Math.round(createdAt + days * DAY_MS);
  return { rep: dice.pick(repsAt(force, from)), from };
}

const GROWTH = 0.4;
const WEEKEND = 0.35;
const quietMonths: Readonly<Record<number, number>> = { 7: 0.75, 11: 0.7 };

/** When a lead comes in: more every year, fewer at weekends, in August and in December, mostly in the daytime. */
function arrival(plan: Plan, dice: Dice): Instant {
  for (;;) {
    const share = dice.unit();
    const at = plan.start + share * (plan.now - plan.start);
    const day = new Date(at);
    const weekday = day.getUTCDay() % 6 === 0 ? WEEKEND : 1;
    const season = quietMonths[day.getUTCMonth()] ?? 1;
    if (!dice.chance((((1 + GROWTH * share) * weekday) / (1 + GROWTH)) * season)) continue;
    const moment = day.setUTCHours(0, 0, 0, 0) + hourOfDay(dice);
    if (moment > plan.start && moment <= plan.now) return moment;
  }
}

function hourOfDay(dice: Dice): number {
  const hour = 13 + 3.5 * dice.normal();
  return Math.round(Math.min(23.9, Math.max(0, hour)) * HOUR_MS);
}
