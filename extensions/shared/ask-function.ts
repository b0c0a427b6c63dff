import { hubspot } from '@hubspot/ui-extensions';
import { functionNameOf } from '../../src/contract/asks.ts';
import type { Ask } from './asks.ts';

/** Asks the app function that HubSpot runs for a private app. HubSpot does not tell it who asks, so the card does. */
export const askFunction: Ask = ({ name, asked }, { user }) =>
  hubspot.serverless<unknown>(functionNameOf(name), {
    parameters: { ...asked, userId: String(user.id) },
  });
