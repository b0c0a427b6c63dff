import { hubspot } from '@hubspot/ui-extensions';
import type { Ask } from './question.ts';

/** Asks the app function that HubSpot runs for a private app. HubSpot does not tell it who asks, so the card does. */
export const askFunction: Ask = ({ functionName, record }, { user }) =>
  hubspot.serverless<unknown>(functionName, {
    parameters: { ...record, userId: String(user.id) },
  });
