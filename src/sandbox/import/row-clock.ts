import type { Instant } from '../../domain/crm/time.ts';
import type { Row } from '../../files/table.ts';
import type { FilePlan } from './file-plan.ts';
import type { ReportBuilder } from './import-report.ts';

/** The moments of one row, against the portal's clock. */
export class RowClock {
  readonly now: Instant;
  /**
   * When the record was made: the moment of the import when the file does not say. A deal that its file dates after
   * the clock is there without a date, in its first stage; any other record does not exist yet.
   */
  readonly createdAt: Instant;
  /** Since when the row's values are known to hold. */
  readonly knownFrom: Instant;
  readonly #plan: FilePlan;
  readonly #row: Row;
  readonly #heldBack = new Set<number>();
  readonly #tooEarly = new Set<number>();

  constructor(plan: FilePlan, row: Row, now: Instant) {
    this.now = now;
    this.#plan = plan;
    this.#row = row;
    const created = plan.created === null ? null : this.moment(plan.created);
    const latest = plan.object === 'deals' ? now : Number.POSITIVE_INFINITY;
    this.createdAt = Math.min(created ?? now, latest);
    const known = plan.knownFrom === null ? null : this.moment(plan.knownFrom);
    this.knownFrom = Math.max(this.createdAt, Math.min(known ?? now, now));
  }

  /** The moment in a column; null when it is blank or no date. */
  moment(column: number): Instant | null {
    const text = this.#row.cells[column]?.trim() ?? '';
    return text === '' ? null : this.#plan.readDate(column, text);
  }

  /** Since when something holds that a column dates: not before the record was made. Odd moments are noted. */
  since(column: number): Instant {
    const at = this.moment(column);
    if (at === null) return this.knownFrom;
    if (at > this.now) this.#heldBack.add(column);
    if (at < this.createdAt) this.#tooEarly.add(column);
    return Math.max(at, this.createdAt);
  }

  /** Tells each date after the portal's clock, and each before the record itself, once. */
  reportOddMoments(report: ReportBuilder): void {
    const clock = new Date(this.now).toISOString();
    for (const column of this.#heldBack) {
      report.problem({
        ...this.#cell(column),
        kind: 'held back',
        reason: `after the portal's clock (${clock}): what it dates appears when the clock gets there`,
      });
    }
    for (const column of this.#tooEarly) {
      report.problem({
        ...this.#cell(column),
        kind: 'row',
        reason: 'before the record was created: what it dates is taken to hold since the creation',
      });
    }
  }

  #cell(column: number) {
    const { file, headings } = this.#plan.table;
    const value = this.#row.cells[column]?.trim() ?? null;
    return { file, line: this.#row.line, column: headings[column] ?? null, value };
  }
}
