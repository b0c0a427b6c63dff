import type {
  BoardSummaryView,
  GoalKindView,
  PaceOrder,
  PacePage,
  PaceRowView,
  ScoreboardView,
} from '../../contract/pace-page.ts';
import { readableGoals } from '../../domain/access/may-read-goal.ts';
import type { Viewer } from '../../domain/access/viewer.ts';
import { contains } from '../../domain/crm/period.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import { toldMetric } from '../../domain/goals/metric.ts';
import {
  type BoardSummary,
  boardSummary,
  byNeedOfHelp,
  isOnBoard,
  type PaceOutline,
} from '../../domain/goals/pace-board.ts';
import { scopeSortKey, scopeTeller } from '../../domain/goals/scope.ts';
import type { ReadSchema } from '../portal/kept-schema.ts';
import type { GoalStanding, PacePageStore } from '../ports/pace-page-store.ts';
import type { Clock } from '../slices/slice.ts';
import { labelOf, unitOf } from './describe-goal.ts';
import { showMethods } from './show-forecast.ts';
import { showStanding } from './show-goal.ts';

/** Goals shown at once: what fits a screen or two. */
const PAGE = 50;

/** What the page is read from, and for whom. */
export interface PacePageReading {
  readonly store: Pick<PacePageStore, 'paceOutlines' | 'goalStandings'>;
  readonly schema: ReadSchema;
  readonly viewer: Viewer;
  readonly clock: Clock;
}

/** Which of the goals are wanted. */
export interface PaceQuestion {
  readonly order: PaceOrder;
  /** How many goals to pass over. */
  readonly offset: number;
}

/** The Pace tab: the goals that the viewer may see, as they were last paced. */
export async function readPacePage(
  { store, schema, viewer, clock }: PacePageReading,
  { order: asked, offset }: PaceQuestion,
): Promise<PacePage> {
  const portal = await schema();
  if (portal === null) return { state: 'not paced' };
  const readable = readableGoals(viewer, portal.owners);
  if (readable === null) return { state: 'not allowed' };
  const now = clock();
  const outlines = (await store.paceOutlines(readable)).filter((each) => isOnBoard(each, now));
  if (outlines.length === 0) return { state: 'no goals', reason: whyNone(viewer) };
  // Who needs help is the manager's to know: nobody is ranked for others to see.
  const canOrder = viewer.role === 'manager';
  const order = canOrder ? asked : 'name';
  const sorted = inOrder(outlines, order, portal).slice(offset, offset + PAGE);
  const kinds = forecastKinds(outlines, portal, now);
  const known = await standingsOf([...sorted, ...kinds.map(({ like }) => like)], store);
  const standings = sorted.flatMap(({ goalId }) => known.get(goalId) ?? []);
  return {
    state: 'shown',
    isOwn: viewer.role === 'rep',
    summary: showSummary(boardSummary(outlines, portal.portal.homeCurrency, now), portal),
    order,
    canOrder,
    rows: standings.map((standing) => showRow(standing, portal)),
    scoreboards: kinds.flatMap(({ like, ...kind }) => showScoreboard(kind, known.get(like.goalId))),
    offset,
    pageSize: PAGE,
    total: outlines.length,
    pacedAt: latest(standings),
  };
}

function whyNone({ role, ownerId }: Viewer): 'not an owner' | 'no goals' {
  return role === 'rep' && ownerId === null ? 'not an owner' : 'no goals';
}

const scopeOrder = ['company', 'team', 'rep', 'nobody'] as const;

/** By name: the company, teams, reps; each by name, and their goals by when they end. */
function inOrder(
  outlines: readonly PaceOutline[],
  order: PaceOrder,
  portal: PortalSchema,
): readonly PaceOutline[] {
  const whoseIs = scopeTeller(portal.owners);
  const named = outlines.map((outline) => ({
    outline,
    name: scopeSortKey(whoseIs(outline.scope)),
  }));
  const byName = named.toSorted(
    (one, other) =>
      scopeOrder.indexOf(one.outline.scope.kind) - scopeOrder.indexOf(other.outline.scope.kind) ||
      one.name.localeCompare(other.name, 'en') ||
      (one.outline.period?.end ?? 0) - (other.outline.period?.end ?? 0),
  );
  const sorted = byName.map(({ outline }) => outline);
  return order === 'name' ? sorted : sorted.toSorted(byNeedOfHelp);
}

async function standingsOf(
  outlines: readonly PaceOutline[],
  store: Pick<PacePageStore, 'goalStandings'>,
): Promise<ReadonlyMap<string, GoalStanding>> {
  const ids = new Set(outlines.map(({ goalId }) => goalId));
  const found = await store.goalStandings([...ids]);
  return new Map(found.map((standing) => [standing.pace.pace.goal.id, standing]));
}

/** Scoreboards shown: a portal has a few kinds of goals, and more are not read. */
const MOST_KINDS = 6;

/** Goals of one metric, unit and period are forecast alike: one of each kind, those of which there are most first. */
function forecastKinds(outlines: readonly PaceOutline[], { portal }: PortalSchema, now: Instant) {
  const running = outlines.filter(
    ({ verdict, period }) => verdict !== null && period !== null && contains(period, now),
  );
  const kinds = Map.groupBy(running, (each) => JSON.stringify(kindOf(each, portal)));
  return [...kinds.values()]
    .toSorted((one, other) => other.length - one.length)
    .slice(0, MOST_KINDS)
    .flatMap(([like]) => (like === undefined ? [] : [{ ...kindOf(like, portal), like }]));
}

/** What a goal counts, in which currency, and for when. */
function kindOf(outline: PaceOutline, portal: PortalSchema['portal']) {
  return { what: whatOf(outline, portal), currency: unitOf(outline, portal.homeCurrency) };
}

function whatOf({ metric, period }: PaceOutline, portal: PortalSchema['portal']): GoalKindView {
  return { period: period && labelOf(period, portal), metric: toldMetric(metric) };
}

function showScoreboard(
  kind: Pick<ScoreboardView, 'what' | 'currency'>,
  standing: GoalStanding | undefined,
): ScoreboardView[] {
  const forecast = standing?.forecast ?? null;
  return forecast === null ? [] : [{ ...kind, methods: showMethods(forecast.forecast) }];
}

function showRow(standing: GoalStanding, portal: PortalSchema): PaceRowView {
  const row = showStanding(standing, portal);
  if (row.kind === 'unmeasured') return row;
  const { forecast } = row;
  return { ...row, forecast: forecast && { chance: forecast.chance, range: forecast.range } };
}

function showSummary(
  { together, ...counts }: BoardSummary,
  { portal }: PortalSchema,
): BoardSummaryView {
  if (together === null) return { ...counts, together: null };
  const { like, goals, needed, usual, usualKnown } = together;
  const currency = unitOf(like, portal.homeCurrency);
  return {
    ...counts,
    together: {
      what: whatOf(like, portal),
      goals,
      usualKnown,
      needed: { value: needed.toDecimalPlaces(2).toFixed(), currency },
      usual: usual && { value: usual.toDecimalPlaces(2).toFixed(), currency },
    },
  };
}

function latest(standings: readonly GoalStanding[]): string | null {
  const [first] = standings.map(({ pace }) => pace.pacedAt).toSorted((one, other) => other - one);
  return first === undefined ? null : new Date(first).toISOString();
}
