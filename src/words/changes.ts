import type { ChangeLineView, GoalChangeView, SumChangeView } from '../contract/goal-changes.ts';
import { changes as de } from './de/changes.ts';
import { changes as en } from './en/changes.ts';
import type { Format } from './format.ts';
import type { ByLocale } from './locale.ts';

/** What changed for a goal, in every language. */
export const changeWords: ByLocale<typeof en> = { en, de };

type Kind = ChangeLineView['kind'];

/** A reason in a word or two. */
export function shortReason(kind: Kind, { locale }: Format): string {
  return changeWords[locale].short[kind];
}

/** A reason as the head of a row. */
export function reasonWords(
  kind: Kind,
  { basis }: Pick<GoalChangeView, 'basis'>,
  { locale }: Format,
): string {
  const { reason, dueReason } = changeWords[locale];
  const isDue = basis === 'facts' && (kind === 'slipped' || kind === 'pulled in');
  return isDue ? dueReason[kind] : reason[kind];
}

/** Whose unit amounts are in: a currency, or null for a count. */
export type ChangeUnit = string | null;

/** Reasons that stand in a title; the others are one click away. */
const MOST_REASONS = 3;

/** The change in a sentence: "Since Mon, Nov 16: forecast -€12,000 (slipped -€30,000, new +€25,000, smaller -€7,000)". */
export function changeTitle(change: GoalChangeView, unit: ChangeUnit, format: Format): string {
  const words = changeWords[format.locale];
  const parts = partsOf(change, unit, format);
  const what = parts.length === 0 ? words.nothing : parts.join('; ');
  return words.since(format.weekDay(change.from), what);
}

function partsOf(change: GoalChangeView, unit: ChangeUnit, format: Format): string[] {
  const words = changeWords[format.locale];
  if (change.basis === 'forecast') {
    const isRetargeted = change.forecast.lines.some(({ kind }) => kind === 'target');
    const what = isRetargeted ? words.forecastAgainstTarget : words.forecast;
    return sumPart(what, change.forecast, { change, unit, format });
  }
  // That won deals are won needs no reason beside it.
  const isPlain = change.won.lines.every(({ kind }) => kind === 'won');
  const won = { ...change.won, lines: isPlain ? [] : change.won.lines };
  const told = { change, unit, format };
  return [
    ...(isPlain && change.won.lines.length === 0 ? [] : sumPart(words.won, won, told, true)),
    ...sumPart(words.open, change.open, told),
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
  const words = changeWords[format.locale];
  const told = (each: string) => signed(each, change, unit, format);
  const named = lines
    .slice(0, MOST_REASONS)
    .map((line) => `${words.short[line.kind]} ${told(line.amount)}`);
  const others = lines.length - MOST_REASONS;
  const more = others > 0 ? [words.more(others, format)] : [];
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
  const words = changeWords[format.locale];
  const named = deals
    .map(
      ({ id, name, amount }) =>
        `${name ?? words.unnamedDeal(id)} ${signed(amount, change, unit, format)}`,
    )
    .join(', ');
  if (named === '') return others === 0 ? '' : format.count(others, words.deal);
  return others === 0 ? named : words.dealsAndMore(named, others, format);
}

/** From what to what, how it is known, and what it leaves out. */
export function changeNotes(change: GoalChangeView, unit: ChangeUnit, format: Format): string[] {
  const words = changeWords[format.locale];
  const quantity = (amount: string) =>
    format.quantity({ value: asKnown(amount, change.basis, unit), currency: unit });
  const fromTo = ({ from, to }: SumChangeView) => words.thenAndNow(quantity(from), quantity(to));
  if (change.basis === 'forecast') {
    return [
      words.forecastNote(fromTo(change.forecast)),
      words.forecastKept(format.moment(change.from), format.moment(change.to)),
    ];
  }
  const { won, open, openWithoutAmount, rebuilt } = change;
  return [
    words.factsNote(fromTo(won), fromTo(open)),
    rebuilt === 0 ? words.factsKept : words.factsRebuilt(rebuilt, format),
    ...(openWithoutAmount === 0 ? [] : [words.withoutAmount(openWithoutAmount)]),
  ];
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
