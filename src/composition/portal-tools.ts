import type { PortalSchema } from '../domain/crm/schema.ts';
import { keptOrigins, type ReadOrigins } from '../use-cases/leads/kept-origins.ts';
import { keptSchema, type ReadSchema } from '../use-cases/portal/kept-schema.ts';
import { type ResolveViewer, viewerResolver } from '../use-cases/portal/resolve-viewer.ts';
import type { CrmSource } from '../use-cases/ports/crm-source.ts';
import { type Delivery, noDelivery } from '../use-cases/ports/delivery.ts';
import type { PortalStore } from '../use-cases/ports/portal-store.ts';
import type { Clock } from '../use-cases/slices/slice.ts';

/** What a question or an act needs for one portal: what is stored of it. */
export interface StoreTools {
  readonly store: PortalStore;
  readonly schema: ReadSchema;
  /** Where the portal's scorecards come from. */
  readonly origins: ReadOrigins;
  readonly resolveViewer: ResolveViewer;
  /** The portal's time: real, or set by an import's `--now`. */
  readonly clock: Clock;
  /** Days that a newly learned scorecard runs in the shadow of the live one; at once unless set. */
  readonly shadowDays: number;
}

/** Everything a unit of work needs for one portal. */
export interface PortalTools extends StoreTools {
  readonly source: CrmSource;
  /** The ways out: what is not there, nothing is sent by. */
  readonly delivery: Delivery;
}

/** The tools over a portal's store alone: for whoever asks and acts, and reads nothing from the CRM. */
export function storeTools(store: PortalStore, clock: Clock, shadowDays = 0): StoreTools {
  const schema = keptSchema(store, clock);
  return {
    store,
    schema,
    origins: keptOrigins(store, clock),
    resolveViewer: viewerResolver(store, schema, clock),
    clock,
    shadowDays,
  };
}

/** Puts a portal's tools together. */
export function portalTools(
  store: PortalStore,
  source: CrmSource,
  clock: Clock,
  shadowDays = 0,
  delivery: Delivery = noDelivery,
): PortalTools {
  return { ...storeTools(store, clock, shadowDays), source, delivery };
}

/** Asks the CRM which portal the credentials belong to. */
export async function identifyPortal(source: CrmSource): Promise<PortalSchema['portal']> {
  return (await source.readSchema()).portal;
}
