import type { HandOverFiguresView } from '../../contract/hand-over-page.ts';
import type {
  ChannelNameView,
  FlowChartView,
  LeadsFigures,
  NotEnough,
  PersonaView,
  RankedView,
  RateView,
  StandingView,
  SupplyView,
} from '../../contract/leads-page.ts';
import type { LearnedPersona, TraitMessages } from '../../domain/leads/personas/traits-of.ts';
import type { Format, Plural } from '../format.ts';
import { periodWords } from '../goals.ts';
import { personaNameWords } from '../persona-names.ts';
import { type Sentences, say } from '../say.ts';
import { leadCard } from './lead-card.ts';

const leads: Plural = { one: 'lead', other: 'leads' };

/** "14% (11-18%)": a share with the range that holds the truth 95 times out of 100. */
export function rateWords({ value, low, high }: RateView, { chance }: Format): string {
  return `${chance(value)} (${chance(low).replace('%', '')}-${chance(high)})`;
}

/** What people call a channel: "Paid Social", "Paid Social: lookalike". */
export function channelName({ source, campaign }: ChannelNameView): string {
  const name = source ?? 'Source not known';
  return campaign === null ? name : `${name}: ${campaign}`;
}

/** "Not enough data yet: 4 of about 10 conversions needed." */
export function notEnoughWords({ have, need, what }: NotEnough): string {
  return `Not enough data yet: ${have} of about ${need} ${what} needed.`;
}

/** A number of leads a week, as precise as it can be meant. */
export function perWeek(count: number): string {
  return count < 10 ? count.toFixed(1) : String(Math.round(count));
}

/** How a channel or persona compares with all other leads. */
export const standingWords: Readonly<Record<StandingView, string>> = {
  better: 'Better than the rest',
  worse: 'Worse than the rest',
  'not told apart': 'No clear difference',
};

const rest = ({ pooled }: RankedView, { chance }: Format) => `Of all leads ${chance(pooled)} buy.`;

/** The one sentence to read first: which channel brings leads that buy, and which does not. */
export function leadsHeadline(ranked: RankedView, format: Format): string {
  const best = ranked.sources.find(({ standing }) => standing === 'better') ?? null;
  const worst = ranked.sources.findLast(({ standing }) => standing === 'worse') ?? null;
  const [first, last] = [ranked.sources[0], ranked.sources.at(-1)];
  const rate = (channel: { readonly conversion: RateView }) =>
    rateWords(channel.conversion, format);
  if (best !== null) {
    const other =
      worst === null ? rest(ranked, format) : `${channelName(worst.channel)}: ${rate(worst)}.`;
    return `${channelName(best.channel)} brings the leads that buy: ${rate(best)}. ${other}`;
  }
  if (worst !== null)
    return `${channelName(worst.channel)} brings leads that rarely buy: ${rate(worst)}. ${rest(ranked, format)}`;
  if (ranked.firstIsAboveLast && first !== undefined && last !== undefined)
    return `${channelName(first.channel)} beats ${channelName(last.channel)}: ${rate(first)} against ${rate(last)}. The others do not differ clearly.`;
  return `No channel stands out yet. ${rest(ranked, format)}`;
}

/** What the figures rest on: horizon, leads, age. */
export function leadsNote(
  { horizonDays, leads: { known, converted, open, unknown } }: LeadsFigures,
  computedAt: string,
  { age }: Format,
  now: number,
): string {
  const apart =
    unknown === 0 ? '' : ` ${unknown} more are left out because it is not known when they came in.`;
  return `Bought: became a customer or had a deal won within ${horizonDays} days of coming in. Of ${known} leads, ${converted} bought and ${open} are too new to tell (only the days observed so far count).${apart} Calculated ${age(computedAt, now)}.`;
}

/** The Leads tab as a whole. */
export const homeLeads = {
  waiting: 'Loading your leads…',
  notBuilt: {
    title: 'Nothing to show yet',
    why: 'Your leads are counted after each sync. The first one may take a few minutes.',
  },
  whoCanSee:
    'Managers, marketers and admins can see this. An admin can give you one of these roles.',
  channelsNotKnown: 'It is not known yet which channels bring buyers',
};

/** Channels, best first. */
export const homeChannels = {
  title: 'Channels by lead outcome',
  channel: 'Channel',
  buys: 'Buys',
  againstTheRest: 'Compared with the rest',
  leads: 'Leads',
  bought: 'Bought',
  tooYoung: 'Too new',
  worth: 'Worth per lead',
  halfBuyWithin: 'Half buy within',
  tooFew: 'too few',
  notKnown: 'not known',
  chart: 'Leads that buy, in %',
  axis: (horizonDays: number) => `% of leads that buy within ${horizonDays} days`,
  campaigns: (count: number) => `Campaigns (${count})`,
  campaignsLeftOut: (count: number) => `${count} more campaigns have too few leads to be listed.`,
  range: (name: string, rate: string) => `${name}: ${rate}`,
  all: (rate: string) => `All leads: ${rate}`,
  rangesNote:
    'Each range contains the true value 95 times out of 100. Small channels are pulled towards the average, because a few leads can look good or bad by luck.',
};

/** Leads that stopped coming in as usual. */
export const homeFlow = {
  fewer: 'Fewer leads are coming in than usual',
  stopped: (channel: string) => `Leads stopped: ${channel}`,
  largestChannel: 'your largest channel',
  whole: ({ latest, usual, limit }: FlowChartView['whole']) =>
    `${latest} leads in four weeks. Usual is ${Math.round(usual)}; under ${Math.ceil(limit)} is more than a bad month.`,
  channel: ({ channel, latest, usual }: FlowChartView['channels'][number]) =>
    `${channelName(channel)}: ${latest} in four weeks, usually ${Math.round(usual)}.`,
  note: 'Leads take weeks to buy, so your results show this only later. When nothing is wrong, this alarm appears at most once in 100 checks.',
  whatToDo: (channel: string) =>
    `→ Check ${channel} first: forms, tracking, budget and what changed about four weeks ago.`,
  notKnown: (why: string) => `It is not known yet whether fewer leads are coming in. ${why}`,
  chart: 'Leads per week',
  week: 'Week ending',
  leads: 'Leads',
};

const amount = (value: string, currency: string | null, { quantity }: Format) =>
  currency === null ? `${quantity({ value, currency })} deals` : quantity({ value, currency });

/** The same of what is expected, which is known less finely. */
const expected = (value: string, currency: string | null, format: Format) =>
  amount(value, currency, { ...format, quantity: format.about });

const whose = ({ of, goals }: SupplyView['goal']) => {
  const one = of === 'teams' ? 'team' : 'rep';
  return goals === 1 ? `one ${one}` : `${goals} ${one}s together`;
};

/** Leads that the goal still needs. */
export const homeSupply = {
  title: 'Leads the goal still needs',
  noGoal:
    'No goal is running right now, so no leads are needed for one. A manager can set a goal in HubSpot under Goals.',
  /** The goal and what it asks of new leads. */
  need: ({ goal, need }: SupplyView, format: Format) => {
    const left = `${periodWords(goal.label, format)}, ${whose(goal)}: ${amount(goal.remaining, goal.currency, format)} of ${amount(goal.target, goal.currency, format)} to go.`;
    switch (need.kind) {
      case 'enough':
        return `${left} Your existing leads are expected to bring their share of it.`;
      case 'too late':
        return `${left} New leads would come too late: ${format.chance(need.shareInTime)} of those that buy do so in the time left. Focus on open deals instead.`;
      case 'needed': {
        const { p10, p50, p90 } = need.weekly;
        return `${left} About ${perWeek(p50)} new leads a week give an even chance (${perWeek(p10)} with luck, ${perWeek(p90)} to be safe).`;
      }
    }
  },
  /** What the leads that are here already are expected to bring. */
  openLeads: ({ goal }: SupplyView, format: Format) => {
    const sustaining =
      goal.sustaining === null
        ? ''
        : ` To keep reaching a target like this, about ${perWeek(goal.sustaining)} leads a week are needed.`;
    return `Existing leads are expected to bring ${expected(goal.fromOpenLeads, goal.currency, format)} by then.${sustaining}`;
  },
  note: ({ goal, need }: SupplyView, { percent }: Format) =>
    `Of what was won in the last year, ${percent(goal.leadShare)} came from leads within 90 days of coming in; new leads have to bring that part only. This assumes the channel mix of the last eight weeks.${need.kind === 'needed' ? ' "To be safe" means a 90% chance.' : ''}`,
  channel: 'Channel',
  weekly: 'Recent leads per week',
  needed: 'Needed per week',
  neededToKeep: 'Needed per week to keep this up',
  notKnown: 'not known',
};

/** The lines of the chart of leads a week. */
export const flowLines = {
  cameIn: 'Came in',
  usual: 'Usual',
  tooFew: 'Too few from here',
  needed: 'Needed',
  safe: 'Needed, to be safe',
} as const;

const traits: Sentences<TraitMessages> = {
  'job function': ({ value }) => `Job function: ${value}`,
  seniority: ({ value }) => `Seniority: ${value}`,
  industry: ({ value }) => `Industry: ${value}`,
  'company size': ({ from, to }, { number }) => {
    if (to === null) return `Company size: ${number(from)} employees or more`;
    return from === 0
      ? `Company size: under ${number(to + 1)} employees`
      : `Company size: ${number(from)} to ${number(to)} employees`;
  },
};

/** What a persona is called: as somebody named it, or by the traits that were learned. */
export function personaName(name: PersonaView['name'], format: Format): string {
  return name.say === 'learned persona' ? learnedName(name, format) : personaNameWords(name, 'en');
}

function learnedName({ with: { traits: all } }: LearnedPersona, format: Format): string {
  return all.map((trait) => say(traits, trait, format)).join(', ');
}

/** Who buys. */
export const homePersonas = {
  title: 'Who buys',
  /** What your own wins say about who buys. */
  learned: (learned: readonly PersonaView[], format: Format) => {
    const [first] = learned;
    return first === undefined
      ? 'No kind of lead stands out in your own wins more than luck would explain.'
      : `Your own wins: ${personaName(first.name, format)} buys more than the rest, ${rateWords(first.conversion, format)}.`;
  },
  defined: (count: number) => `Defined personas (${count})`,
  against: 'Counter-examples',
  didNotBuy: (name: string, examples: string) => `${name}, but did not buy: ${examples}`,
  missedBuyers: (examples: string) => `Bought, but fit no defined persona: ${examples}`,
  /** "250 leads, the latest: Bo Lind, lead 102." */
  examples: ({ count, examples }: PersonaView['against'], format: Format) => {
    if (count === 0) return 'none.';
    const names = examples.map(({ id, name }) => name ?? `lead ${id}`).join(', ');
    return `${format.count(count, leads)}, the latest: ${names}.`;
  },
  persona: 'Persona',
  buys: 'Buys',
  againstTheRest: 'Compared with the rest',
  leads: 'Leads',
  bought: 'Bought',
  didNot: 'Did not buy',
  fitNotKnown: 'Fit unknown',
};

const hours = (count: number) => {
  if (count < 1) return `${Math.max(1, Math.round(count * 60))} min`;
  return count < 48 ? `${Math.round(count)} h` : `${Math.round(count / 24)} days`;
};

/** Sales and marketing together. */
export const homeHandOvers = {
  title: 'Sales and marketing together',
  waiting: 'Loading hand-overs…',
  nothingYet:
    'Nobody has handed over, accepted or sent back a lead yet. That happens on the lead-quality card on a contact.',
  /** How much of what marketing brings sales takes, and why it does not take the rest. */
  headline: (figures: HandOverFiguresView, format: Format) => {
    const { waiting, reasons } = figures;
    const accepted = homeHandOvers.acceptance(figures, format);
    const waits =
      waiting === 0
        ? ''
        : ` ${format.count(waiting, leads)} ${waiting === 1 ? 'is' : 'are'} waiting.`;
    if (accepted === null) return `Sales has not judged any lead yet.${waits}`;
    const [first] = reasons;
    const why =
      first === undefined
        ? ''
        : ` Sent back most often: ${leadCard.rejectReasons[first.reason]} (${first.leads}).`;
    return `Sales accepts ${accepted} of the leads it judges.${why}${waits}`;
  },
  /** "70% (39-89%)": the share that sales accepted, and the range that its few answers leave open; null without an answer. */
  acceptance: ({ acceptance }: HandOverFiguresView, { percent }: Format): string | null => {
    if (acceptance === null) return null;
    const { value, low, high } = acceptance;
    return `${percent(value)} (${percent(low).replace('%', '')}-${percent(high)})`;
  },
  /** How long half of the leads wait, those still waiting included: "half within 5 h (8 of 11)". */
  wait: ({ started, ended, medianHours }: HandOverFiguresView['toAcceptance']) => {
    if (started === 0) return 'none handed over';
    const counts = `(${ended} of ${started})`;
    return medianHours === null
      ? `fewer than half so far ${counts}`
      : `half within ${hours(medianHours)} ${counts}`;
  },
  disagree: (count: number) => `Sales and score disagree (${count})`,
  disputed: (name: string, disagreement: string) => `${name}: ${disagreement}`,
  contact: (id: string) => `Contact ${id}`,
  more: (count: number) => `and ${count} more`,
  note: (days: number) =>
    `Leads that marketing or sales acted on within ${days} days. Times include leads that are still waiting.`,
  all: 'All',
  channel: 'Channel',
  waits: 'Waiting',
  accepted: 'Accepted',
  sentBack: 'Sent back',
  salesAccepts: 'Sales accepts',
  toAcceptance: 'Hand-over to acceptance',
  toResponse: 'To first response',
  notKnownYet: 'not known yet',
  disagreement: leadCard.handOver.disagreement,
  rejectReasons: leadCard.rejectReasons,
};
