/** Ways out of Pacekeeper. */
export type Channel = 'email' | 'crm';

/** What came of handing a message over. Texts are for an admin and hold no address, no content and no secret. */
export type DeliveryOutcome =
  | { readonly kind: 'sent'; readonly remoteId: string | null }
  /** Surely not handed over: tried again in a later slot. `forAll`: the others of this channel would fare no better now. */
  | { readonly kind: 'later'; readonly why: string; readonly forAll: boolean }
  /** This message will never be taken. */
  | { readonly kind: 'refused'; readonly why: string }
  /** It may have been taken or not: never sent again, because twice is worse than not at all. */
  | { readonly kind: 'unsure'; readonly why: string }
  /** The channel is not allowed: not tried again until somebody turns it back on. */
  | { readonly kind: 'closed'; readonly why: string };

/** A mail to one person. */
export interface Mail {
  /** The same for the same mail: part of its Message-ID. */
  readonly key: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Sends mails. Never throws for what the other side does. */
export interface MailSender {
  send(mail: Mail): Promise<DeliveryOutcome>;
}

/** An entry in the CRM. */
export interface CrmEntryDraft {
  readonly kind: 'task' | 'note';
  readonly ownerId: string;
  readonly title: string;
  /** Plain text, a paragraph for each line. */
  readonly lines: readonly string[];
  /** The deal that it stands on; null: none. */
  readonly dealId: string | null;
  /** When a task is due, and where a note stands on the timeline: ms since 1970. */
  readonly at: number;
}

/** Writes to the CRM: only what somebody switched on. Never throws for what the other side does. */
export interface CrmWriter {
  write(entry: CrmEntryDraft): Promise<DeliveryOutcome>;
}

/** The ways out that are there; null: not set up. */
export interface Delivery {
  readonly mail: MailSender | null;
  readonly crm: CrmWriter | null;
}

/** Nothing leaves. */
export const noDelivery: Delivery = { mail: null, crm: null };
