import type { KeyedRequest } from '../../use-cases/ports/keyed-request.ts';
import type { PartOutcome } from '../../use-cases/ports/part-outcome.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import { answerOnce } from './answered-requests.ts';
import { addEntry } from './audit-store.ts';

/** A part of the settings that is changed by one transaction at a time, with the number that its lock goes by. */
const locks = { personas: 1, goals: 2, calendar: 3, schedule: 4 } as const;
export type LockedPart = keyof typeof locks;

/** "pace" in ASCII: keeps these locks apart from other locks of the database. */
const LOCK_SPACE = 0x70616365;

/** Waits for whoever changes the same part of this portal's settings; the lock ends with the transaction. */
export async function lockPart(query: Query, part: LockedPart): Promise<void> {
  await query(
    `SELECT pg_advisory_xact_lock(${LOCK_SPACE}, hashtext(pacekeeper.current_portal()::text || ' ' || $1))`,
    [locks[part]],
  );
}

/** Answers a request about a part once: what is decided on what is stored is written with its audit entry, or not at all. */
export function changePartOnce<Stored, Answer, Change>(
  tenant: Tenant,
  part: LockedPart,
  request: KeyedRequest,
  {
    read,
    decide,
    write,
  }: {
    readonly read: (query: Query) => Promise<Stored>;
    readonly decide: (stored: Stored) => PartOutcome<Answer, Change>;
    readonly write: (query: Query, to: Change) => Promise<void>;
  },
): Promise<Answer | null> {
  return answerOnce(tenant, request, async (query) => {
    await lockPart(query, part);
    const { answer, change } = decide(await read(query));
    if (change !== null) {
      await write(query, change.to);
      await addEntry(query, change.audit);
    }
    return answer;
  });
}
