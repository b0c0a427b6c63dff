import type { EmailHealth } from '../crm/contact.ts';
import { type Properties, propertyOf } from '../crm/property.ts';
import { flagOf } from '../crm/read-property.ts';

/** How somebody may be reached. `mail`: an address that works, of somebody who did not unsubscribe from all email. */
export interface WaysToReach {
  readonly phone: boolean;
  readonly mail: boolean;
}

/** The facts that tell how somebody may be reached. */
export const reachNeeds = ['emailHealth', 'properties'] as const;

/** How a contact may be reached, by what HubSpot holds of it. */
export function waysToReach(contact: {
  readonly emailHealth: EmailHealth;
  readonly properties: Properties;
}): WaysToReach {
  const { emailHealth, properties } = contact;
  const phone = ['phone', 'mobilephone'].some((each) => propertyOf(properties, each) !== null);
  return { phone, mail: emailHealth === 'fine' && !isUnsubscribed(properties) };
}

/** Whether somebody unsubscribed from all email. */
export function isUnsubscribed(properties: Properties): boolean {
  return flagOf(properties, 'hs_email_optout') === true;
}
