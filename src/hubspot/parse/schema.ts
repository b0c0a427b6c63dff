import type { Owner } from '../../domain/crm/owner.ts';
import type { Pipeline, Stage, StageOutcome } from '../../domain/crm/pipeline.ts';
import type { ObjectType, PropertyDefinition, PropertyType } from '../../domain/crm/property.ts';
import { readDecimal } from '../../domain/crm/read-value.ts';
import type { WireOwner, WirePipeline, WireProperty } from '../wire/schema.ts';

/** HubSpot's type names. Everything else (JSON, coordinates, ...) is nothing that Pacekeeper reads. */
const propertyTypes: ReadonlyMap<string, PropertyType> = new Map([
  ['string', 'string'],
  ['phone_number', 'string'],
  ['number', 'number'],
  ['date', 'date'],
  ['datetime', 'datetime'],
  ['enumeration', 'enumeration'],
  ['bool', 'bool'],
  ['boolean', 'bool'],
]);

/** A property's definition. */
export function parseDefinition(objectType: ObjectType, wire: WireProperty): PropertyDefinition {
  return {
    objectType,
    name: wire.name,
    label: wire.label,
    type: propertyTypes.get(wire.type) ?? 'other',
    options: wire.options ?? [],
  };
}

/** An owner; without a name it is called by its e-mail address, and without that by its id. */
export function parseOwner(wire: WireOwner): Owner {
  const email = wire.email || null;
  const name = [wire.firstName, wire.lastName].filter(Boolean).join(' ');
  return {
    id: wire.id,
    userId: wire.userId ?? wire.userIdIncludingInactive ?? null,
    email,
    name: name || email || `Owner ${wire.id}`,
    archived: wire.archived,
    teams: (wire.teams ?? []).map((team) => ({ id: team.id, name: team.name })),
  };
}

/** A pipeline with its stages in the order that people see. */
export function parsePipeline(wire: WirePipeline): Pipeline {
  const stages = wire.stages.map(parseStage).sort((a, b) => a.order - b.order);
  return { id: wire.id, label: wire.label, stages };
}

function parseStage(wire: WirePipeline['stages'][number]): Stage {
  const probability = readDecimal(wire.metadata?.probability ?? '');
  return {
    id: wire.id,
    label: wire.label,
    order: wire.displayOrder,
    outcome: outcomeOf(wire.metadata?.isClosed ?? null, probability),
    probability: probability === null || probability < 0 || probability > 1 ? null : probability,
  };
}

/** A closed stage with probability 1 is won, any other closed one lost; without the flag, 0 and 1 say closed. */
function outcomeOf(isClosed: string | null, probability: number | null): StageOutcome {
  if (isClosed === 'false') return 'open';
  if (probability === 1) return 'won';
  return isClosed === 'true' || probability === 0 ? 'lost' : 'open';
}
