/** What goes wrong with one call. */
export type Fault =
  /** The connection is torn down without an answer. */
  | { readonly kind: 'reset' }
  /** No answer ever comes. */
  | { readonly kind: 'hang' }
  /** Another answer than the right one; the body is JSON. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** 200 with a web page instead of JSON. */
  | { readonly kind: 'html' }
  /** The right headers, half of the body, then the connection ends. */
  | { readonly kind: 'cut-body' }
  /** The right answer without its `results`. */
  | { readonly kind: 'no-results' }
  /** The right page, whose cursor for the next page is the one it was asked with. */
  | { readonly kind: 'stuck-cursor' };

/** A fault and the calls it strikes: those matching `on`, from the nth on (1 is the next), `times` times (1 unless told). */
export interface PlannedFault {
  /** Matched against method and address: `GET /crm/v3/objects/contacts?limit=100`. */
  readonly on: RegExp;
  readonly nth: number;
  readonly times?: number;
  readonly fault: Fault;
}

/** The faults that are still to come. */
export interface FaultPlan {
  /** Adds faults; each counts the calls from now on. */
  plan(...faults: readonly PlannedFault[]): void;
  /** Forgets every fault. */
  clear(): void;
  /** The fault for a call, which it counts; the first planned wins. Null: none. */
  strike(call: string): Fault | null;
}

/** An empty plan. */
export function faultPlan(): FaultPlan {
  let planned: { readonly fault: PlannedFault; seen: number }[] = [];
  return {
    plan: (...faults) => {
      planned.push(...faults.map((fault) => ({ fault, seen: 0 })));
    },
    clear: () => {
      planned = [];
    },
    strike: (call) => {
      const hit = planned.filter((each) => each.fault.on.test(call) && strikesNow(each));
      return hit[0]?.fault.fault ?? null;
    },
  };
}

function strikesNow(planned: { readonly fault: PlannedFault; seen: number }): boolean {
  const { nth, times = 1 } = planned.fault;
  planned.seen += 1;
  return planned.seen >= nth && planned.seen < nth + times;
}
