import type { ChangeKind } from '../../domain/goals/changes/change-kinds.ts';
import type { Format } from '../format.ts';

/** A reason in a word or two: for a list within a sentence, and under a bar. */
const short: Readonly<Record<ChangeKind, string>> = {
  new: 'new',
  won: 'won',
  lost: 'lost',
  reopened: 'reopened',
  slipped: 'slipped',
  'pulled in': 'pulled in',
  up: 'larger',
  down: 'smaller',
  stage: 'other stage',
  joined: 'joined',
  left: 'left',
  're-estimated': 're-estimated',
  'to come': 'to come',
  target: 'target',
};

/** The same as the head of a row. */
const reason: Readonly<Record<ChangeKind, string>> = {
  new: 'New deals',
  won: 'Won',
  lost: 'Lost',
  reopened: 'Reopened',
  slipped: 'Close date moved later',
  'pulled in': 'Close date moved earlier',
  up: 'Larger amounts',
  down: 'Smaller amounts',
  stage: 'Moved to another stage',
  joined: 'Now count for this goal',
  left: 'No longer count for this goal',
  're-estimated': 'Same deals, different chances',
  'to come': 'Deals not created yet',
  target: 'Target changed',
};

/** What changed for a goal, and why. */
export const changes = {
  short,
  reason,
  /** What is open and due changes only when a close date enters or leaves the period. */
  dueReason: { slipped: 'No longer due in the period', 'pulled in': 'Now due in the period' },
  since: (day: string, what: string) => `Since ${day}: ${what}`,
  nothing: 'nothing changed',
  forecast: 'forecast',
  forecastAgainstTarget: 'forecast against target',
  won: 'won',
  open: 'open',
  wonTitle: 'Won',
  openTitle: 'Open and due in the period',
  more: (count: number, { number }: Format) => `${number(count)} more`,
  dealsAndMore: (deals: string, count: number, { number }: Format) =>
    `${deals} and ${number(count)} more`,
  unnamedDeal: (id: string) => `deal ${id}`,
  deal: { one: 'deal', other: 'deals' },
  thenAndNow: (before: string, now: string) => `${before} then, ${now} now`,
  forecastNote: (fromTo: string) =>
    `Forecast: ${fromTo}. The lines add up to the difference to the cent; amounts here are rounded.`,
  forecastKept: (from: string, to: string) =>
    `Based on the forecasts stored on ${from} and on ${to}.`,
  factsNote: (won: string, open: string) =>
    `Won: ${won}. Open and due in the period: ${open}. The lines add up to the differences to the cent; amounts here are rounded.`,
  factsKept:
    'Based on what the fields of your deals said then and say now: there is no stored forecast from then to compare with. One is stored every day.',
  factsRebuilt: (count: number, format: Format) =>
    `${format.count(count, { one: 'deal has', other: 'deals have' })} no recorded past, because they came from files: how they stood then is worked out from their create and close dates, with the amounts of today.`,
  withoutAmount: (count: number) =>
    count === 1
      ? '1 open deal that is due has no amount in this currency, and is left out.'
      : `${count} open deals that are due have no amount in this currency, and are left out.`,
};
