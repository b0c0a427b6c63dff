/** What somebody may see and do. Default deny: who is not known to be more is a rep. */
export type Role = 'admin' | 'manager' | 'marketer' | 'rep';

/** Who is asking. Everything but the user id is resolved on the server, never taken from the request. */
export interface Viewer {
  readonly userId: string;
  readonly role: Role;
  /** The owner that the user is in the CRM; null when they own nothing. */
  readonly ownerId: string | null;
  /** Ids of the teams they belong to. */
  readonly teamIds: readonly string[];
  /** Their address, as HubSpot signed for it; left out where it did not say. */
  readonly email?: string;
  /**
   * Nobody but the card said who asks (docs/decisions/0006): what is for one person's eyes alone is not shown. Left out where
   * HubSpot signed for it.
   */
  readonly isClaimed?: boolean;
  /** Whoever runs the installation, from the command line: nobody in HubSpot. */
  readonly isOperator?: boolean;
}

/** The operator, who may do what admins may. */
export const operatorViewer: Viewer = {
  userId: 'command line',
  role: 'admin',
  ownerId: null,
  teamIds: [],
  isOperator: true,
};
