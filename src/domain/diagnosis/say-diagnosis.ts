import { Decimal } from 'decimal.js';
import { entryAt } from '../collections/entries.ts';
import type { ToldAmount } from '../told/told.ts';
import type { Diagnosis } from './diagnose-team.ts';
import { FEWEST_EVENTS, FEWEST_WINDOWS, type JudgedDriver } from './evidence/judge-drivers.ts';
import type { CostRange } from './evidence/money-range.ts';
import type { Degree, DiagnosisTold, DriverTold } from './messages.ts';

/** A diagnosis as it is told. */
export interface ToldDiagnosis {
  readonly standing: DiagnosisTold;
  /** What parts of the shortfall lie with, the largest first; those alone that may be said. */
  readonly parts: readonly DiagnosisTold[];
  /** What follows: where to look first, that nothing stands out, or that the rest may be chance. */
  readonly rest: readonly DiagnosisTold[];
}

/** In what a diagnosis is told. */
export interface DiagnosisTerms {
  /** ISO 4217. */
  readonly currency: string;
  /** What deals are called as they pass: at the start, at each later open stage, and when won. */
  readonly stageNames: readonly string[];
  /** What the funnel begins with. */
  readonly first: 'leads' | 'deals';
}

/** Puts a diagnosis into messages. It says where a shortfall lies and how sure that is, never why. */
export function sayDiagnosis(diagnosis: Diagnosis, terms: DiagnosisTerms): ToldDiagnosis {
  const { shortfall, drivers, windows } = diagnosis;
  const amount = (value: number) => toldAmount(value, Math.abs(value), terms.currency);
  const isShort = shortfall > 0;
  const parts = isShort ? partsOf(diagnosis, terms) : [];
  const standing: DiagnosisTold = isShort
    ? { say: 'short', with: { by: amount(shortfall) } }
    : { say: 'reached', with: { by: amount(-shortfall) } };
  if (windows.past < FEWEST_WINDOWS) {
    const few = { windows: windows.past, needed: FEWEST_WINDOWS };
    return { standing, parts, rest: [{ say: 'too few windows', with: few }] };
  }
  if (!isShort) return { standing, parts, rest: [] };
  const look = drivers.find(({ standing: each }) => each === 'first to look at');
  const first: readonly DiagnosisTold[] =
    look === undefined ? [] : [{ say: 'first place to look', with: driverTold(look, terms) }];
  const rest: DiagnosisTold =
    parts.length > 0
      ? { say: 'rest not told from chance', with: {} }
      : { say: 'no cause stands out', with: {} };
  return {
    standing,
    parts,
    rest: parts.length > 0 || first.length === 0 ? [rest, ...first] : first,
  };
}

function partsOf(diagnosis: Diagnosis, terms: DiagnosisTerms): readonly DiagnosisTold[] {
  const named = diagnosis.drivers.flatMap((each) => {
    const { believed } = each;
    if (each.standing !== 'named' || believed === null || believed.cost <= 0) return [];
    return [{ cost: believed.cost, told: driverPart(each, believed, terms) }];
  });
  return [...named, ...targetPart(diagnosis, terms), ...peoplePart(diagnosis, terms)]
    .sort((one, other) => other.cost - one.cost)
    .map(({ told }) => told);
}

interface Part {
  readonly cost: number;
  readonly told: DiagnosisTold;
}

function driverPart(
  judged: JudgedDriver,
  believed: CostRange,
  terms: DiagnosisTerms,
): DiagnosisTold {
  const { cost, low, high } = believed;
  const amount = (value: number) => toldAmount(value, high - low, terms.currency);
  return {
    say: 'lies with driver',
    with: {
      ...driverTold(judged, terms),
      ...{ cost: amount(cost), low: amount(low), high: amount(high) },
    },
  };
}

/** A target's part below this share of the shortfall is not worth a word. */
const LEAST_SHARE = 0.05;

function targetPart(diagnosis: Diagnosis, { currency }: DiagnosisTerms): readonly Part[] {
  const { targetEffect, shortfall, reach } = diagnosis;
  if (targetEffect < LEAST_SHARE * shortfall) return [];
  const cost = toldAmount(targetEffect, targetEffect, currency);
  const { reached, windows } = reach;
  const told: DiagnosisTold = reach.isOutOfReach
    ? { say: 'target out of reach', with: { cost, reached, windows } }
    : { say: 'lies with target', with: { cost } };
  return [{ cost: targetEffect, told }];
}

function peoplePart(diagnosis: Diagnosis, { currency }: DiagnosisTerms): readonly Part[] {
  const { headcount, staff, shortfall } = diagnosis;
  if (headcount < LEAST_SHARE * shortfall) return [];
  const cost = toldAmount(headcount, headcount, currency);
  const values = { cost, joined: staff.joined.size, left: staff.left.size };
  return [{ cost: headcount, told: { say: 'lies with people', with: values } }];
}

/** What may be said of a driver: how it stands, and what it would take to see more. */
export function sayDriver({
  standing,
  chance,
  events,
  sight,
}: JudgedDriver): readonly DiagnosisTold[] {
  if (standing === 'too few') {
    return [
      events === 0
        ? { say: 'never moves', with: {} }
        : { say: 'too few events', with: { events: Math.floor(events), needed: FEWEST_EVENTS } },
    ];
  }
  if (standing === 'named')
    return [{ say: 'outside usual range', with: { degree: degreeOf(chance) } }];
  const look: DiagnosisTold =
    standing === 'first to look at'
      ? { say: 'worth a look', with: {} }
      : { say: 'within usual range', with: {} };
  if (sight === null) return [look];
  const { visibleFall, timesForQuarter } = sight;
  return [
    look,
    visibleFall === null
      ? { say: 'no fall visible', with: {} }
      : { say: 'visible from', with: { fall: visibleFall, times: timesForQuarter } },
  ];
}

/** Of a prototype's simulated teams of 10 wins or more, beliefs above 0.9 were right in 88 to 100%, above 0.7 in 79 to 98%, above 0.5 in 61 to 99%. */
function degreeOf(chance: number): Degree {
  if (chance > 0.9) return 'very likely';
  if (chance > 0.7) return 'likely';
  return chance > 0.5 ? 'more likely than not' : 'possibly';
}

/** A driver as it is spoken of. */
export function driverTold(
  { driver }: Pick<JudgedDriver, 'driver'>,
  terms: DiagnosisTerms,
): DriverTold {
  const { stageNames, first } = terms;
  const number = /^conv_(?<number>\d+)$/.exec(driver)?.groups?.['number'];
  if (number === undefined) return { driver, first, stage: null };
  const [from, to] = [Number(number) - 1, Number(number)];
  return {
    ...{ driver, first },
    stage: { from: entryAt(stageNames, from), to: entryAt(stageNames, to) },
  };
}

/** Amounts are told in steps of this share of their range, or of a smaller round number. */
const STEP_SHARE = 0.1;

/** An amount rounded to 1, 2 or 5 times a power of ten, as precisely as a range of this width supports. */
function toldAmount(value: number, width: number, currency: string): ToldAmount {
  const most = new Decimal(Math.max(width * STEP_SHARE, 0.01));
  const power = new Decimal(10).pow(most.log(10).floor());
  const unit =
    [5, 2].map((each) => power.times(each)).find((each) => each.lessThanOrEqualTo(most)) ?? power;
  return { value: new Decimal(value).dividedBy(unit).round().times(unit).toFixed(), currency };
}
