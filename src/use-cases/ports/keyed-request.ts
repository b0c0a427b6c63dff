import type { Instant } from '../../domain/crm/time.ts';

/** A request that must not have its effect twice (docs/decisions/0012). */
export interface KeyedRequest {
  readonly userId: string;
  /** Made by the caller, once for each intended act. */
  readonly key: string;
  /** Everything that was asked, as text: a key that comes back with something else is refused. */
  readonly asked: string;
  readonly at: Instant;
}
