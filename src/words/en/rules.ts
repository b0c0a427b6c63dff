import type { RuleActMessages, RuleRefusals } from '../../domain/leads/rules/rule-acts.ts';
import type {
  CountingMessages,
  RuleChanges,
  RuleName,
} from '../../domain/leads/rules/rule-changes.ts';
import type { PendingState } from '../../domain/leads/rules/standing.ts';
import type { AskedMessages, AttributeMessages } from '../../domain/leads/scorecard/asked.ts';
import type { DealChoice, RollUp } from '../../domain/leads/scorecard/scorecard.ts';
import type { Format } from '../format.ts';
import { type Sentences, say } from '../say.ts';

const which: Readonly<Record<DealChoice, string>> = {
  all: 'deals',
  open: 'open deals',
  won: 'won deals',
  lost: 'lost deals',
};
const rollUps: Readonly<Record<RollUp, (deals: string) => string>> = {
  'deal count': (deals) => `number of ${deals}`,
  'deal amount': (deals) => `amount of ${deals}`,
  'days since newest deal': (deals) => `days since the newest of the ${deals}`,
};

/** What an attribute looks at: `"jobtitle"`, or `number of won deals`. */
export const attributes: Sentences<AttributeMessages> = {
  'a property': ({ property }) => `"${property}"`,
  'of deals': ({ deals, as }) => rollUps[as](which[deals]),
};

const edges = (from: number | string | null, below: number | string | null, end: string) =>
  [...(from === null ? [] : [`from ${from}`]), ...(below === null ? [] : [`${end} ${below}`])].join(
    ' ',
  );

/** What a condition, a bin or a trait asks: `contains vp, head`. */
export const asked: Sentences<AskedMessages> = {
  ...attributes,
  anything: () => 'anything',
  unknown: () => 'unknown',
  known: () => 'known',
  yes: () => 'yes',
  no: () => 'no',
  between: ({ from, below }) => edges(from, below, 'below'),
  dated: ({ from, before }) => edges(from, before, 'before'),
  'one of': ({ values }) => `one of ${values.join(', ')}`,
  contains: ({ words }) => `contains ${words.join(', ')}`,
  matches: ({ pattern }) => `matches ${pattern}`,
  'address at': ({ domain }) => `an address at ${domain}`,
  fact: ({ attribute, asks }, format) =>
    `${say(asked, attribute, format)} ${say(asked, asks, format)}`,
  trait: ({ attribute, as, asks }, format) =>
    `${say(asked, attribute, format)} as ${as} ${say(asked, asks, format)}`,
  joined: ({ is, parts }, format) =>
    `${is} of (${parts.map((part) => say(asked, part, format)).join('; ')})`,
  together: ({ parts }, format) =>
    parts.length === 0 ? 'anything' : parts.map((part) => say(asked, part, format)).join(' and '),
};

const counting: Sentences<CountingMessages> = {
  'read as': ({ attribute, as }, format) => `${say(attributes, attribute, format)} as ${as}`,
  'fades not': () => 'not at all',
  'fades by half': ({ days, property }) => `by half every ${days} days since "${property}"`,
  always: () => 'always',
  'for some days': ({ days, property }) => `for ${days} days since "${property}"`,
  once: () => 'once',
  'as often as': ({ property, most, keeps }) =>
    `as often as "${property}" says, at most ${most} times, each ${Math.round(100 * keeps)}% of the one before`,
};

const named = ({ with: { title, id } }: RuleName) =>
  id === null ? `"${title}"` : `"${title}" (${id})`;
const instead = (what: string, to: string | number, before: string | number) =>
  `${what} ${to} instead of ${before}.`;
const limit = (min: number | null, max: number | null) =>
  min === null && max === null
    ? 'none'
    : [
        ...(min === null ? [] : [`at least ${min}`]),
        ...(max === null ? [] : [`at most ${max}`]),
      ].join(' and ');
const reads = (all: RuleChanges['rule reads']['to'], format: Format) =>
  all.length === 0
    ? 'nothing itself'
    : all.map((each) => say(counting, each, format)).join(' and ');

/** How two scorecards differ. */
export const ruleChanges: Sentences<RuleChanges> = {
  'scorecard renamed': ({ to, before }) => instead('The name is', to, before),
  'rule gone': ({ rule }) => `The rule ${named(rule)} was removed.`,
  'rule new': ({ rule, group, lines }, format) => {
    const all = lines.map(({ with: line }) => `${line.reason} ${format.points(line.points)}`);
    return `The rule ${named(rule)} was added, in ${group}: ${all.join('; ')}.`;
  },
  'rule renamed': ({ rule, to, before }) => instead(`${named(rule)} is called`, to, before),
  'rule in another part': ({ rule, to, before }) => instead(`${named(rule)} counts as`, to, before),
  'rule reads': ({ rule, to, before }, format) =>
    instead(`${named(rule)} reads`, reads(to, format), reads(before, format)),
  'rule fades': ({ rule, to, before }, format) =>
    instead(`${named(rule)} fades`, say(counting, to, format), say(counting, before, format)),
  'rule counts': ({ rule, to, before }, format) =>
    instead(`${named(rule)} counts`, say(counting, to, format), say(counting, before, format)),
  'line new': ({ rule, line, asks, points }, format) =>
    `${named(rule)}: the line "${line}" (${say(asked, asks, format)}) was added, ${format.points(points)}.`,
  'line gone': ({ rule, line, points }, format) =>
    `${named(rule)}: the line "${line}" ${format.points(points)} was removed.`,
  'line says': ({ rule, line, before }) =>
    instead(`${named(rule)}: "${line}" says`, `"${line}"`, `"${before}"`),
  'line asks': ({ rule, line, to, before }, format) =>
    instead(`${named(rule)}: "${line}" asks`, say(asked, to, format), say(asked, before, format)),
  'line gives': ({ rule, line, to, before }, format) =>
    instead(`${named(rule)}: "${line}" gives`, format.points(to), format.points(before)),
  'lines in another order': ({ rule }) => `${named(rule)}: the order of the lines changed.`,
  'rules in another order': () => 'The order of the rules changed.',
  'limits changed': ({ scope, min, max, minBefore, maxBefore }) =>
    instead(`The limits of ${scope} are`, limit(min, max), limit(minBefore, maxBefore)),
  'grade begins': ({ grade, at, before }) => instead(`Grade ${grade} begins at`, at, before),
};

/** What was done to the rules. */
export const ruleActs: Sentences<RuleActMessages> = {
  'draft discarded': () => 'Discarded the draft.',
  'draft saved': ({ from }) =>
    from === null ? 'Saved the draft.' : `Saved the draft, from ${from}.`,
  'draft brought back': ({ revision }) => `Restored revision ${revision} of the draft.`,
  'rules published': ({ version, scores, shadowDays }, format) =>
    shadowDays === 0
      ? `Published ${version} for ${scores}.`
      : `Published ${version} for ${scores}, after ${format.days(shadowDays)} in the shadow.`,
  'went back': ({ version, scores }) => `Restored ${version} for ${scores}.`,
  'rules submitted': ({ version }) => `Submitted ${version} for review.`,
  'rules approved': ({ version }) => `Approved ${version}.`,
  'rules refused': ({ version }) => `Rejected ${version}.`,
  'rules withdrawn': ({ version }) => `Withdrew ${version}.`,
  'rules live after the shadow': ({ version, scores }) =>
    `Made ${version} live for ${scores}, after its time in the shadow.`,
  'handling of rules': () => 'Changed how rules are handled.',
  'review set': ({ to, before }) => `Review: ${before}, now ${to}.`,
  'scoring set': ({ to, before }) => `Leads are scored by: ${before}, now ${to}.`,
};

const pending: Readonly<Record<PendingState, string>> = {
  'waiting for review': 'waiting for review',
  approved: 'approved',
  'in shadow': 'in shadow',
};

/** Why an act on the rules is not possible now. */
export const ruleRefusals: Sentences<RuleRefusals> = {
  'second person approves': () =>
    'A second person has to approve the rules here. Submit the draft instead.',
  'not approved': ({ version }) => `${version} is not approved and waiting to be published.`,
  'on its way': ({ version, state }) =>
    `${version} is already pending (${pending[state]}). Let it go live, or withdraw it first.`,
  'live already': ({ version }) => `${version} is already live.`,
  'never live': ({ version }) => `${version} was never live. Make it the draft, and publish that.`,
  'too many versions': ({ versions }) =>
    `Leads are already scored by ${versions} versions, by when they came in. Publish for all leads this time.`,
  'no draft': () => 'There is no draft. Change the rules first.',
  'nothing to discard': () => 'There is no draft to discard.',
  'draft not kept': () => 'That state of the draft is no longer stored.',
  'same as live': () => 'The draft is the same as the live rules.',
  'not waiting for review': ({ version }) => `${version} is not waiting for review.`,
  'another admin reviews': () =>
    'An admin other than those who wrote or submitted it has to review it.',
  'not on its way': ({ version }) => `${version} is not pending.`,
  'not in the shadow': ({ version }) => `${version} is not running in the shadow.`,
  'set already': () => 'It is already set this way.',
  'suggestion outdated': () => 'This suggestion no longer applies to the draft.',
  'key used': () => 'This key was used for another request. Make a new key for each act.',
};
