import { Decimal } from 'decimal.js';
import type {
  EffectView,
  ForecastView,
  MethodView,
  SaidChanceView,
} from '../../contract/forecast.ts';
import type { QuantityView } from '../../contract/quantity.ts';
import type {
  GoalForecast,
  RankedEffect,
  StoredForecast,
} from '../../domain/goals/forecast/goal-forecast.ts';
import type { MethodScore } from '../../domain/goals/forecast/scoreboard.ts';
import { CHANCE_FROM, inSteps } from '../../domain/goals/forecast/shown-chance.ts';

/** A stored forecast as it is shown. `currency`: the goal's; null for a count. */
export function showForecast(
  { forecast, forecastAt }: StoredForecast,
  currency: string | null,
): ForecastView {
  const isRangeShown = mayShowRange(forecast);
  return {
    chance: showChance(forecast),
    range: isRangeShown ? showRange(forecast, currency) : null,
    caveat: forecast.caveat?.kind ?? null,
    coverage: showCoverage(forecast, currency),
    methods: showMethods(forecast),
    path: forecast.path.map(({ at, won, range }) => ({
      at: new Date(at).toISOString(),
      won,
      range: isRangeShown ? range : null,
    })),
    leftOut: [...forecast.leftOut],
    forecastAt: new Date(forecastAt).toISOString(),
  };
}

/** The chance and the range of a forecast whose range may be shown, for where there is room for no more. */
export function showOutlook(forecast: GoalForecast, currency: string | null) {
  return { chance: showChance(forecast), range: showRange(forecast, currency) };
}

/** What a deal does to a chance that is shown: told in its steps. Null where no chance is. */
export function showEffect(effect: RankedEffect | null, chance: SaidChanceView): EffectView | null {
  if (chance.kind !== 'chance') return null;
  if (effect === null) return { kind: 'small', under: LEAST_EFFECT };
  const { step } = chance;
  const [ifWon, ifLost] = [inSteps(effect.ifWon, step), inSteps(effect.ifLost, step)];
  if (ifWon === ifLost) return { kind: 'small', under: step };
  return { kind: 'moves', ifWon, ifLost, isLargest: effect.rank === 1 };
}

/** Effects below this are not kept. */
const LEAST_EFFECT = 0.01;

function showChance({ chance: said, winsSeen }: GoalForecast): SaidChanceView {
  if (said.kind === 'abstains') return { kind: 'abstains', reason: said.reason };
  const { shown } = said;
  switch (shown.kind) {
    case 'chance':
      return shown;
    case 'words':
      return { kind: 'word', word: shown.word, winsSeen, winsNeeded: CHANCE_FROM };
    case 'facts only':
      return { kind: 'facts only', winsSeen, winsNeeded: CHANCE_FROM };
  }
}

/** A range is as much of a claim as a chance; once a target is reached it still tells how far the period will go. */
export function mayShowRange({ chance, winsSeen }: GoalForecast): boolean {
  if (chance.kind === 'shown') return chance.shown.kind === 'chance';
  return chance.reason.kind === 'reached' && winsSeen >= CHANCE_FROM;
}

/** Rounded outwards to two digits of its width: more would claim to know what nobody does. Never below what is won. */
function showRange(
  { won, p10, p50, p90 }: GoalForecast,
  currency: string | null,
): NonNullable<ForecastView['range']> {
  const grain = currency === null ? 1 : 10 ** (Math.floor(Math.log10(Math.max(p90 - p10, 1))) - 1);
  const shown = (amount: number) => quantity(Math.max(won, amount * grain), currency);
  return {
    p10: shown(Math.floor(p10 / grain)),
    p50: shown(Math.round(p50 / grain)),
    p90: shown(Math.ceil(p90 / grain)),
  };
}

function showCoverage(
  { coverage }: GoalForecast,
  currency: string | null,
): ForecastView['coverage'] {
  if (coverage === null) return null;
  const { openValue, now, needed, stale } = coverage;
  return {
    openValue: quantity(openValue, currency),
    now,
    needed,
    stale: { deals: stale.deals, value: quantity(stale.value, currency) },
  };
}

/** The methods of a forecast with their records: the combination first, then by weight. */
export function showMethods({ methods, scores }: GoalForecast): MethodView[] {
  const records = new Map(scores.map((score) => [score.method, recordOf(score)]));
  const all = [{ method: 'combination', weight: null } as const, ...methods];
  return all.map(({ method, weight }) => ({
    method,
    weight,
    record: records.get(method) ?? null,
  }));
}

function recordOf({ tried, held, wape, bias, brier }: MethodScore): MethodView['record'] {
  return { tried, held, wape, bias, brier };
}

/** Estimates carry cents at most. */
function quantity(amount: number, currency: string | null): QuantityView {
  return { value: new Decimal(amount).toDecimalPlaces(2).toFixed(), currency };
}
