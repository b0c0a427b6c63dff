import type { LeftOutReason } from '../../domain/leads/facts/learnable-properties.ts';
import type { VerdictMessages } from '../../domain/leads/fitting/verdict.ts';
import type { LeakMessages } from '../../domain/leads/leaks/leak-finding.ts';
import type { LearningActMessages } from '../../domain/leads/leaks/leak-ruling.ts';
import type { LearningRefusals } from '../../domain/leads/leaks/may-rule.ts';
import type { DriftMessages } from '../../domain/leads/versions/drift-alarm.ts';
import type { Format } from '../format.ts';
import { type Sentences, say } from '../say.ts';
import { reasons } from './lead-reasons.ts';

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
const wholePercent = (share: number) => `${Math.round(100 * share)}%`;
const leads = (count: number, format: Format) =>
  format.count(count, { one: 'lead', other: 'leads' });
const windows = (better: number, all: number) => `${better} of ${all} windows`;
const fall = (share: number, z: number) =>
  `On leads it did not learn from, the log loss falls by ${percent(share)} of the base rate's, ${z.toFixed(1)} standard errors`;

/** What decided whether learning is put to use. */
export const verdicts: Sentences<VerdictMessages> = {
  'too few outcomes': ({ converted, others, least }, format) =>
    `${leads(converted, format)} converted and ${format.number(others)} did not; learning needs at least ${least} of each.`,
  'no skill': ({ share, z, leastShare, leastZ }) =>
    `${fall(share, z)}; at least ${percent(leastShare)} and ${leastZ.toFixed(2)} are required, so that luck is not mistaken for knowledge.`,
  'past did not carry over': ({ better, windows: all }) =>
    `What was learned from the past did not hold up afterwards: it beat the base rate in ${windows(better, all)}.`,
  'no better than now': ({ change, error }) =>
    `On the newest leads the log loss changes by ${change.toFixed(4)} against the current scorecard, with a standard error of ${error.toFixed(4)}: no reason to change.`,
  'worse than the base rate': ({ above }) =>
    `On the newest leads the log loss is ${above.toFixed(4)} above that of the base rate: what was learned does not hold up for them.`,
  'current is better': ({ below, error }) =>
    `On the newest leads the current scorecard does better: its log loss is ${below.toFixed(4)} lower, with a standard error of ${error.toFixed(4)}.`,
  proven: ({ share, z, better, windows: all }) =>
    `${fall(share, z)}${better === null || all === null ? '' : `; and it held up afterwards in ${windows(better, all)} of the past`}.`,
};

/** Why a property may know the outcome before it should. */
export const leaks: Sentences<LeakMessages> = {
  'ranks alone': ({ auc }) =>
    `On its own it ranks leads by outcome almost perfectly (AUC ${auc.toFixed(2)}).`,
  'all but decides': ({ share, example, rate, leads: count }, format) => {
    const such =
      example === null
        ? ''
        : `, such as "${say(reasons, example, format)}" (${wholePercent(rate)} of ${count})`;
    return `${wholePercent(share)} of leads have a value that all but decides the outcome${such}.`;
  },
  'filled in by outcome': ({ converted, auc }) =>
    `It is filled in mostly for leads that ${converted ? 'converted' : 'did not convert'}: that alone ranks leads (AUC ${auc.toFixed(2)}).`,
  'telling name': ({ word }) => `Its name says "${word}", which is often known only later.`,
  'written afterwards': ({ share }) =>
    `${wholePercent(share)} of its values were written after the outcome.`,
  'missing together': ({ others }) =>
    `It is missing in exactly the same leads as ${others.join(', ')}.`,
};

/** What has moved since a scorecard was learned. */
export const drift: Sentences<DriftMessages> = {
  'conversion moved': ({ rate, before }) =>
    `${percent(rate)} of new leads convert, against ${percent(before)} when the scorecard was learned. Its chances are out of date until it learns again.`,
  'chances are off': ({ leads: count, converted, expected }) =>
    `Its chances are off: of ${count} new leads, ${converted} converted where ${expected.toFixed(0)} were expected.`,
  'other leads come in': ({ stability, shift }) =>
    `The leads coming in now differ from those the scorecard learned from (population stability index ${stability.toFixed(2)}; a shift from ${shift} on).`,
};

/** Why nothing is learned from a property. */
export const leftOutReasons: Readonly<Record<LeftOutReason, string>> = {
  'the outcome': 'It is the outcome, or follows from it.',
  deals: 'It is about deals: a lead that has one is already being sold to.',
  'a score': 'It is a score: points for points would go in circles.',
  'the owner': 'It says who looks after the lead, not what the lead is.',
  'the person': 'It says who a person is: a name or a trait must not decide.',
  "the team's doing": 'It counts what the team did: points for it would reward logging calls.',
  bookkeeping: 'It is bookkeeping of the CRM.',
  'an identifier': 'It is an identifier.',
};

/** Why nothing comes of what somebody decides about learning. */
export const refusals: Sentences<LearningRefusals> = {
  'not an admin': () => 'Admins decide about learning. An admin can give you that role.',
  'not synced': () => 'This portal has not been synced yet.',
  'never learned from': ({ property, reason }) =>
    `Learning never uses "${property}". ${leftOutReasons[reason]}`,
  'no such property': ({ property }) =>
    `There is no contact property "${property}". Give its internal name.`,
  'key used': () => 'This key was used for another request. Make a new key for each act.',
};

/** What admins decide about learning, for the audit log. */
export const learningActs: Sentences<LearningActMessages> = {
  'learned again': () => 'Started learning again.',
  'learning decided': () => 'Changed what learning uses.',
  'property learned from': ({ property }) => `Learning uses "${property}".`,
  'property left out': ({ property }) => `Learning leaves "${property}" out.`,
  'property by the leak check': ({ property }) =>
    `The leak check decides about "${property}" again.`,
};
