import { afterEach } from '@jest/globals';
import type { RetryPolicy } from '../../src/hubspot/http/ask.ts';
import type { CallReport } from '../../src/hubspot/http/call.ts';
import { noLimits } from '../../src/hubspot/http/limits.ts';
import { type HubSpotOptions, hubspotSource } from '../../src/hubspot/hubspot-source.ts';
import type { PortalContent } from '../../src/sandbox/portal/content.ts';
import {
  openPortal,
  type Portal,
  type PortalOptions,
} from '../../src/sandbox/portal/open-portal.ts';
import type { World } from '../../src/sandbox/world.ts';
import type { CrmSource, SourcePage } from '../../src/use-cases/ports/crm-source.ts';

const opened: Portal[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((portal) => portal.close()));
});

/** Three quick tries, so that a fault that stays does not hold a test up. */
export const quickRetries: RetryPolicy = {
  attempts: 3,
  firstWaitMs: 2,
  longestWaitMs: 4,
  patienceMs: 50,
};

/** A sandbox portal without limits for one test, and the source that reads it over real HTTP. */
export async function openSandbox(
  world: World | PortalContent,
  portalOptions: PortalOptions = {},
  options: Partial<HubSpotOptions> = {},
): Promise<{ portal: Portal; source: CrmSource; calls: CallReport[] }> {
  const limits = { burst: null, search: null, daily: null };
  const portal = await openPortal(world, { limits, ...portalOptions });
  opened.push(portal);
  const calls: CallReport[] = [];
  const source = hubspotSource({
    accessToken: portal.token,
    basePath: portal.url,
    limits: noLimits,
    retries: quickRetries,
    onCall: (call) => calls.push(call),
    ...options,
  });
  return { portal, source, calls };
}

/** Every record of some pages. */
export async function allOf<R>(pages: AsyncIterable<SourcePage<R>>): Promise<R[]> {
  const records: R[] = [];
  for await (const page of pages) records.push(...page.records.map(({ record }) => record));
  return records;
}
