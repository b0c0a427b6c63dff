import type { ContactListRow, DealListRow, ListPage } from '../contract/record-list.ts';
import type { Contact } from '../domain/crm/contact.ts';
import type { Deal } from '../domain/crm/deal.ts';
import type { PortalSchema } from '../domain/crm/schema.ts';
import type { ContactListQuery, ListQuery } from '../use-cases/ports/list-store.ts';
import type { PortalCounts, RejectedRow } from '../use-cases/ports/summary-store.ts';

/** A list as somebody filtered it. */
export interface PreviewListQuery extends ListQuery {
  /** Part of a name, of a company or of an e-mail address, whatever its case; null: all rows. */
  readonly search: string | null;
}

/** Contacts as somebody filtered them. */
export type PreviewContactQuery = PreviewListQuery & ContactListQuery;

/** What was synced, for the first page. */
export interface PreviewSummary {
  readonly counts: PortalCounts;
  /** Some of the values set aside; `counts.rejected` says how many there are. */
  readonly rejected: readonly RejectedRow[];
  /** Parts of the portal that could not be had, in words, with what to do. */
  readonly notes: readonly string[];
}

/** The synced portal as the preview reads it. Who may see what is the preview's to ask and the caller's to filter by. */
export interface PreviewData {
  summary(): Promise<PreviewSummary>;
  /** Null before the first sync. */
  schema(): Promise<PortalSchema | null>;
  /** Best score first, unscored last. */
  contacts(query: PreviewContactQuery): Promise<ListPage<ContactListRow>>;
  /** Open deals first; of these, the goal furthest behind first. */
  deals(query: PreviewListQuery): Promise<ListPage<DealListRow>>;
  /** Open deals whose goal is behind, a few of each goal. */
  dealsBehind(query: Pick<ListQuery, 'ownerIds' | 'limit'>): Promise<readonly DealListRow[]>;
  /** Null: no such record. */
  contact(id: string): Promise<Contact | null>;
  deal(id: string): Promise<Deal | null>;
}
