import { expect, test } from '@jest/globals';
import { stagePhase } from '../../../src/domain/coaching/stage-phase.ts';
import type { Pipeline, StageOutcome } from '../../../src/domain/crm/pipeline.ts';

function pipeline(open: number): Pipeline {
  const stage = (id: string, order: number, outcome: StageOutcome) => ({
    id,
    label: id,
    order,
    outcome,
    probability: null,
  });
  const stages = Array.from({ length: open }, (_, i) => stage(`s${i}`, i, 'open'));
  const ends = [stage('won', 98, 'won'), stage('lost', 99, 'lost')];
  return { id: 'p', label: 'Sales', stages: [...ends, ...stages.toReversed()] };
}

const phases = (open: number) =>
  Array.from({ length: open }, (_, i) => stagePhase([pipeline(open)], 'p', `s${i}`));

test('Open stages are early, middle and late by their order, whatever order they are listed in', () => {
  expect(phases(1)).toEqual(['middle']);
  expect(phases(2)).toEqual(['early', 'late']);
  expect(phases(3)).toEqual(['early', 'middle', 'late']);
  expect(phases(5)).toEqual(['early', 'early', 'middle', 'late', 'late']);
});

test('Stages that end a deal, are missing or belong to no pipeline are in no phase', () => {
  const known = [pipeline(3)];
  expect(stagePhase(known, 'p', 'won')).toBeNull();
  expect(stagePhase(known, 'p', null)).toBeNull();
  expect(stagePhase(known, 'other', 's1')).toBeNull();
  expect(stagePhase(known, null, 's1')).toBeNull();
});
