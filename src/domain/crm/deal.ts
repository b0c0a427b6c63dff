import type { Money } from './money.ts';
import type { StageOutcome } from './pipeline.ts';
import type { Properties } from './property.ts';
import type { RejectedValue } from './rejection.ts';
import type { Instant } from './time.ts';

/** `unknown`: the deal's stage is missing, or is not in any pipeline that the portal has. */
export type DealOutcome = StageOutcome | 'unknown';

/** A sale in progress or ended. */
export interface Deal {
  readonly id: string;
  readonly name: string | null;
  readonly pipelineId: string | null;
  readonly stageId: string | null;
  readonly outcome: DealOutcome;
  /** When it entered its present stage. */
  readonly stageEnteredAt: Instant | null;
  readonly ownerId: string | null;
  /** As typed in, in the deal's own currency. */
  readonly amount: Money | null;
  /** In the portal's home currency, at the rate HubSpot froze for it; null when there is no such rate. */
  readonly homeAmount: Money | null;
  /** Expected closing while open, actual closing when ended. */
  readonly closeDate: Instant | null;
  /** How often the close date was moved later. */
  readonly timesPostponed: number;
  readonly createdAt: Instant | null;
  readonly modifiedAt: Instant | null;
  readonly lastContactedAt: Instant | null;
  readonly nextActivityAt: Instant | null;
  readonly contactIds: readonly string[];
  readonly archived: boolean;
  readonly properties: Properties;
  readonly rejected: readonly RejectedValue[];
}
