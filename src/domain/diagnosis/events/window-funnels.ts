import { entryAt, valueAt } from '../../collections/entries.ts';
import type { DayNumber } from '../../goals/forecast/deal-spells.ts';
import type { DaySpan } from '../../goals/forecast/frame.ts';
import { addSale, type FunnelCounts, noSales, type OpenSums } from '../tree/funnel-counts.ts';
import type { DealFacts, LeadFacts, TeamFacts } from './history-facts.ts';
import { leadWait } from './lead-wait.ts';

/** What makes two records fall into one cell of a funnel, such as their segment. */
export type CellOf = (record: Pick<DealFacts, 'segment' | 'repId'>) => string;

interface OpenCounts {
  leads: number;
  readonly tried: Float64Array;
  readonly passed: Float64Array;
  readonly carried: Float64Array;
  readonly sold: OpenSums;
}

/**
 * Counts what happened within each window (half-open spans of days, of any length). A deal counts at a stage when it is
 * decided there: on the day it goes on, or is lost. What is still open is neither won nor lost. A lead counts on the days
 * on which leads usually become deals, so a young one is not a failure yet; how far the window ran behind or ahead of its
 * leads and deals is its timing. Revenue is what was won within the window, to the cent.
 */
export function windowFunnels(
  { deals, leads, stages }: TeamFacts,
  windows: readonly DaySpan[],
  cells: readonly string[],
  cellOf: CellOf,
): readonly FunnelCounts[] {
  const steps = stages + 2;
  const counted = windows.map(() => new Map(cells.map((cell) => [cell, emptyCell(steps)])));
  const place = windowPlaces(windows);
  const at = (day: DayNumber | null, record: Pick<DealFacts, 'segment' | 'repId'>) => {
    const window = day === null ? undefined : place(day);
    return window === undefined ? null : valueAt(entryAt(counted, window), cellOf(record));
  };
  for (const deal of deals) countDeal(deal, leads === null, (day) => at(day, deal));
  if (leads !== null)
    countLeads(leads, windows, (window, lead) => valueAt(entryAt(counted, window), cellOf(lead)));
  return counted.map((own) => [...own.values()]);
}

type CellAt = (day: DayNumber | null) => OpenCounts | null;

function countDeal(deal: DealFacts, isFirst: boolean, at: CellAt): void {
  const opened = at(deal.created);
  if (opened !== null) {
    addTo(opened.passed, 0, 1);
    if (isFirst) {
      opened.leads += 1;
      addTo(opened.tried, 0, 1);
    }
  }
  countPassages(deal, at);
  if (deal.ending?.kind !== 'won') return;
  const sold = at(deal.ending.day)?.sold;
  if (sold !== undefined) addSale(sold, deal.ending.sale);
}

/** The steps after the opportunity: into each later stage, and at last into the win. */
function countPassages(deal: DealFacts, at: CellAt): void {
  let came = at(deal.created);
  for (const [step, { day, isPassed }] of decisionsOf(deal).entries()) {
    const decided = at(day);
    if (decided !== null) {
      addTo(decided.tried, step + 1, 1);
      addTo(decided.passed, step + 1, isPassed ? 1 : 0);
    }
    if (decided !== came) for (const each of [came, decided]) carry(each, step + 1);
    came = decided;
  }
}

/** What became of a deal at each step that it came to: when it went on or was lost; the day is null where it still waits. */
function decisionsOf({ stages, ending }: DealFacts) {
  const won = ending?.kind === 'won' ? ending.day : null;
  const lost = ending?.kind === 'lost' ? ending.day : null;
  const reached = [...stages.map((day) => day ?? won), won];
  const end = reached.indexOf(null);
  const taken = (end < 0 ? reached : reached.slice(0, end)).map((day) => ({ day, isPassed: true }));
  return end < 0 ? taken : [...taken, { day: lost, isPassed: false }];
}

function carry(cell: OpenCounts | null, step: number): void {
  if (cell !== null) addTo(cell.carried, step, 1);
}

/** Leads in the window they came in, and in each by the part that usually becomes deals then. */
function countLeads(
  leads: readonly LeadFacts[],
  windows: readonly DaySpan[],
  cellAt: (window: number, lead: LeadFacts) => OpenCounts,
): void {
  const due = leadWait(leads);
  for (const lead of leads) {
    windows.forEach(({ start, end }, window) => {
      const isIn = start <= lead.created && lead.created < end;
      const share = due(end - lead.created) - due(start - lead.created);
      if (!isIn && share === 0) return;
      const cell = cellAt(window, lead);
      cell.leads += isIn ? 1 : 0;
      addTo(cell.tried, 0, share);
      addTo(cell.carried, 0, isIn ? 1 - share : share);
    });
  }
}

function addTo(list: Float64Array, at: number, by: number): void {
  list[at] = entryAt(list, at) + by;
}

function emptyCell(steps: number): OpenCounts {
  return {
    leads: 0,
    tried: new Float64Array(steps),
    passed: new Float64Array(steps),
    carried: new Float64Array(steps),
    sold: noSales(),
  };
}

/** Finds the window that a day lies in; windows do not overlap. */
function windowPlaces(windows: readonly DaySpan[]): (day: DayNumber) => number | undefined {
  const places = new Map<DayNumber, number>();
  windows.forEach(({ start, end }, index) => {
    for (let day = start; day < end; day += 1) places.set(day, index);
  });
  return (day) => places.get(day);
}
