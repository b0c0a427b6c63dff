import type {
  FindingEvidence,
  FindingMessage,
  FindingMessages,
} from '../../domain/leads/linter/finding.ts';
import type { AsWritten, ToldOf } from '../../domain/told/told.ts';
import type { Format } from '../format.ts';
import { isAsWritten, type Sentences, say } from '../say.ts';
import { leaks, leftOutReasons } from './learning.ts';
import { attributes } from './rules.ts';
import { type FaultWords, faultWords } from './scorecard-faults.ts';

/** What was found, and what to do about it. */
export interface FindingWords {
  readonly what: string;
  /** Null where only a newer version knows. */
  readonly remedy: string | null;
}

type AllFindings = {
  readonly [Id in keyof FindingMessages]: (
    values: FindingMessages[Id],
    format: Format,
  ) => FindingWords;
};

const because: Readonly<Record<FindingMessages['asks for the outcome']['because'], string>> = {
  ...leftOutReasons,
  'won deals': 'A won deal is the outcome itself.',
  'having deals': 'A lead that has a deal is already being sold to.',
  'filled in afterwards': 'On your own leads it looks as if it was filled in after the outcome.',
};

const ofFault = ({ wrong, remedy }: FaultWords): FindingWords => ({ what: wrong, remedy });

const findings: AllFindings = {
  'out of reach': (values, format) =>
    ofFault(faultWords({ say: 'out of reach', with: values }, format)),
  'word taken': (values, format) =>
    ofFault(faultWords({ say: 'word taken', with: values }, format)),
  overlap: (values, format) => ofFault(faultWords({ say: 'overlap', with: values }, format)),
  'grade out of reach': (values, format) =>
    ofFault(faultWords({ say: 'grade out of reach', with: values }, format)),
  'no lead falls into it': () => ({
    what: 'No lead matches it.',
    remedy: 'Check how the values are written in this portal, or delete the bin.',
  }),
  'nearly all leads fall into it': () => ({
    what: 'Nearly every lead matches it, so it only shifts all scores.',
    remedy: 'Use something that some leads have and others do not.',
  }),
  'same leads as a term': ({ term }) => ({
    what: `It gives points to the same leads as term "${term}": they are counted twice.`,
    remedy: 'Keep the one that says more, or lower both.',
  }),
  'cannot be met': ({ attribute }, format) => ({
    what: `No lead can meet what it asks of ${say(attributes, attribute, format)} at the same time.`,
    remedy: 'Join these parts by "any", or remove one of them.',
  }),
  'pulls the other way': ({ place, points, other }, format) => ({
    what: `It asks the same as ${place} and pulls the other way: ${format.points(points)} against ${format.points(other)}.`,
    remedy: 'Keep one of them, with the points it is worth overall.',
  }),
  'asks the same': ({ place, points, other }) => ({
    what: `It asks the same as ${place}: a lead that meets both gets ${other} and ${points} points.`,
    remedy: 'Keep one of them.',
  }),
  'limit out of reach': ({ scope, edge, limit, reach }) => ({
    what: `${scope === 'total' ? 'The whole score' : `What ${scope} gives`} comes to ${reach} ${edge === 'max' ? 'at most' : 'at least'}; the limit of ${limit} never applies.`,
    remedy: 'Remove the limit, or bring it within reach.',
  }),
  'asks for the outcome': (asks, format) => ({
    what: `It asks for ${say(attributes, asks.attribute, format)}. ${because[asks.because]}`,
    remedy: 'Ask for what is known before a lead buys.',
  }),
  'nearly all of it bought': () => ({
    what: 'Nearly everyone who matches it bought: it may be filled in once a lead has bought.',
    remedy: 'Find out when the value is filled in; if it is after the sale, remove the bin.',
  }),
};

/** What was found about a scorecard, in English. */
export function findingWords<Id extends keyof FindingMessages>(
  finding: { readonly say: Id; readonly with: FindingMessages[Id] } | AsWritten,
  format: Format,
): FindingWords {
  if (isAsWritten(finding)) return { what: finding.with.text, remedy: null };
  return Object.hasOwn(findings, finding.say)
    ? findings[finding.say](finding.with, format)
    : { what: format.unknownMessage, remedy: null };
}

/** A finding in full, with its place: what it is, what was counted, what to do. */
export function findingLine(
  {
    place,
    what,
    evidence,
  }: {
    readonly place: string;
    readonly what: FindingMessage | AsWritten;
    readonly evidence: ToldOf<FindingEvidence> | AsWritten | null;
  },
  format: Format,
): string {
  const words = findingWords(what, format);
  const counted = evidence === null ? null : say(findingEvidence, evidence, format);
  return [`${place}: ${words.what}`, counted, words.remedy]
    .filter((part) => part !== null)
    .join(' ');
}

/** What was counted on the portal's own leads. */
export const findingEvidence: Sentences<FindingEvidence> = {
  'of leads': ({ part, leads, whose }, { number }) =>
    `${number(part)} of ${number(leads)} (${whose})`,
  'points from both': ({ both, one, leads, whose }, { number }) =>
    `${number(both)} of ${number(leads)} (${whose}) get points from both, ${number(one)} from one alone.`,
  bought: ({ bought, leads, boughtOfAll, all }) =>
    `${bought} of ${leads} bought; of all past leads ${boughtOfAll} of ${all}.`,
  learned: ({ reasons }, format) => reasons.map((reason) => say(leaks, reason, format)).join(' '),
};
