import type {
  DealWarningId,
  DealWarningMessages,
} from '../../domain/coaching/warnings/deal-warnings.ts';
import type { Format } from '../format.ts';
import type { WarningTexts } from '../warning-words.ts';

function stay(stage: string | null, days: number, format: Format): string {
  return `In ${stage === null ? 'its stage' : `"${stage}"`} for ${format.days(days)}.`;
}

/** Warnings on deals. */
export const dealWarnings: WarningTexts<DealWarningId, DealWarningMessages> = {
  warnings: {
    'deal-close-date-passed': {
      title: 'Close date has passed',
      why: 'The forecast still counts on a date that is over, and the buyer has agreed to no other.',
    },
    'deal-close-date-postponed': {
      title: 'Close date keeps moving',
      why: 'A date that has moved this often is a hope: nothing on the buyer’s side depends on it.',
    },
    'deal-stuck-in-stage': {
      title: 'Stuck in its stage',
      why: 'Deals that are won keep moving; one that has stopped seldom starts again on its own.',
    },
    'deal-no-next-step': {
      title: 'No next step planned',
      why: 'Without a next step that both sides know about, a deal waits until someone happens to think of it.',
    },
  },
  says: {
    'open past its close date': ({ days, closeDate }, format) =>
      `Still open ${format.days(days)} after its close date, ${format.day(closeDate.at)}.`,
    'agree on a new date': () =>
      'Ask the buyer which date holds now and enter it, or close the deal as lost.',
    'moved later': ({ times, closeDate }, format) =>
      `Moved to a later date ${format.count(times, { one: 'time', other: 'times' })}, now to ${format.day(closeDate.at)}.`,
    'find what sets the date': () =>
      'Find the event on the buyer’s side that sets the date, or move the deal out of this period.',
    'no contact since created': ({ days }, format) =>
      `No contact on record since it was created ${format.days(days)} ago, and nothing is planned.`,
    'no contact since the last': ({ days }, format) =>
      `Last contact ${format.days(days)} ago, and nothing is planned.`,
    'agree on the next step': () =>
      'Agree on the next step with the buyer, and put the date in both calendars.',
    'slower than won deals': ({ stage, days, wonWithin, passages }, format) =>
      `${stay(stage, days, format)} 9 in 10 won deals had moved on from here within ${format.days(wonWithin)} (${format.number(passages)} seen).`,
    'past the general limit': ({ stage, days, limit, passages, fewest }, format) =>
      `${stay(stage, days, format)} The general limit is ${format.days(limit)}: too few won deals have passed this stage to say what is usual (${format.number(passages)} of ${format.number(fewest)}).`,
    'ask what comes first': () =>
      'Ask the buyer what has to happen before the next step, and who decides it.',
  },
};
