import type { CaveatMessages } from '../../domain/coaching/caveats.ts';
import type { PossibleChange } from '../../domain/leads/explain/what-would-change.ts';
import type { HandOverRefusals } from '../../domain/leads/hand-over/decide.ts';
import type {
  HandOverAct,
  HandOverMove,
  HandOverState,
} from '../../domain/leads/hand-over/hand-over.ts';
import type { RejectReason } from '../../domain/leads/hand-over/reject-reasons.ts';
import type { Grade } from '../../domain/leads/scorecard/score.ts';
import type { Format, Plural } from '../format.ts';
import type { Sentences } from '../say.ts';

const points: Plural = { one: 'point', other: 'points' };
const smaller: Plural = { one: 'smaller reason', other: 'smaller reasons' };

/** A chance with its range, as it is read. */
interface Chance {
  readonly value: string;
  /** Null: next to nothing. */
  readonly low: string | null;
  readonly high: string;
  readonly horizonDays: number;
  /** Past leads with a like score. */
  readonly comparable: number;
}

type Texts<Of extends string> = Readonly<Record<Of, string>>;

const ways: Readonly<Record<PossibleChange['kind'], (what: string) => string>> = {
  'fill in': (field) => `fill in "${field}"`,
  correct: (reason) => `have "${reason}" instead`,
  engage: (reason) => `see "${reason}" from the lead`,
};

/** Where a lead is between marketing and sales, and what whoever looks may do about it. */
export type HandOverTitle =
  | 'waiting'
  | 'to answer'
  | 'accepted'
  | 'rejected'
  | 'to hand over'
  | 'to judge';

const handOverTitles: Texts<HandOverTitle> = {
  waiting: 'Waiting for sales',
  'to answer': 'Handed over: accept or send back',
  accepted: 'Accepted by sales',
  rejected: 'Sent back to marketing',
  'to hand over': 'Hand over to sales',
  'to judge': 'Accept or send back to marketing',
};

const acts: Texts<HandOverAct> = {
  'hand over': 'Hand over to sales',
  accept: 'Accept',
  reject: 'Send back…',
  undo: 'Undo',
};

const done: Texts<HandOverAct> = {
  'hand over': 'handed it over to sales',
  accept: 'accepted it',
  reject: 'sent it back to marketing',
  undo: 'took the last step back',
};

const states: Texts<HandOverState> = {
  'not handed over': 'Nobody has handed this lead over.',
  waiting: 'This lead has already been handed over and is waiting for sales.',
  accepted: 'Sales has already accepted this lead.',
  rejected: 'Sales has already sent this lead back.',
};

const whoMay: Texts<HandOverMove> = {
  'hand over': 'Marketers and admins can hand a lead over to sales.',
  accept: 'The lead’s owner, their manager and admins can accept it.',
  reject: 'The lead’s owner, their manager and admins can send it back.',
};

/** Who can see a contact. */
const whoCanSee = 'The lead’s owner, their manager, marketers and admins can see this.';

/** Why an act is refused. */
const refusals: Sentences<HandOverRefusals> = {
  'not theirs': () => whoCanSee,
  'may not': ({ act }) => whoMay[act],
  'is already': ({ state }) => states[state],
  'not the last step': () =>
    'Only the last step can be undone, within a day, by the person who made it.',
  'no receiver': () => 'Nobody owns this lead. Choose who takes it.',
  'key used': () => 'This was sent before as another request. Try again.',
};

const rejectReasons: Texts<RejectReason> = {
  'no need': 'no need',
  'no budget': 'no budget',
  'bad timing': 'bad timing',
  'wrong person': 'wrong person',
  'wrong kind of company': 'wrong kind of company',
  'cannot be reached': 'cannot be reached',
  'not a buyer (student, applicant, competitor)': 'not a buyer (student, applicant, competitor)',
  duplicate: 'duplicate',
  other: 'other',
};

/** What somebody has to know before acting on the score. */
const caveats: Sentences<CaveatMessages> = {
  'already a customer': () => 'Already a customer.',
  'every deal lost': ({ deals, lastOn }, format) => {
    const which =
      deals === 1
        ? 'Their only deal was lost'
        : `All ${format.number(deals)} of their deals were lost`;
    const last = deals === 1 ? 'on' : 'the last one on';
    return lastOn === null ? `${which}.` : `${which}, ${last} ${format.day(lastOn.at)}.`;
  },
  'lead status': ({ status }) => `Lead status: ${status}.`,
  unsubscribed: () => 'Unsubscribed from all email: do not write.',
  'no way to reach': () => 'No phone number and no email address that works.',
  'no phone number': () => 'No phone number.',
  'no working address': () => 'No email address that works.',
};

/** What the contact card says around the reasons. */
export const leadCard = {
  waiting: 'Loading this lead’s score…',
  notSynced: {
    title: 'Not read from HubSpot yet',
    why: 'Pacekeeper has not read this contact yet. New contacts arrive with the next sync, usually within minutes.',
  },
  notScored: {
    title: 'Not scored yet',
    why: 'This contact has been read but not scored yet. Scoring follows every sync, usually within minutes.',
  },
  whoCanSee,
  allFine: 'All fine. Nothing needs you here.',
  noWarning: 'No warning on this lead.',
  caveats,
  knowFirst: (sentences: string) => `Know this first: ${sentences}`,
  grade: (grade: Grade) => `Grade ${grade}`,
  points: (count: number, format: Format) => format.count(count, points),
  likely: ({ value, horizonDays }: Chance, format: Format) =>
    `${value} likely to buy within ${format.days(horizonDays)} of coming in`,
  basis: ({ low, high, comparable }: Chance, format: Format) =>
    `${low === null ? `at most ${high}` : `between ${low} and ${high}`}, from ${format.count(comparable, { one: 'past lead', other: 'past leads' })} with about as many points`,
  /** `from`: the grade of then, where it was another one. */
  moved: (by: string, isUp: boolean, from: Grade | null, cause: string) =>
    `${isUp ? 'Up' : 'Down'}${from === null ? '' : ` from ${from}`} since last week (${by}): ${cause}`,
  mostOfAll: (reason: string, given: string) => `Most of all: ${reason} (${given})`,
  noReason: 'No rule applies: nothing known about this lead adds or takes away points.',
  why: (number: string) => `Why ${number}?`,
  smallerReasons: (count: number, format: Format) => `The ${format.count(count, smaller)}`,
  smallerTogether: (count: number, format: Format) => `${format.count(count, smaller)} together`,
  reason: 'Reason',
  part: 'Part',
  pointsHead: 'Points',
  sum: 'Sum',
  sinceLastWeek: 'Since last week',
  atDay: (count: number, grade: Grade, day: string, format: Format) =>
    `${format.count(count, points)}, grade ${grade}, on ${day}`,
  now: (count: number, grade: Grade, format: Format) =>
    `= ${format.count(count, points)}, grade ${grade}`,
  total: (count: number, format: Format) => `= ${format.count(count, points)}`,
  whatIf: 'What would change it?',
  ways,
  nextGrade: (changes: readonly string[], by: string, grade: Grade, { list }: Format) =>
    `For grade ${grade} (${by} points): ${list(changes)}.`,
  onceKnown: (field: string, least: string, most: string) =>
    `"${field}", once filled in: ${least === most ? least : `${least} to ${most}`} points.`,
  setAside: (count: number, format: Format) => `Set aside (${format.number(count)})`,
  ruleLeftOut: (rule: string, why: string) => `The rule "${rule}" was left out: ${why}`,
  howWeKnow: 'How we know',
  byRules:
    'The points come from rules that your admins write. No chance of buying is claimed: these rules have not been compared with your past customers yet.',
  learned: (count: number, format: Format) =>
    `The points were learned from your own past leads and checked on leads they were not learned from. The chance is what became of leads with ${format.count(count, points)}.`,
  canBe: (least: number, most: number, format: Format) =>
    `The score can be between ${format.number(least)} and ${format.count(most, points)}.`,
  scored: (when: string, scorecard: string) => `Scored ${when}, with ${scorecard}.`,
  scorecard: (version: string, origin: string | null) =>
    `scorecard ${version}${origin === null ? '' : `, ${origin}`}`,
  origin: (kind: 'learned' | 'published', day: string, by: string | null) =>
    `${kind === 'learned' ? 'learned from your outcomes' : 'published'} on ${day}${by === null ? '' : ` by ${by}`}`,
  rulesBehind: (rules: string, more: number) =>
    `Rules behind the reasons: ${rules}${more === 0 ? '' : `; and ${more} more`}.`,
  handOver: {
    titles: handOverTitles,
    rejected: (reason: string) => `Sent back to marketing: ${reason}`,
    acts,
    /** One act: who, what, when, why. */
    done: (act: HandOverAct, by: string | null, when: string) =>
      `${by ?? 'Somebody who is no longer known here'} ${done[act]}, ${when}`,
    waitsFor: (name: string) => `Waiting for ${name}`,
    toWhom: 'Who is to take it?',
    choose: 'Choose a person',
    handOverTo: 'Hand over',
    because: (said: string, why: string) => `${said}: ${why}`,
    disagreement: (reason: string, grade: Grade) =>
      `Sales sent it back: ${reason}. The score says ${grade}.`,
    refusals,
    notSynced: 'Pacekeeper has not read this contact from HubSpot yet.',
    whyBack: 'Why does it go back?',
    seenByMarketing: 'Marketing sees this.',
    whatIsIt: 'What is it?',
    anythingToAdd: 'Anything to add?',
    sendBack: 'Send back',
    cancel: 'Cancel',
  },
  rejectReasons,
};
