import type {
  Changeable,
  ChangeableName,
  ChangeRequest,
  ChangeStore,
} from '../../use-cases/ports/change-store.ts';
import type { Query, Tenant } from '../engine/tenant.ts';
import { answerOnce } from './answered-requests.ts';
import { addEntry } from './audit-store.ts';

/** How one kind of thing is read to be changed, and written. */
export interface Changer<What extends ChangeableName> {
  /** Where there are several (a lead, a note), the one that is changed stays locked until the transaction ends. */
  readonly read: (query: Query, of: Changeable[What]['of']) => Promise<Changeable[What]['stored']>;
  readonly write: (
    query: Query,
    to: Changeable[What]['to'],
    request: ChangeRequest<What>,
  ) => Promise<void>;
}

/** How each of them is. */
export type Changers = { readonly [What in ChangeableName]: Changer<What> };

/** Of which the record itself is locked as it is read; of all others a portal has one lock by its name. */
const lockedAsRead: readonly ChangeableName[] = ['hand-over', 'note'];

/** "pace" in ASCII: keeps these locks apart from other locks of the database. */
const LOCK_SPACE = 0x70616365;

/** Changes what people change, each request once. */
export function changeStore(tenant: Tenant, changers: Changers): ChangeStore {
  return {
    changeOnce: (request, decide) =>
      answerOnce(tenant, request, async (query) => {
        const { read, write } = changers[request.what];
        await lock(query, request.what);
        const { answer, change } = decide(await read(query, request.of));
        if (change !== null) {
          await write(query, change.to, request);
          if (change.audit !== null) await addEntry(query, change.audit);
        }
        return answer;
      }),
  };
}

/** Waits for whoever changes the same in this portal; the lock ends with the transaction. */
async function lock(query: Query, what: ChangeableName): Promise<void> {
  if (lockedAsRead.includes(what)) return;
  await query(
    `SELECT pg_advisory_xact_lock(${LOCK_SPACE}, hashtext(pacekeeper.current_portal()::text || ' ' || $1))`,
    [what],
  );
}
