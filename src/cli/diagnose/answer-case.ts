import { causeOf, funnelDrivers } from '../../domain/diagnosis/tree/drivers.ts';
import { countFunnel, revenueOf } from '../../domain/diagnosis/tree/funnel-counts.ts';
import {
  causeEffects,
  costsOf,
  type Gap,
  gapOf,
  rankedCauses,
} from '../../domain/diagnosis/tree/gap.ts';
import { resampledSplits, spreadOf } from '../../domain/diagnosis/tree/resample.ts';
import { splitFunnels } from '../../domain/diagnosis/tree/split-funnels.ts';
import {
  type RepDrivers,
  type RepTeam,
  repDrivers,
  splitReps,
} from '../../domain/diagnosis/tree/split-reps.ts';
import { seededRandom } from '../../domain/statistics/random.ts';
import type { AggregateCase, CaseRep, DiagnosisCase, EventsCase } from './case-file.ts';
import { caseWindows } from './case-windows.ts';

/** A fixed seed: the same case always gets the same answer. */
const SEED = 20_261_201;
/** As many draws as keep a standard error within 2.5% of its limit. */
const DRAWS = 1_000;
/** The normal deviate beyond which one of six causes is significant at 5% (Bonferroni), as the cases define it. */
const SIX_AT_ONCE = 2.64;

/** The answer to a case, with the names that case files use. Amounts in the case's currency; above 0: adds to the miss. */
export function answerCase(asked: DiagnosisCase) {
  return asked.kind === 'aggregate' ? answerAggregate(asked) : answerEvents(asked);
}

/** What {@link answerCase} says. */
export type CaseAnswer = ReturnType<typeof answerCase>;

function answerAggregate(asked: AggregateCase) {
  const [before, now] = [teamOf(asked.reference.reps), teamOf(asked.actual.reps)];
  const passages = passagesOf([...before.values(), ...now.values()]);
  const drivers = repDrivers(passages);
  const split = splitReps(before, now, { windowDays: asked.period_days, passages });
  const gap = gapOf(split, asked.target, drivers, split.team);
  const ranked = rankedCauses(causeEffects(gap));
  return {
    ...gapAnswer(asked.id, gap),
    driver_effects_by_rep: Object.fromEntries(
      [...split.reps].map(([id, effects]) => [id, Object.fromEntries(costsOf(drivers, effects))]),
    ),
    causes_ranked: ranked,
    expected_top_cause: ranked[0] ?? null,
  };
}

function answerEvents(asked: EventsCase) {
  const windows = caseWindows(asked);
  const { segments, steps } = windows;
  const drivers = funnelDrivers(steps - 1);
  const before = countFunnel(windows.reference, segments, steps);
  const now = countFunnel(windows.actual, segments, steps);
  const revenue = { reference: revenueOf(before), actual: revenueOf(now) };
  const gap = gapOf(revenue, asked.target, drivers, splitFunnels(before, now));
  const draws = resampledSplits(windows, { random: seededRandom(SEED), draws: DRAWS });
  const placesOf = Map.groupBy(drivers.keys(), (at) => causeOf(drivers[at] ?? 'volume'));
  const errors = new Map([...placesOf].map(([cause, at]) => [cause, spreadOf(draws, at)]));
  const effects = causeEffects(gap);
  const significant = [...errors]
    .filter(([cause, error]) => Math.abs(effects.get(cause) ?? 0) > SIX_AT_ONCE * error)
    .map(([cause]) => cause);
  const ranked = rankedCauses(effects);
  return {
    ...gapAnswer(asked.id, gap),
    causes_ranked: ranked,
    expected_top_cause:
      ranked.find((cause) => cause === 'target' || significant.includes(cause)) ?? null,
    standard_error: Object.fromEntries(
      drivers.map((driver, at) => [driver, spreadOf(draws, [at])]),
    ),
    group_standard_error: Object.fromEntries(errors),
    significant_groups: significant.sort(),
  };
}

function gapAnswer(id: string, gap: Gap) {
  return {
    id,
    revenue_reference: gap.revenueReference,
    revenue_actual: gap.revenueActual,
    shortfall: gap.shortfall,
    target_effect: gap.targetEffect,
    driver_effects: Object.fromEntries(gap.driverEffects),
    group_effects: Object.fromEntries(causeEffects(gap)),
  };
}

function teamOf(reps: readonly CaseRep[]): RepTeam {
  return new Map(
    reps.map((rep): [string, RepDrivers] => [
      rep.id,
      {
        leads: rep.leads,
        mix: mapOf(rep.mix),
        leadToOpp: mapOf(rep.lead_to_opp),
        conversions: rep.stage_conv,
        listPrice: mapOf(rep.list_price),
        discount: rep.discount,
        cycleDays: rep.cycle_days,
      },
    ]),
  );
}

function mapOf(
  values: Readonly<Record<string, number>> | null,
): ReadonlyMap<string, number> | null {
  return values === null ? null : new Map(Object.entries(values));
}

function passagesOf(reps: readonly RepDrivers[]): number {
  return Math.max(0, ...reps.map(({ conversions }) => conversions?.length ?? 0));
}
