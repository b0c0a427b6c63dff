import type { HandOverEvent } from '../../domain/leads/hand-over/hand-over.ts';
import { columnsOf, type Stored, tableOf } from '../engine/columns.ts';

/** Acts on a lead. */
export const handOverEvents = columnsOf<HandOverEvent>()({
  number: 'integer',
  act: 'text',
  reason: 'text',
  note: 'text',
  byUserId: 'text',
  byName: 'text',
  toOwnerId: 'text',
  at: 'bigint',
});

export type HandOverRow = Stored<typeof handOverEvents>;

interface LeadEvent {
  readonly contactId: string;
  readonly event: HandOverEvent;
}

/** Acts with the lead that they are on, and their rows. */
export const handOverRows = tableOf<LeadEvent>()(
  'pacekeeper.lead_hand_over',
  ['contact_id', 'number'],
  { contactId: 'text', event: handOverEvents },
);

/** The acts of `contact` as one JSON value, oldest first, for the SELECT of a larger query. */
export const handOverJson = (contact: string) => `
  coalesce((
    SELECT jsonb_agg(to_jsonb(moved) ORDER BY moved.number) FROM pacekeeper.lead_hand_over AS moved
    WHERE moved.portal_id = ${contact}.portal_id AND moved.contact_id = ${contact}.id), '[]')`;
