import type { PortalSchema } from '../../../domain/crm/schema.ts';
import type { Instant } from '../../../domain/crm/time.ts';
import type { ChangedDealsQuery, ChangesStore } from '../../ports/changes-store.ts';
import type { Progress } from '../../slices/slice.ts';
import { DealsOverTime } from './deals-over-time.ts';

/** Deals read in one statement. */
const PAGE = 2_000;

/** Which deals to read, and the moments to know them at. */
export interface DealsAsked {
  readonly moments: Iterable<Instant>;
  readonly query: ChangedDealsQuery;
  readonly schema: Pick<PortalSchema, 'pipelines' | 'portal'>;
  readonly progress?: Progress | undefined;
}

/** Reads deals as they stood at some moments, and how many there are. */
export async function readDealsOverTime(
  store: Pick<ChangesStore, 'changedDealsAfter'>,
  { moments, query, schema, progress }: DealsAsked,
): Promise<{ readonly deals: DealsOverTime; readonly count: number }> {
  const deals = new DealsOverTime(moments, schema);
  let count = 0;
  let afterId: string | null = null;
  do {
    const page = await store.changedDealsAfter(afterId, PAGE, query);
    for (const history of page) deals.add(history);
    count += page.length;
    afterId = page.length < PAGE ? null : (page.at(-1)?.present.id ?? null);
    progress?.({ part: 'note changes', done: count, total: null });
  } while (afterId !== null);
  return { deals, count };
}
