import type { PortalTools } from '../../composition/portal-tools.ts';
import type { PreviewData } from '../../preview/preview-data.ts';

/** How many of the values set aside the first page shows. */
const SHOWN_REJECTED = 50;

/** The stored portal as the preview reads it. `notes`: parts that could not be had. */
export function previewData({ store, schema }: PortalTools, notes: readonly string[]): PreviewData {
  return {
    summary: async () => {
      const [counts, rejected] = await Promise.all([
        store.counts(),
        store.rejectedValues(SHOWN_REJECTED),
      ]);
      return { counts, rejected, notes };
    },
    schema,
    contacts: (query) => store.contactsByScore(query),
    deals: (query) => store.dealsByPace(query),
    dealsBehind: (query) => store.dealsBehind(query),
    contact: (id) => store.contact(id),
    deal: (id) => store.deal(id),
  };
}
