/** A group of owners. */
export interface Team {
  readonly id: string;
  readonly name: string;
}

/** Somebody who can own records. `id` is what records name; `userId` is who logs in. */
export interface Owner {
  readonly id: string;
  /** The HubSpot user behind the owner; null when HubSpot no longer says. */
  readonly userId: string | null;
  readonly email: string | null;
  readonly name: string;
  /** Deactivated: what they own stays theirs in every sum. */
  readonly archived: boolean;
  readonly teams: readonly Team[];
}
