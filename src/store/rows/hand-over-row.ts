import type { HandOverEvent } from '../../domain/leads/hand-over/hand-over.ts';

/** An act on a lead, as stored; the contact stands in the key. */
export interface HandOverRow {
  readonly number: number;
  readonly act: HandOverEvent['act'];
  readonly reason: HandOverEvent['reason'];
  readonly note: string | null;
  readonly by_user_id: string;
  readonly at: number;
}

/** The acts of `contact` as one JSON value, oldest first, for the SELECT of a larger query. */
export const handOverJson = (contact: string) => `
  coalesce((
    SELECT jsonb_agg(to_jsonb(moved) ORDER BY moved.number) FROM pacekeeper.lead_hand_over AS moved
    WHERE moved.portal_id = ${contact}.portal_id AND moved.contact_id = ${contact}.id), '[]')`;

/** Acts from their rows. */
export function handOverEvents(rows: readonly HandOverRow[]): readonly HandOverEvent[] {
  return rows.map(({ number, act, reason, note, by_user_id, at }) => {
    return { number, act, reason, note, byUserId: by_user_id, at };
  });
}
