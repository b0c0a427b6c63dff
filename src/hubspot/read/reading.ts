import type { Stream } from '../../use-cases/ports/crm-source.ts';
import type { Ask } from '../http/call.ts';
import type { StreamPlan } from '../streams.ts';

/** One stream of one portal, as it is being read. */
export interface Reading<R> {
  readonly ask: Ask;
  readonly stream: Stream;
  readonly plan: StreamPlan<R>;
}
