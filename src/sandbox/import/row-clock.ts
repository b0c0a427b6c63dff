import type { Instant } from '../../domain/crm/time.ts';
import type { FilePlan } from './file-plan.ts';
import type { ReportBuilder } from './import-report.ts';
import type { Row } from './read-table.ts';

/** The moments of one row, against the portal's clock. */
export class RowClock {
  readonly now: Instant;
  /** When the record was made: the moment of the import when the file does not say, or says a later one. */
  readonly createdAt: Instant;
  /** Since when the row's values are known to hold. */
  readonly knownFrom: Instant;
  readonly #plan: FilePlan;
  readonly #row: Row;
  readonly #heldBack = new Set<number>();

  constructor(plan: FilePlan, row: Row, now: Instant) {
    this.now = now;
    this.#plan = plan;
    this.#row = row;
    const created = plan.created === null ? null : this.moment(plan.created);
    this.createdAt = created === null ? now : Math.min(created, now);
    const known = plan.knownFrom === null ? null : this.moment(plan.knownFrom);
    this.knownFrom = Math.max(this.createdAt, Math.min(known ?? now, now));
  }

  /** The moment in a column; null when it is blank or no date. */
  moment(column: number): Instant | null {
    const text = this.#row.cells[column]?.trim() ?? '';
    return text === '' ? null : this.#plan.readDate(text);
  }

  /** Since when something holds that a column dates. A later moment than the clock's is noted as held back. */
  since(column: number): Instant {
    const at = this.moment(column);
    if (at === null) return this.knownFrom;
    if (at > this.now) this.#heldBack.add(column);
    return Math.max(at, this.createdAt);
  }

  /** Tells each date after the portal's clock once. */
  reportHeldBack(report: ReportBuilder): void {
    for (const column of this.#heldBack) {
      report.problem({
        kind: 'held back',
        file: this.#plan.table.file,
        line: this.#row.line,
        column: this.#plan.table.headings[column] ?? null,
        value: this.#row.cells[column]?.trim() ?? null,
        reason: `after the portal's clock (${new Date(this.now).toISOString()}): what it dates appears when the clock gets there`,
      });
    }
  }
}
