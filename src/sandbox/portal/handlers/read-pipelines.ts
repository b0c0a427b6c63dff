import type { WorldPipeline } from '../../world.ts';
import { type Answer, answer, type Call, type PortalState } from '../call.ts';
import { objectTypeOf } from '../object-types.ts';
import { paramOf } from '../request-parts.ts';

/** `GET /crm/pipelines/{type}`: all with their stages, unpaged. The sandbox has deal pipelines only. */
export function readPipelines(call: Call, state: PortalState): Answer {
  const type = objectTypeOf(paramOf(call, 'type'));
  return answer({ results: type === 'deals' ? state.content.pipelines.map(pipelineOf) : [] });
}

function pipelineOf(pipeline: WorldPipeline, displayOrder: number): object {
  const times = { createdAt: new Date(0).toISOString(), updatedAt: new Date(0).toISOString() };
  return {
    id: pipeline.id,
    label: pipeline.label,
    displayOrder,
    stages: pipeline.stages.map((stage) => ({
      id: stage.id,
      label: stage.label,
      displayOrder: stage.displayOrder,
      // HubSpot keeps stage metadata as text, booleans too.
      metadata: { isClosed: String(stage.isClosed), probability: stage.probability },
      ...times,
      archived: false,
      writePermissions: 'CRM_PERMISSIONS_ENFORCEMENT',
    })),
    ...times,
    archived: false,
  };
}
