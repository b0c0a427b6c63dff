import type { Query } from './tenant.ts';

/**
 * Lets a transaction that saves a page of work together with the place to go on end before it is on disk: what a power cut
 * takes of pages, it takes with the place to go on, and they are worked on again. Only where a server outlives us: the
 * embedded engine (it runs without fsync) keeps such a commit in our own process, and a kill would take it.
 */
export async function commitLazily(query: Query): Promise<void> {
  await query(
    `SELECT set_config('synchronous_commit', 'off', true) WHERE current_setting('fsync') = 'on'`,
  );
}
