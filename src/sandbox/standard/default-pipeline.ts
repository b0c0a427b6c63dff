import type { WorldPipeline, WorldStage } from '../world.ts';

const stages: readonly (readonly [id: string, label: string, probability: string])[] = [
  ['appointmentscheduled', 'Appointment Scheduled', '0.2'],
  ['qualifiedtobuy', 'Qualified To Buy', '0.4'],
  ['presentationscheduled', 'Presentation Scheduled', '0.6'],
  ['decisionmakerboughtin', 'Decision Maker Bought-In', '0.8'],
  ['contractsent', 'Contract Sent', '0.9'],
  ['closedwon', 'Closed Won', '1.0'],
  ['closedlost', 'Closed Lost', '0.0'],
];

/** The pipeline that every HubSpot account starts with; it ends in the stages `closedwon` and `closedlost`. */
export const defaultPipeline: WorldPipeline = {
  id: 'default',
  label: 'Sales Pipeline',
  stages: stages.map(
    ([id, label, probability], displayOrder): WorldStage => ({
      id,
      label,
      displayOrder,
      probability,
      isClosed: probability === '1.0' || probability === '0.0',
    }),
  ),
};
