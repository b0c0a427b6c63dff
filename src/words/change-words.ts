// Without zod, like the words it stands beside: cards say a change in the same way as the command line.

import type { ChangeLineView, GoalChangeView, SumChangeView } from '../contract/goal-changes.ts';
import type { Format } from './format.ts';

type Kind = ChangeLineView['kind'];

/** A reason in a word or two: for a list within a sentence, and under a bar. */
export const shortReasons: Readonly<Record<Kind, string>> = {
  new: 'new',
  won: 'won',
  lost: 'lost',
  reopened: 'open again',
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

const reasons: Readonly<Record<Kind, string>> = {
  new: 'New deals',
  won: 'Won',
  lost: 'Lost',
  reopened: 'Open again',
  slipped: 'Close date moved later',
  'pulled in': 'Close date moved earlier',
  up: 'Larger amounts',
  down: 'Smaller amounts',
  stage: 'In another stage',
  joined: 'Count for this goal now',
  left: 'No longer count for this goal',
  're-estimated': 'Same deals, other chances',
  'to come': 'Deals not created yet',
  target: 'Target changed',
};

/** What is open and due changes only when a close date enters or leaves the period. */
const dueReasons: Partial<Record<Kind, string>> = {
  slipped: 'No longer due in the period',
  'pulled in': 'Now due in the period',
};

/** A reason as the head of a row. */
export function reasonWords(kind: Kind, { basis }: Pick<GoalChangeView, 'basis'>): string {
  return (basis === 'facts' ? dueReasons[kind] : undefined) ?? reasons[kind];
}

/** Whose unit amounts are in: a currency, or null for a count. */
export type ChangeUnit = string | null;

/** Reasons that stand in a title; the others are one click away. */
const MOST_REASONS = 3;

/** The change in a sentence: "Since Mon, Nov 16: forecast -€12,000 (slipped -€30,000, new +€25,000, smaller -€7,000)". */
export function changeTitle(change: GoalChangeView, unit: ChangeUnit, format: Format): string {
  const since = `Since ${format.weekDay(change.from)}`;
  const parts = partsOf(change, unit, format);
  return parts.length === 0 ? `${since}: nothing changed` : `${since}: ${parts.join('; ')}`;
}

function partsOf(change: GoalChangeView, unit: ChangeUnit, format: Format): string[] {
  if (change.basis === 'forecast') {
    const isRetargeted = change.forecast.lines.some(({ kind }) => kind === 'target');
    const what = isRetargeted ? 'forecast against target' : 'forecast';
    return sumPart(what, change.forecast, { change, unit, format });
  }
  // That won deals are won needs no reason beside it.
  const isPlain = change.won.lines.every(({ kind }) => kind === 'won');
  const won = { ...change.won, lines: isPlain ? [] : change.won.lines };
  const told = { change, unit, format };
  return [
    ...(isPlain && change.won.lines.length === 0 ? [] : sumPart('won', won, told, true)),
    ...sumPart('open', change.open, told),
  ];
}

interface Telling {
  readonly change: Pick<GoalChangeView, 'basis'>;
  readonly unit: ChangeUnit;
  readonly format: Format;
}

function sumPart(
  what: string,
  { amount, lines }: SumChangeView,
  { change, unit, format }: Telling,
  isAlways = false,
): string[] {
  if (lines.length === 0 && !isAlways) return [];
  const told = (each: string) => signed(each, change, unit, format);
  const named = lines
    .slice(0, MOST_REASONS)
    .map((line) => `${shortReasons[line.kind]} ${told(line.amount)}`);
  const more = lines.length > MOST_REASONS ? [`${lines.length - MOST_REASONS} more`] : [];
  const why = named.length === 0 ? '' : ` (${[...named, ...more].join(', ')})`;
  return [`${what} ${told(amount)}${why}`];
}

/** The deals of a line, the largest first: "Acme -€18,000, Bolt -€12,000 and 2 more". */
export function dealsWords(
  { deals, others }: Pick<ChangeLineView, 'deals' | 'others'>,
  change: Pick<GoalChangeView, 'basis'>,
  unit: ChangeUnit,
  format: Format,
): string {
  const named = deals.map(
    ({ id, name, amount }) => `${name ?? `deal ${id}`} ${signed(amount, change, unit, format)}`,
  );
  if (named.length === 0) return others === 0 ? '' : counted(others);
  return `${named.join(', ')}${others === 0 ? '' : ` and ${others} more`}`;
}

function counted(deals: number): string {
  return deals === 1 ? '1 deal' : `${deals} deals`;
}

/** From what to what, how it is known, and what it leaves out. */
export function changeNotes(change: GoalChangeView, unit: ChangeUnit, format: Format): string[] {
  const quantity = (amount: string) =>
    format.quantity({ value: asKnown(amount, change.basis, unit), currency: unit });
  const fromTo = ({ from, to }: SumChangeView) => `${quantity(from)} then, ${quantity(to)} now`;
  if (change.basis === 'forecast') {
    return [
      `Forecast: ${fromTo(change.forecast)}. The lines sum to the difference to the cent; amounts here are rounded.`,
      `Told from the forecasts that were kept on ${format.moment(change.from)} and on ${format.moment(change.to)}.`,
    ];
  }
  const { won, open, openWithoutAmount } = change;
  return [
    `Won: ${fromTo(won)}. Open and due in the period: ${fromTo(open)}. The lines sum to the differences to the cent; amounts here are rounded.`,
    'Told from what the fields of your deals said then and say now: there is no forecast of then to compare with. One is kept every day.',
    ...leftOutNote(openWithoutAmount),
  ];
}

function leftOutNote(count: number): string[] {
  if (count === 0) return [];
  const deals =
    count === 1 ? '1 open deal that is due has' : `${count} open deals that are due have`;
  return [`${deals} no amount in this currency, and ${count === 1 ? 'is' : 'are'} left out.`];
}

/**
 * An amount with its sign: "+€25,000", "-€7,000", "€0". What is foreseen is told in whole units, and counts in tenths: it is
 * known no better.
 */
export function signed(
  amount: string,
  { basis }: Pick<GoalChangeView, 'basis'>,
  unit: ChangeUnit,
  { signedQuantity }: Format,
): string {
  return signedQuantity({ value: asKnown(amount, basis, unit), currency: unit });
}

function asKnown(amount: string, basis: GoalChangeView['basis'], unit: ChangeUnit): string {
  if (basis === 'facts') return amount;
  const text = Number(amount).toFixed(unit === null ? 1 : 0);
  return Number(text) === 0 ? '0' : text;
}
