import type { Properties } from './property.ts';
import type { RejectedValue } from './rejection.ts';
import type { Instant } from './time.ts';

/** What HubSpot knows about whether mail reaches an address. */
export type EmailHealth = 'fine' | 'bounced' | 'invalid' | 'missing';

/** A person in the CRM; seen as a possible customer, a lead. */
export interface Contact {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly emailHealth: EmailHealth;
  readonly company: string | null;
  readonly jobTitle: string | null;
  readonly lifecycleStage: string | null;
  /** Original traffic source (`hs_analytics_source`). */
  readonly source: string | null;
  readonly ownerId: string | null;
  readonly createdAt: Instant | null;
  readonly modifiedAt: Instant | null;
  /** The last call, meeting, or one-to-one e-mail by the team. */
  readonly lastContactedAt: Instant | null;
  readonly nextActivityAt: Instant | null;
  /** The last thing the contact did: visit, open, click, reply or form. A seller's own edits never move it. */
  readonly lastEngagedAt: Instant | null;
  readonly dealIds: readonly string[];
  readonly archived: boolean;
  readonly properties: Properties;
  readonly rejected: readonly RejectedValue[];
}
