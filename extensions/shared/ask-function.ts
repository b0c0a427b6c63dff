import { hubspot } from '@hubspot/ui-extensions';
import type { Ask } from './question.ts';

/** Asks the app function that HubSpot runs for a private app. */
export const askFunction: Ask = ({ functionName, record }) =>
  hubspot.serverless<unknown>(functionName, { parameters: record });
