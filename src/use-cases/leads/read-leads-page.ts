import { type LeadsPage, leadsFiguresSchema } from '../../contract/leads-page.ts';
import type { Role, Viewer } from '../../domain/access/viewer.ts';
import type { LeadFlowStore } from '../ports/lead-flow-store.ts';

/** Who sees what became of everybody's leads. */
const readers: readonly Role[] = ['admin', 'manager', 'marketer'];

/** The Leads tab of the home page, as it was last computed. Figures that another version stored count as not built. */
export async function readLeadsPage({
  store,
  viewer,
}: {
  readonly store: Pick<LeadFlowStore, 'leadsPage'>;
  readonly viewer: Viewer;
}): Promise<LeadsPage> {
  if (!readers.includes(viewer.role)) return { state: 'not allowed' };
  const stored = await store.leadsPage();
  const figures = leadsFiguresSchema.safeParse(stored?.figures);
  if (stored === null || !figures.success) return { state: 'not built' };
  const computedAt = new Date(stored.computedAt).toISOString();
  return { state: 'shown', figures: figures.data, computedAt };
}
