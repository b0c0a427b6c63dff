import { calendarOf } from '../../../src/domain/calendar/calendar.ts';
import { periodAt, periodBefore } from '../../../src/domain/calendar/fiscal-period.ts';
import type { Deal } from '../../../src/domain/crm/deal.ts';
import type { Goal } from '../../../src/domain/crm/goal.ts';
import { money } from '../../../src/domain/crm/money.ts';
import type { Owner } from '../../../src/domain/crm/owner.ts';
import { bookOf } from '../../../src/domain/goals/metrics/counted.ts';
import { countsOf } from '../../../src/domain/goals/metrics/counts.ts';
import { wonDeals } from '../../../src/domain/goals/metrics/won-deals.ts';
import type { PaceSources } from '../../../src/domain/goals/pace-facts.ts';
import { dealOf, goalOf } from '../../battery/store-records.ts';

/** Monday, 23 November 2026, 10:00 in Berlin: of the quarter's 66 working days 37 are over. */
export const now = Date.parse('2026-11-23T10:00+01:00');
export const calendar = calendarOf({ timeZone: 'Europe/Berlin' });
export const quarter = periodAt('quarter', now, calendar);
export const lastQuarter = periodBefore(quarter, calendar);

let made = 0;

/** A won deal, of Ana's for 1,000 EUR this quarter unless told otherwise. */
export function won(known: Partial<Deal> & { euros?: number | string } = {}): Deal {
  const { euros = 1_000, ...rest } = known;
  made += 1;
  const amount = money(euros, 'EUR');
  const closeDate = Date.parse('2026-10-20T12:00Z');
  const base = { outcome: 'won', ownerId: 'ana', amount, homeAmount: amount, closeDate } as const;
  return dealOf(String(made), { ...base, ...rest });
}

/** Ana's goal of 66,000 EUR this quarter, 1,000 a working day, unless told otherwise. */
export function goal(known: Partial<Goal> = {}): Goal {
  return goalOf('g1', {
    metric: { kind: 'revenue' },
    scope: { kind: 'rep', ownerId: 'ana' },
    period: quarter,
    target: money(66_000, 'EUR').amount,
    ...known,
  });
}

export function owner(id: string, teamIds: readonly string[] = [], archived = false): Owner {
  const teams = teamIds.map((team) => ({ id: team, name: `Team ${team}` }));
  return { id, userId: null, email: null, name: id, archived, teams };
}

function wonBook(deals: readonly Deal[]) {
  return bookOf(deals.map(wonDeals.read).filter((counted) => counted !== null));
}

/** What is known when these deals were won; Ana and Ben are in team north. */
export function sources(deals: readonly Deal[], known: Partial<PaceSources> = {}): PaceSources {
  return {
    now,
    calendar,
    homeCurrency: 'EUR',
    owners: [owner('ana', ['north']), owner('ben', ['north'])],
    goals: [],
    countsOf: countsOf(new Map([['deals won', { kind: 'known', book: wonBook(deals) }]])),
    ...known,
  };
}
