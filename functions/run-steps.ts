import type { WorkStep } from '../src/composition/work.ts';
import { buildLeadsPage } from './build-leads-page.ts';
import { forecastGoals } from './forecast-goals.ts';
import { learnWhenDue } from './learn-scorecard.ts';
import { noteChanges } from './note-changes.ts';
import { paceGoals } from './pace-goals.ts';
import { scoreLeads } from './score-leads.ts';
import { sendUpdates } from './send-updates.ts';
import { syncRecords } from './sync-records.ts';
import { workOnTrials } from './try-rules.ts';

/** A step of bringing a portal up to date. */
export interface RunStep {
  readonly name: string;
  readonly work: WorkStep;
}

/** What brings a portal up to date, in order: each step rests on what the ones before it stored. */
export const runSteps = [
  { name: 'sync', work: syncRecords },
  { name: 'learn', work: learnWhenDue },
  { name: 'score', work: scoreLeads },
  { name: 'pace', work: paceGoals },
  { name: 'forecast', work: forecastGoals },
  { name: 'changes', work: noteChanges },
  { name: 'leads page', work: buildLeadsPage },
  { name: 'updates', work: sendUpdates },
  { name: 'trials', work: workOnTrials },
] as const satisfies readonly [RunStep, ...RunStep[]];

export type RunStepName = (typeof runSteps)[number]['name'];
