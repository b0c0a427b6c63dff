import type { Decimal } from 'decimal.js';
import { isoOf } from '../../domain/crm/time.ts';
import { type ChangeLine, sumOfAmounts } from '../../domain/goals/changes/change-lines.ts';
import type { DescribeDeal } from '../../use-cases/goals/changes/tell-changes.ts';
import type { Replay } from '../../use-cases/goals/replay-changes.ts';
import { reasonWords } from '../../words/changes.ts';
import { english } from '../../words/english.ts';
import { goalTitle } from '../../words/goals.ts';

/** A number at two moments with the lines between them, and whether they sum to the difference. */
interface Told {
  readonly what: string;
  readonly basis: 'facts' | 'forecast';
  readonly from: Decimal;
  readonly to: Decimal;
  /** What the lines must sum to. */
  readonly difference: Decimal;
  readonly lines: readonly ChangeLine[];
}

/** How moments read: in the portal's zone. */
export type MomentText = (at: number) => string;

/** Deals that are listed under a line. */
const MOST_DEALS = 10;

/** A replay for people. Amounts are exact. */
export function changeText(replay: Replay, momentText: MomentText): string {
  const { goal, facts, currency } = replay;
  const unit = currency === null ? 'deals' : currency;
  return [
    `${goalTitle(goal, english)} (${goal.id}), in ${unit}`,
    `From ${momentText(facts.from)} to ${momentText(facts.to)}`,
    ...factsTold(replay).flatMap((told) => ['', ...toldLines(told, replay.describe)]),
    ...leftOut(facts.openWithoutAmount),
    '',
    ...forecastLines(replay, momentText),
    '',
  ].join('\n');
}

/** The same for programs, with every deal. Moments in ISO 8601, amounts as decimal texts. */
export function changeJson({ goal, currency, facts, forecast, describe }: Replay) {
  const told = ({ from, to, lines }: Pick<Told, 'from' | 'to' | 'lines'>) => ({
    from: from.toFixed(),
    to: to.toFixed(),
    lines: lines.map(({ kind, amount, deals }) => ({
      kind,
      amount: amount.toFixed(),
      deals: deals.map(({ dealId, amount: own }) => ({
        id: dealId,
        name: describe(dealId).name,
        amount: own.toFixed(),
      })),
    })),
  });
  return {
    goal: { id: goal.id, title: goalTitle(goal, english) },
    currency,
    from: isoOf(facts.from),
    to: isoOf(facts.to),
    won: told(facts.won),
    open: { ...told(facts.open), withoutAmount: facts.openWithoutAmount },
    forecast: forecast && {
      ...told({ from: forecast.from.forecast, to: forecast.to.forecast, lines: forecast.lines }),
      fromSnapshot: isoOf(forecast.from.at),
      toSnapshot: isoOf(forecast.to.at),
      target: { from: forecast.from.target.toFixed(), to: forecast.to.target.toFixed() },
      amount: forecast.amount.toFixed(),
    },
  };
}

function factsTold({ facts: { won, open } }: Replay): readonly Told[] {
  return [
    { what: 'Won', basis: 'facts', ...won, difference: won.to.minus(won.from) },
    {
      what: 'Open and due in the period',
      basis: 'facts',
      ...open,
      difference: open.to.minus(open.from),
    },
  ];
}

function leftOut(count: number): string[] {
  return count === 0
    ? []
    : [`  left out: open deals that are due and have no amount in this currency: ${count}`];
}

function forecastLines({ forecast, describe }: Replay, momentText: MomentText): readonly string[] {
  if (forecast === null) {
    return [
      'Forecast: no snapshots stand for these two moments, so it cannot be compared. One is kept every day.',
    ];
  }
  const { from, to, amount, lines } = forecast;
  const what = from.target.equals(to.target)
    ? 'Forecast'
    : `Forecast, against a target of ${from.target.toFixed()} and then of ${to.target.toFixed()}`;
  const told: Told = {
    what: `${what}, as kept on ${momentText(from.at)} and ${momentText(to.at)}`,
    basis: 'forecast',
    from: from.forecast,
    to: to.forecast,
    difference: amount,
    lines,
  };
  return toldLines(told, describe);
}

function toldLines(told: Told, describe: DescribeDeal): string[] {
  const { what, basis, from, to, difference, lines } = told;
  const sum = sumOfAmounts(lines);
  const verdict = sum.equals(difference)
    ? 'the difference, exactly'
    : `NOT the difference, ${signed(difference)}`;
  return [
    `${what}: ${from.toFixed()} -> ${to.toFixed()}`,
    ...lines.flatMap((line) => [
      row(reasonWords(line.kind, { basis }, english), line.amount),
      ...dealRows(line, describe),
    ]),
    `${row('sum of the lines', sum)}  = ${verdict}`,
  ];
}

function dealRows({ deals }: ChangeLine, describe: DescribeDeal): string[] {
  const rows = deals
    .slice(0, MOST_DEALS)
    .map(({ dealId, amount }) =>
      row(`    ${describe(dealId).name ?? 'no name'} (${dealId})`, amount),
    );
  const more = deals.length - MOST_DEALS;
  return more > 0 ? [...rows, `      and ${more} more (--json lists all)`] : rows;
}

const WIDTH = { words: 56, amount: 16 };

function row(words: string, amount: Decimal): string {
  return `  ${words.padEnd(WIDTH.words)}${signed(amount).padStart(WIDTH.amount)}`;
}

function signed(amount: Decimal): string {
  return `${amount.greaterThan(0) ? '+' : ''}${amount.toFixed()}`;
}
