import type { DealOutcome } from '../../crm/deal.ts';
import type { Money } from '../../crm/money.ts';
import type { Pipeline } from '../../crm/pipeline.ts';
import type { PropertyChange } from '../../crm/property.ts';
import { readDecimal } from '../../crm/read-value.ts';
import type { Instant } from '../../crm/time.ts';
import type { LeftOutReason } from '../left-out.ts';
import {
  cutLife,
  type DatedState,
  type DealEnd,
  type OpenState,
  type SpellRow,
  stageNumber,
  statesOf,
} from './deal-life.ts';
import { type DayNumber, ONGOING, spellEnd, UNKNOWN_DAY } from './deal-spells.ts';

/** The properties whose recorded values tell how a deal stood while it was open. */
export const lifeProperties = [
  'dealstage',
  'hubspot_owner_id',
  'amount',
  'amount_in_home_currency',
  'deal_currency_code',
] as const;

/** A deal over time, as far as it was recorded: small, because a portal has hundreds of thousands. */
export interface RecordedDeal {
  readonly id: string;
  readonly ownerId: string;
  readonly pipelineId: string | null;
  readonly stageId: string | null;
  readonly outcome: Exclude<DealOutcome, 'unknown'>;
  readonly createdAt: Instant | null;
  /** Expected closing while open, actual closing when ended. */
  readonly closeDate: Instant | null;
  /** In the deal's own currency, and in the home currency. */
  readonly amount: Money | null;
  readonly homeAmount: Money | null;
  /** Recorded values of {@link lifeProperties}, oldest first; of two at one moment the amount comes last. */
  readonly changes: readonly RecordedChange[];
}

/** A value of a property from a moment on. */
export type RecordedChange = Pick<PropertyChange, 'property' | 'value' | 'at'>;

/** How the deals of a portal are read. */
export interface DealReading {
  /** What is counted: amounts of this currency; null: deals. */
  readonly currency: string | null;
  readonly homeCurrency: string;
  /** The day of a moment. What happened today is known, so it answers the day before the as-of day for it at the latest. */
  readonly day: (at: Instant) => DayNumber;
  /** The last day that is known. */
  readonly lastDay: DayNumber;
  /** From {@link openStages}. */
  readonly stages: ReadonlyMap<string, number>;
}

/** A deal as spells; or left out, with the reason where somebody could mend it. */
export type ReadDeal =
  | { readonly kind: 'spells'; readonly rows: readonly SpellRow[] }
  | { readonly kind: 'left out'; readonly reason: LeftOutReason | null };

/** The open stages of all pipelines with their places, the first of a pipeline being 0. */
export function openStages(pipelines: readonly Pipeline[]): ReadonlyMap<string, number> {
  return new Map(
    pipelines.flatMap(({ stages }) =>
      stages
        .filter(({ outcome }) => outcome === 'open')
        .toSorted((one, other) => one.order - other.order)
        .map(({ id }, place) => [id, place] as const),
    ),
  );
}

/**
 * A recorded deal as spells. What stands today without having been recorded holds as of the last known day: nobody knows
 * since when. Left out are open deals that cannot be told (no creation date, no rate to the currency, a negative amount),
 * and closed ones that teach nothing (no close date, won without an amount of the currency).
 */
export function readDeal(deal: RecordedDeal, reading: DealReading): ReadDeal {
  const worth = worthOf(deal, reading.currency);
  const isOpen = deal.outcome === 'open';
  if ('say' in worth) return leftOut(isOpen ? worth : null);
  const end = endOf(deal, worth, reading);
  if (end === null || 'say' in end) return leftOut(end);
  const states = statesOf(deal.changes, reading.day, changeReader(worth, reading));
  const rows = cutLife(end, isOpen ? upToDate(states, deal, worth, reading) : states);
  const counts = reading.currency === null;
  return { kind: 'spells', rows: counts ? rows.map((row) => ({ ...row, expected: 1 })) : rows };
}

function leftOut(reason: LeftOutReason | null): ReadDeal {
  return { kind: 'left out', reason };
}

/** What a deal is worth now (NaN when unknown), and the property that tells what it was worth; null where deals are counted. */
interface Worth {
  readonly now: number;
  readonly property: 'amount' | 'amount_in_home_currency' | null;
}

function worthOf(
  { amount, homeAmount }: RecordedDeal,
  currency: string | null,
): Worth | LeftOutReason {
  if (currency === null) return { now: 1, property: null };
  const held = amount ?? homeAmount;
  if (held === null) return { now: Number.NaN, property: 'amount' };
  const [known, property] =
    amount?.currency === currency
      ? ([amount, 'amount'] as const)
      : ([homeAmount, 'amount_in_home_currency'] as const);
  if (known?.currency !== currency) {
    return { say: 'open deal, no rate', with: { currency: held.currency, to: currency } };
  }
  return { now: known.amount.toNumber(), property };
}

/** How a deal ends; null: a closed one that teaches nothing. */
function endOf(
  { ownerId, outcome, createdAt, closeDate }: RecordedDeal,
  { now }: Worth,
  { day }: DealReading,
): DealEnd | LeftOutReason | null {
  const born = createdAt === null ? UNKNOWN_DAY : day(createdAt);
  if (outcome === 'open') {
    if (createdAt === null) return { say: 'open deal, no create date', with: {} };
    if (now < 0) return { say: 'open deal, negative amount', with: {} };
    return { ownerId, born, to: ONGOING, end: spellEnd.ongoing, won: Number.NaN };
  }
  if (closeDate === null) return null;
  if (outcome === 'won' && Number.isNaN(now)) return null;
  const to = day(closeDate);
  return {
    ownerId,
    born: born <= to ? born : UNKNOWN_DAY,
    to,
    end: outcome === 'won' ? spellEnd.won : spellEnd.lost,
    won: outcome === 'won' ? now : Number.NaN,
  };
}

/** Reads what a deal's changes say, one after the other. */
function changeReader({ property: worthProperty }: Worth, reading: DealReading) {
  const readWorth = worthReader(reading);
  return ({ property, value }: RecordedChange): Partial<OpenState> | null => {
    switch (property) {
      case 'dealstage':
        return stageIn(value, reading.stages);
      case 'hubspot_owner_id':
        return { ownerId: value === '' ? null : value };
      case 'deal_currency_code':
        return worthProperty === 'amount' ? readWorth.currency(value) : null;
      default:
        return property === worthProperty ? readWorth.amount(value) : null;
    }
  };
}

function stageIn(value: string | null, stages: DealReading['stages']): Partial<OpenState> | null {
  const place = stages.get(value ?? '');
  return place === undefined ? null : { stage: stageNumber(place) };
}

/** An amount counts while the deal is in the currency. */
function worthReader({ currency, homeCurrency }: DealReading) {
  let typed = Number.NaN;
  let isIn = true;
  const worth = () => ({ expected: isIn ? typed : Number.NaN });
  return {
    currency: (code: string | null) => {
      isIn = (code ?? homeCurrency) === currency;
      return worth();
    },
    amount: (value: string | null) => {
      typed = amountIn(value);
      return worth();
    },
  };
}

function amountIn(value: string | null): number {
  const amount = readDecimal(value ?? '') ?? Number.NaN;
  return amount >= 0 ? amount : Number.NaN;
}

/** The states of an open deal with the one it is in now. */
function upToDate(
  states: readonly DatedState[],
  { stageId, ownerId }: RecordedDeal,
  { now }: Worth,
  { currency, stages, lastDay }: DealReading,
): readonly DatedState[] {
  const place = stages.get(stageId ?? '');
  const stage = place === undefined ? 0 : stageNumber(place);
  const last = states.at(-1);
  const isSameWorth = currency === null || Object.is(last?.expected, now);
  if (last?.stage === stage && isSameWorth) return states;
  const earlier = states.filter(({ day }) => day < lastDay);
  return [...earlier, { day: lastDay, stage, expected: now, ownerId }];
}
