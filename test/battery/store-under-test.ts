import type { Database } from '../../src/store/engine/database.ts';
import type { PortalStore } from '../../src/use-cases/ports/portal-store.ts';

/** What the tests of the battery work with. */
export interface StoreUnderTest {
  readonly database: () => Database;
  /** The store of a portal that no other test has touched. */
  readonly freshStore: () => PortalStore;
}
