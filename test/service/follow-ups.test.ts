import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { askFunction } from '../../functions/app-functions.ts';
import { runAsk } from '../../functions/run-ask.ts';
import { portalTools, storeTools } from '../../src/composition/portal-tools.ts';
import { operatorViewer } from '../../src/domain/access/viewer.ts';
import { contactOf, current, page } from '../battery/store-records.ts';
import { noCrm } from '../support/no-crm.ts';
import { matrix } from './ask-matrix.ts';
import { freshKey, type SettingsService, startSettingsService, users } from './settings-service.ts';

let service: SettingsService;
beforeAll(async () => {
  service = await startSettingsService();
  const lead = contactOf('51', { ownerId: '1' });
  await service.store.commitPage('contacts', page(lead), current, 1_000);
}, 60_000);
afterAll(() => service.close());
beforeEach(() => {
  service.requested.length = 0;
});

const now = Date.UTC(2026, 10, 23);
const calendar = (fiscalStart: number) => ({
  ...{ key: freshKey(), seen: null, name: 'calendar' as const, value: { fiscalStart } },
});

describe('what rests on a change is asked to be worked out again', () => {
  test('when it was made on a page, once for its key', async () => {
    const asked = await matrix.changeGoals(service.store);
    await service.ask('changeGoals', 'admin', asked);
    await service.ask('changeGoals', 'admin', asked);
    const slot = `goals ${users.admin} ${asked.key}`;
    expect(service.requested).toEqual([
      [101, slot, 'pace'],
      [101, slot, 'pace'],
    ]);
  });

  test('when it was made in a terminal, by the operator', async () => {
    const requested: unknown[][] = [];
    const asked = calendar(4);
    const answer = await runAsk('changeSetting', asked, {
      tools: storeTools(service.store, () => now),
      viewer: operatorViewer,
      requestWork: async (...work) => void requested.push(work),
    });
    expect(answer.state).toBe('done');
    expect(requested).toEqual([[101, `calendar command line ${asked.key}`, 'pace']]);
    expect((await service.store.auditEntries(null, 1))[0]).toMatchObject({
      ...{ byId: null, via: 'command line', subject: 'calendar' },
      act: { say: 'calendar set', with: {} },
    });
  });

  test('not when nothing was changed', async () => {
    const answer = await service.ask('changeSetting', 'admin', { ...calendar(7), dryRun: true });
    expect(((await answer.json()) as { state: string }).state).toBe('would do');
    await service.ask('changeSetting', 'rep', calendar(7));
    expect(service.requested).toEqual([]);
  });

  test('and an app function, which has no queue, leaves it to the next run', async () => {
    const open = async () => portalTools(service.store, noCrm, () => now);
    const parameters = { ...(await matrix.handOverLead(service.store)), userId: users.rep };
    expect(await askFunction('handOverLead', open)({ parameters })).toMatchObject({
      state: 'done',
    });
    expect(service.requested).toEqual([]);
  });
});

test('the operator’s terminal throws for what cannot be asked, with every fault', async () => {
  const asking = {
    tools: storeTools(service.store, () => now),
    viewer: operatorViewer,
    requestWork: async () => {},
  };
  const asked = { ...calendar(4), key: 'short', seen: 'nothing' };
  await expect(runAsk('changeSetting', asked, asking)).rejects.toThrow(
    /16 to 64 letters[\s\S]*the mark that the page came with/,
  );
});
