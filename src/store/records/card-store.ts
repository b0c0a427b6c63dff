import type { CaveatFacts } from '../../domain/coaching/caveats.ts';
import type { RejectedValue } from '../../domain/crm/rejection.ts';
import type { GoalForecast, RankedEffect } from '../../domain/goals/forecast/goal-forecast.ts';
import type { GoalPlan } from '../../domain/goals/smart/goal-plan.ts';
import type { CardStore, DealCardFacts, LeadCardFacts } from '../../use-cases/ports/card-store.ts';
import type { ListStore } from '../../use-cases/ports/list-store.ts';
import type { RecordTable } from '../engine/columns.ts';
import { literal } from '../engine/sql-literal.ts';
import { columnList } from '../engine/table.ts';
import type { Tenant } from '../engine/tenant.ts';
import { type PastPart, pastScore } from '../leads/score-history.ts';
import { contactRows } from '../rows/contact-row.ts';
import { type DealRow, dealRows } from '../rows/deal-row.ts';
import { type ForecastRow, storedForecasts } from '../rows/forecast-row.ts';
import { type HandOverRow, handOverEvents } from '../rows/hand-over-row.ts';
import { type PaceRow, storedPaces } from '../rows/pace-row.ts';
import { type LeadScoreRow, leadScoreRows, type ScoreRow, scoreRows } from '../rows/score-row.ts';
import { type DealSignalsRow, dealSignals } from '../rows/signals-row.ts';
import { contactsByScore } from './contacts-by-score.ts';
import { dealsBehind } from './deals-behind.ts';
import { dealsByPace } from './deals-by-pace.ts';

/** Cards by key, each in one round trip, and lists. */
export function cardStore(tenant: Tenant): CardStore & ListStore {
  return {
    leadCard: (contactId) => leadCard(tenant, contactId),
    dealCard: (dealId) => dealCard(tenant, dealId),
    contact: (id) => recordById(tenant, contactRows, id),
    deal: (id) => recordById(tenant, dealRows, id),
    contactsByScore: (query) => contactsByScore(tenant, query),
    dealsByPace: (query) => dealsByPace(tenant, query),
    dealsBehind: (query) => dealsBehind(tenant, query),
  };
}

/** One record by its key; null when there is none. */
async function recordById<Row extends object, R>(
  tenant: Tenant,
  rows: RecordTable<R, Row>,
  id: string,
): Promise<R | null> {
  const [[row]] = await tenant.read<[Row]>([
    `SELECT ${columnList(rows)} FROM ${rows.name} WHERE id = ${literal(id)}`,
  ]);
  return row === undefined ? null : rows.from(row);
}

interface ContactPart {
  readonly id: string;
  readonly name: string | null;
  readonly owner_id: string | null;
  readonly rejected: readonly RejectedValue[];
  readonly facts: CaveatFacts;
  readonly acts: readonly HandOverRow[];
  readonly crossing: { readonly first: LeadScoreRow; readonly last: LeadScoreRow } | null;
}
type LeadCardRow = ContactPart & PastPart & (ScoreRow | { readonly contact_id: null });

/** Made by the function of this name (migration 0014): its plan is kept, where a statement's is made anew each time. */
async function leadCard(tenant: Tenant, contactId: string): Promise<LeadCardFacts | null> {
  const [[row]] = await tenant.read<[LeadCardRow]>([
    `SELECT * FROM pacekeeper.lead_card(${literal(contactId)})`,
  ]);
  if (row === undefined) return null;
  return {
    contactId: row.id,
    name: row.name,
    ownerId: row.owner_id,
    rejected: row.rejected,
    facts: row.facts,
    scored: row.contact_id === null ? null : scoreRows.from(row),
    weekAgo: pastScore(row),
    crossing: row.crossing && {
      first: leadScoreRows.from(row.crossing.first),
      last: leadScoreRows.from(row.crossing.last),
    },
    handOvers: row.acts.map(handOverEvents.from),
  };
}

type SignalsPart = DealSignalsRow | { readonly warnings: null };
type PacePart = PaceRow | { readonly details: null };
type ForecastPart =
  | { readonly forecast_at: null }
  | (Pick<ForecastRow, 'forecast_at'> & {
      readonly forecast: GoalForecast;
      readonly effect: RankedEffect | null;
    });
type DealCardRow = DealRow &
  SignalsPart &
  PacePart &
  ForecastPart & { readonly since_monday: unknown; readonly plan: GoalPlan | null };

/** Made by the function of this name (migration 0009), for the same reason as the lead card. */
async function dealCard(tenant: Tenant, dealId: string): Promise<DealCardFacts | null> {
  const [[row]] = await tenant.read<[DealCardRow]>([
    `SELECT ${columnList(dealRows, '(card.deal)')}, warnings, prompt, details, paced_at,
       forecast, effect, forecast_at, since_monday, plan
     FROM pacekeeper.deal_card(${literal(dealId)}) AS card`,
  ]);
  if (row === undefined) return null;
  return {
    deal: dealRows.from(row),
    signals: row.warnings === null ? null : dealSignals.from(row),
    pace: row.details === null ? null : storedPaces.from(row),
    plan: row.plan,
    ...foreseenIn(row),
    sinceMonday: row.since_monday,
  };
}

function foreseenIn(row: ForecastPart): Pick<DealCardFacts, 'forecast' | 'effect'> {
  if (row.forecast_at === null) return { forecast: null, effect: null };
  const { forecast: details, forecast_at, effect } = row;
  return { forecast: storedForecasts.from({ details, forecast_at }), effect };
}
