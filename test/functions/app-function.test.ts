import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { cardFunction, workFunction } from '../../functions/shared/app-function.ts';
import { type PortalTools, portalTools } from '../../src/composition/portal-tools.ts';
import type { Role } from '../../src/domain/access/viewer.ts';
import type { PortalStore } from '../../src/use-cases/ports/portal-store.ts';
import { noCrm } from '../support/no-crm.ts';

/** Only roles are asked of this store: anything else is a fault of the function. */
const toolsFor = (role: Role | null): PortalTools => {
  const store = { assignedRole: async () => role, readSchema: async () => null };
  return portalTools(store as unknown as PortalStore, noCrm, Date.now);
};

const whoIsIt = (role: Role | null) =>
  cardFunction(
    z.strictObject({ contactId: z.string() }),
    async (tools, { userId, contactId }) => ({ ...(await tools.resolveViewer(userId)), contactId }),
    async () => toolsFor(role),
  );

describe('a card read as an app function', () => {
  test.each(['admin', 'manager', 'marketer', 'rep', null] as const)(
    'gives somebody who claims to be the user of role %s no more than a rep’s rights',
    async (role) => {
      const answer = await whoIsIt(role)({ parameters: { userId: '13', contactId: '51' } });
      expect(answer).toEqual(
        expect.objectContaining({ userId: '13', role: 'rep', contactId: '51' }),
      );
    },
  );

  test('refuses parameters that the card does not send', async () => {
    const call = whoIsIt('admin')({ parameters: { userId: '13', contactId: '51', role: 'admin' } });
    await expect(call).rejects.toThrow('role');
  });
});

describe('a unit of work as an app function', () => {
  test('gets a budget well below HubSpot’s 15 seconds, and says whether more is left', async () => {
    const work = workFunction(
      async (_tools, { budget }) => ({
        done: budget.expired(),
        left: 'more',
        counts: {},
        degraded: [],
      }),
      async () => toolsFor(null),
    );
    expect(await work({})).toEqual({ done: false, left: 'more', counts: {}, degraded: [] });
  });
});
