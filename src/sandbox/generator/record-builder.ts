import type { Instant } from '../../domain/crm/time.ts';
import type { WorldChange, WorldRecord } from '../world.ts';

/** HubSpot's source types that the generated history uses. */
export type ChangeSource =
  | 'CRM_UI'
  | 'FORM'
  | 'EMAIL'
  | 'EMAIL_INTEGRATION'
  | 'ANALYTICS'
  | 'IMPORT'
  | 'INTEGRATION'
  | 'AUTOMATION_PLATFORM'
  | 'CALCULATED';

/** A value as it is written into a record; null is left unwritten. */
export type Writable = string | number | boolean | null;

/** Collects what happens to one record, in any order; what lies after `now` has not happened. */
export class RecordBuilder {
  readonly id: string;
  readonly createdAt: Instant;
  readonly #changes: WorldChange[] = [];

  constructor(id: string, createdAt: Instant) {
    this.id = id;
    this.createdAt = createdAt;
    this.set('hs_object_id', id, createdAt, 'CRM_UI');
  }

  /** Notes a value from a moment on. */
  set(property: string, value: Writable, at: Instant, source: ChangeSource): this {
    if (value !== null) this.#changes.push({ property, value: String(value), at, source });
    return this;
  }

  /** Notes several values of one moment. */
  setAll(values: Readonly<Record<string, Writable>>, at: Instant, source: ChangeSource): this {
    for (const [property, value] of Object.entries(values)) this.set(property, value, at, source);
    return this;
  }

  /** The record as of `now`, its changes oldest first. */
  build(now: Instant): WorldRecord {
    const changes = this.#changes.filter((each) => each.at <= now).sort((a, b) => a.at - b.at);
    return { id: this.id, createdAt: this.createdAt, archivedAt: null, changes };
  }
}

/** A moment as HubSpot writes it: `2026-11-23T12:00:00.000Z`. */
export function stamp(at: Instant): string {
  return new Date(at).toISOString();
}
