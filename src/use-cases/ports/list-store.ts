import type { ContactListRow, DealListRow, ListPage } from '../../contract/record-list.ts';

/** Whose records a list holds: everybody's, or those of some owners (`null` stands for "nobody owns it"). */
export interface ListQuery {
  readonly ownerIds: readonly (string | null)[] | null;
  /** Part of a name (of a contact also of the company or e-mail address), whatever its case; unless given, all. */
  readonly search?: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** Which contacts a list holds. */
export interface ContactListQuery extends ListQuery {
  /**
   * Only those that somebody may still sell to: no customers, none whose status says that they are no lead or that the time is
   * bad, none of whom every deal was lost. Unless given, all.
   */
  readonly leadsOnly?: boolean;
}

/** Lists of records, for people waiting. */
export interface ListStore {
  /** Best score first, unscored last. */
  contactsByScore(query: ContactListQuery): Promise<ListPage<ContactListRow>>;
  /** Open deals first; of these and of the others, the goal furthest behind first, without a paced goal last; equals by id. */
  dealsByPace(query: ListQuery): Promise<ListPage<DealListRow>>;
  /**
   * Open deals whose goal is behind, the furthest behind first, at most `limit`. The goals take turns, so that one goal with
   * many deals leaves room for the others; of a goal's deals the one with the most warnings is the first.
   */
  dealsBehind(query: Pick<ListQuery, 'ownerIds' | 'limit'>): Promise<readonly DealListRow[]>;
}
