import { describe, expect, test } from '@jest/globals';
import { appFunctions, askFunction, workFunction } from '../../functions/app-functions.ts';
import { askNames } from '../../functions/asks.ts';
import { type PortalTools, portalTools } from '../../src/composition/portal-tools.ts';
import { functionNameOf } from '../../src/contract/asks.ts';
import type { Role } from '../../src/domain/access/viewer.ts';
import type { PortalStore } from '../../src/use-cases/ports/portal-store.ts';
import { isForAdmins } from '../service/ask-matrix.ts';
import { noCrm } from '../support/no-crm.ts';

/** Only roles and the leads page are asked of this store: anything else is a fault of the function. */
const toolsFor = (role: Role | null): PortalTools => {
  const store = {
    assignedRole: async () => role,
    readSchema: async () => null,
    leadsPage: async () => null,
  };
  return portalTools(store as unknown as PortalStore, noCrm, Date.now);
};

describe('a question as an app function', () => {
  test.each(['admin', 'manager', 'marketer', 'rep', null] as const)(
    'gives somebody who claims to be the user of role %s no more than a rep’s rights',
    async (role) => {
      const read = askFunction('readRoles', async () => toolsFor(role));
      expect(await read({ parameters: { userId: '13' } })).toEqual({
        state: 'not allowed',
        whoCan: expect.stringContaining('HubSpot does not tell an app function who is asking'),
      });
    },
  );

  test('refuses parameters that the card does not send', async () => {
    const read = askFunction('readLeadsPage', async () => toolsFor('admin'));
    const call = read({ parameters: { userId: '13', role: 'admin' } });
    await expect(call).rejects.toThrow('role');
  });
});

describe('what HubSpot is given', () => {
  test('holds the units of work and what a card can ask there, and nothing that could only be refused', () => {
    const names = Object.keys(appFunctions);
    expect(names).toEqual(expect.arrayContaining(['sync-records', 'send-updates', 'try-rules']));
    expect(names).toEqual(expect.arrayContaining(['read-contact-card', 'hand-over-lead']));
    const refused = [...askNames.filter(isForAdmins), 'actOnLearning', 'setOwnUpdates'] as const;
    expect(names.filter((name) => refused.some((each) => functionNameOf(each) === name))).toEqual(
      [],
    );
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
