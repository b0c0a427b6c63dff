import { DAY_MS, type Instant } from '../../domain/crm/time.ts';
import type { Causes } from './causes.ts';

/** What to generate. The same options always give the same world. */
export interface GenerateOptions {
  /** Any whole number. */
  readonly seed: number;
  /** The portal's clock, ms since 1970: the history ends here. */
  readonly now: Instant;
  /** How many contacts; 5,000 unless told. Fewer when leads are planted to be missing. */
  readonly contacts?: number;
  /** How many deals; 1,500 unless told. */
  readonly deals?: number;
  /** How far the history reaches back; 3 unless told. */
  readonly years?: number;
  /** How many sales reps besides the managers; 12 unless told. */
  readonly reps?: number;
  /** What goes wrong in the latest period; nothing unless told. */
  readonly causes?: Causes;
  /** IANA name; Europe/Berlin unless told. */
  readonly timeZone?: string;
  /** ISO 4217; EUR unless told. */
  readonly homeCurrency?: string;
  readonly portalId?: number;
}

/** Options with everything that was left open filled in. */
export interface Plan extends Required<GenerateOptions> {
  /** The first moment of the history. */
  readonly start: Instant;
}

const DAYS_PER_YEAR = 365.25;

/** Fills in the defaults; throws a RangeError that lists every size that is impossible. */
export function planFrom(options: GenerateOptions): Plan {
  const years = options.years ?? 3;
  const plan = {
    contacts: 5000,
    deals: 1500,
    reps: 12,
    causes: {},
    timeZone: 'Europe/Berlin',
    homeCurrency: 'EUR',
    portalId: 424242,
    ...options,
    years,
    start: options.now - Math.round(years * DAYS_PER_YEAR * DAY_MS),
  };
  refuseImpossible(plan);
  return plan;
}

function refuseImpossible(plan: Plan): void {
  const whole = (name: 'contacts' | 'deals' | 'reps' | 'seed', least: number) =>
    Number.isSafeInteger(plan[name]) && plan[name] >= least
      ? []
      : [`${name} is ${plan[name]}: a whole number from ${least} is allowed.`];
  const faults = [
    ...whole('contacts', 0),
    ...whole('deals', 0),
    ...whole('reps', 1),
    ...whole('seed', Number.MIN_SAFE_INTEGER),
    ...(plan.years > 0 && plan.years <= 20
      ? []
      : [`years is ${plan.years}: more than 0 and at most 20 is allowed.`]),
    ...(Number.isSafeInteger(plan.now) ? [] : ['now must be whole milliseconds since 1970.']),
  ];
  if (faults.length > 0) throw new RangeError(`No world can be generated. ${faults.join(' ')}`);
}
