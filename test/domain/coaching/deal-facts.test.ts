import { expect, test } from '@jest/globals';
import { type DealContext, dealFactsOf } from '../../../src/domain/coaching/deal-facts.ts';
import { dealOf } from '../../battery/store-records.ts';

const norm = { ninetiethDays: 9, passages: 30 };
const context: DealContext = {
  pipelines: [
    {
      id: 'p',
      label: 'Sales',
      stages: [{ id: 's', label: 'Proposal', order: 1, outcome: 'open', probability: null }],
    },
  ],
  norms: new Map([['s', norm]]),
  contactIsRecorded: true,
  timeZone: 'UTC',
};

test('The facts carry the stage’s label and norm', () => {
  const facts = dealFactsOf(dealOf('1', { pipelineId: 'p', stageId: 's' }), context);
  expect(facts).toMatchObject({ stageLabel: 'Proposal', stageNorm: norm });
});

test('The facts of a deal without a stage, or with one that is gone, have neither', () => {
  for (const stageId of [null, 'gone']) {
    const facts = dealFactsOf(dealOf('1', { pipelineId: 'p', stageId }), context);
    expect(facts).toMatchObject({ stageLabel: null, stageNorm: null });
  }
});

test('An edit by the seller changes no fact, so it resets no timer', () => {
  const deal = dealOf('1', { pipelineId: 'p', stageId: 's', modifiedAt: 1_000 });
  const edited = { ...deal, modifiedAt: 9_000, properties: { hs_next_step: 'call' }, name: 'New' };
  expect(dealFactsOf(edited, context)).toEqual(dealFactsOf(deal, context));
});
