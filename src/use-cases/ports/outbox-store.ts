import type { Instant } from '../../domain/crm/time.ts';
import type { Channel, CrmEntryDraft, Mail } from './delivery.ts';

/** A message that is to go out. */
export type MessageDraft = {
  readonly key: string;
  /** The user whose preferences count for it; null: nobody's own. */
  readonly userId: string | null;
} & (
  | { readonly channel: 'email'; readonly content: Omit<Mail, 'key'> }
  | { readonly channel: 'crm'; readonly content: CrmEntryDraft }
);

/** A message that this process has taken. */
export type TakenMessage = MessageDraft & { readonly madeAt: Instant };

/** How a message ends, or goes on waiting. */
export interface Settlement {
  readonly state: 'sent' | 'waiting' | 'refused' | 'unsure' | 'withdrawn';
  /** Why it is not sent; null when it is. */
  readonly problem: string | null;
  readonly remoteId: string | null;
  readonly at: Instant;
}

/** A channel that is not asked again, and why. */
export interface ClosedChannel {
  readonly channel: Channel;
  readonly since: Instant;
  readonly message: string;
}

/** Messages on their way out: each is taken by one process before it is sent, and settled after. */
export interface OutboxStore {
  /** Takes the oldest messages of a channel that wait and were not taken at `at` or later; nobody else gets them. */
  takeMessages(channel: Channel, limit: number, at: Instant): Promise<readonly TakenMessage[]>;
  /** Settles a message that was taken; its content is dropped unless it goes on waiting. */
  settleMessage(key: string, settlement: Settlement): Promise<void>;
  /** Settles as unsure what was taken before `before` and never settled: its process died on the way. Answers how many. */
  giveUpTaken(before: Instant, at: Instant): Promise<number>;
  /** How many messages are in each state. */
  messageCounts(): Promise<Readonly<Record<string, number>>>;
  closedChannels(): Promise<readonly ClosedChannel[]>;
  closeChannel(closed: ClosedChannel): Promise<void>;
}
