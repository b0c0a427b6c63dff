import type { FunnelLead } from '../../domain/diagnosis/tree/funnel-counts.ts';
import type { FunnelWindows } from '../../domain/diagnosis/tree/resample.ts';
import type { CaseCell, EventsCase } from './case-file.ts';
import { DiagnosisRefused } from './diagnosis-refused.ts';

/** The columns of a case of events that are not steps of the funnel. Everything between `created` and `list_price` is one. */
const named = ['segment', 'created', 'list_price', 'amount', 'close_date'] as const;

/** The leads of a case in their two windows. Throws {@link DiagnosisRefused} with every row that cannot be read. */
export function caseWindows(asked: EventsCase): FunnelWindows {
  const missing = named.filter((name) => !asked.columns.includes(name));
  const stepColumns = asked.columns.slice(
    asked.columns.indexOf('created') + 1,
    asked.columns.indexOf('list_price'),
  );
  if (missing.length > 0 || stepColumns.length < 2) {
    throw new DiagnosisRefused([
      missing.length > 0
        ? `${asked.id}: the columns ${missing.join(', ')} are missing.`
        : `${asked.id}: between "created" and "list_price" there must be at least two steps, such as "opp" and "won".`,
    ]);
  }
  const faults: string[] = [];
  const leadsOf = (
    rows: EventsCase['actual_rows'],
    window: readonly [string, string],
    name: string,
  ) =>
    rows.flatMap((row, at) => {
      const read = leadOf(asked.columns, stepColumns, row, window);
      if (typeof read !== 'string') return [read];
      faults.push(`${asked.id}, ${name}, row ${at + 1}: ${read}`);
      return [];
    });
  const reference = leadsOf(asked.reference_rows, asked.reference_window, 'reference_rows');
  const actual = leadsOf(asked.actual_rows, asked.actual_window, 'actual_rows');
  if (faults.length > 0) throw new DiagnosisRefused(faults);
  const segments = new Set([...reference, ...actual].map(({ segment }) => segment));
  // Without any lead there is nothing in one segment.
  if (segments.size === 0) segments.add('none');
  return { reference, actual, segments: [...segments].sort(), steps: stepColumns.length };
}

/** A row's lead, or what is wrong with it. */
function leadOf(
  columns: readonly string[],
  steps: readonly string[],
  row: readonly CaseCell[],
  [, end]: readonly [string, string],
): FunnelLead | string {
  const at = (name: string) => row[columns.indexOf(name)] ?? null;
  const segment = at('segment');
  if (typeof segment !== 'string') return '"segment" must be a text.';
  const taken = steps.map((name) => at(name) === 1 || at(name) === true);
  const count = taken.lastIndexOf(true) + 1;
  if (taken.indexOf(false) >= 0 && taken.indexOf(false) < count) {
    return `"${steps[taken.indexOf(false)]}" is 0 although a later step was taken.`;
  }
  if (count < steps.length) return { segment, steps: count, sale: null };
  const [list, amount, closed] = [at('list_price'), at('amount'), at('close_date')];
  if (typeof list !== 'number' || typeof amount !== 'number' || typeof closed !== 'string') {
    return 'a win needs "list_price", "amount" and "close_date".';
  }
  return { segment, steps: count, sale: closed <= end ? { list, amount } : null };
}
