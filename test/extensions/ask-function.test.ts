import { expect, test } from '@jest/globals';
import { askFunction } from '../../extensions/shared/ask-function.ts';
import { contextAt } from './card-stage.tsx';

test('a private app calls its function by name, with the record and who looks, and hands the answer on', async () => {
  const calls: unknown[][] = [];
  Object.assign(globalThis, {
    self: globalThis,
    serverless: async (...call: unknown[]) => {
      calls.push(call);
      return { state: 'not synced', contactId: '4711' };
    },
  });
  const question = { name: 'readContactCard', asked: { contactId: '4711' } } as const;
  expect(await askFunction(question, contextAt('crm.record.tab'))).toEqual({
    state: 'not synced',
    contactId: '4711',
  });
  expect(calls).toEqual([
    ['read-contact-card', { parameters: { contactId: '4711', userId: '77' } }],
  ]);
});
