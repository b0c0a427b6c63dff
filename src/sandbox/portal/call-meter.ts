import { randomUUID } from 'node:crypto';
import { ApiFailure } from './api-failure.ts';
import type { CallLimits } from './settings.ts';

/** HubSpot's names of its limits. */
export type LimitPolicy = 'TEN_SECONDLY_ROLLING' | 'SECONDLY' | 'DAILY';

/** Whether a call may pass, and what the answer says about the limits. */
export interface Metering {
  readonly refusedBy: LimitPolicy | null;
  readonly headers: Readonly<Record<string, string>>;
}

const burstMs = 10_000;
const searchMs = 1_000;

/** Counts calls against the limits. Refused calls are not counted. */
export class CallMeter {
  readonly #burst: number[] = [];
  readonly #searches: number[] = [];
  readonly #dayOf: Intl.DateTimeFormat;
  #day = '';
  #today = 0;

  /** The day ends at midnight of `timeZone`. */
  constructor(timeZone: string) {
    this.#dayOf = new Intl.DateTimeFormat('en-CA', { timeZone });
  }

  /** Meters one call. `ticks`: ms of a monotonic clock; `now`: the portal's time. Searches have their own limit and no headers. */
  admit(search: boolean, limits: CallLimits, ticks: number, now: number): Metering {
    const day = this.#dayOf.format(now);
    if (day !== this.#day) {
      this.#day = day;
      this.#today = 0;
    }
    const refusedBy = this.#refusal(search, limits, ticks);
    if (refusedBy === null) {
      this.#today += 1;
      (search ? this.#searches : this.#burst).push(ticks);
    }
    return { refusedBy, headers: search ? {} : this.#headers(limits) };
  }

  #refusal(search: boolean, limits: CallLimits, ticks: number): LimitPolicy | null {
    forgetBefore(this.#burst, ticks - burstMs);
    forgetBefore(this.#searches, ticks - searchMs);
    if (limits.daily !== null && this.#today >= limits.daily) return 'DAILY';
    if (search) {
      return limits.search !== null && this.#searches.length >= limits.search ? 'SECONDLY' : null;
    }
    const full = limits.burst !== null && this.#burst.length >= limits.burst;
    return full ? 'TEN_SECONDLY_ROLLING' : null;
  }

  #headers({ burst, daily }: CallLimits): Record<string, string> {
    return {
      ...(burst === null
        ? {}
        : {
            'X-HubSpot-RateLimit-Max': String(burst),
            'X-HubSpot-RateLimit-Remaining': String(burst - this.#burst.length),
            'X-HubSpot-RateLimit-Interval-Milliseconds': String(burstMs),
          }),
      ...(daily === null
        ? {}
        : {
            'X-HubSpot-RateLimit-Daily': String(daily),
            'X-HubSpot-RateLimit-Daily-Remaining': String(daily - this.#today),
          }),
    };
  }
}

function forgetBefore(times: number[], start: number): void {
  const kept = times.findIndex((time) => time > start);
  times.splice(0, kept === -1 ? times.length : kept);
}

/** HubSpot's 429. */
export function tooManyCalls(policyName: LimitPolicy): ApiFailure {
  return new ApiFailure(
    429,
    'RATE_LIMITS',
    `You have reached your ${policyName.toLowerCase()} limit.`,
    { errorType: 'RATE_LIMIT', policyName, requestId: randomUUID() },
  );
}
