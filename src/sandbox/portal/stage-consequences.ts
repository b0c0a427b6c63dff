import type { WorldObjectType } from '../world.ts';
import type { PortalState } from './call.ts';
import { isoTime } from './iso-time.ts';
import type { StoredRecord } from './record-set.ts';

type Values = Readonly<Record<string, string>>;

/** The property that holds an object type's stage. */
const stageProperties: Readonly<Partial<Record<WorldObjectType, string>>> = {
  contacts: 'lifecyclestage',
  deals: 'dealstage',
};

/** What HubSpot sets itself when a record enters a stage, as far as the world defines it; values given stay as they are. */
export function stageConsequences(
  state: PortalState,
  type: WorldObjectType,
  record: StoredRecord | null,
  values: Values,
): Values {
  const property = stageProperties[type];
  const stage = property === undefined ? undefined : values[property];
  if (property === undefined || stage === undefined || stage === '') return {};
  const served = state.properties[type];
  const at = state.now();
  const left = record === null ? null : served.valueAt(record, property, at);
  const moved = left === stage ? {} : movedValues(stage, left, at);
  const set = type === 'deals' ? { ...moved, ...closedValues(state, stage) } : moved;
  return Object.fromEntries(
    Object.entries(set).filter(([name]) => served.definitions.has(name) && !(name in values)),
  );
}

function movedValues(entered: string, left: string | null, at: number): Values {
  return {
    [`hs_v2_date_entered_${entered}`]: isoTime(at),
    ...(left === null ? {} : { [`hs_v2_date_exited_${left}`]: isoTime(at) }),
  };
}

function closedValues({ content }: PortalState, stageId: string): Values {
  const stage = content.pipelines
    .flatMap((pipeline) => pipeline.stages)
    .find((each) => each.id === stageId);
  if (stage === undefined) return {};
  const won = stage.isClosed && Number(stage.probability) === 1;
  return {
    hs_deal_stage_probability: stage.probability,
    hs_is_closed: String(stage.isClosed),
    hs_is_closed_won: String(won),
    hs_is_closed_lost: String(stage.isClosed && !won),
  };
}
