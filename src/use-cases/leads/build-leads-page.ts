import type { LeadsFigures } from '../../contract/leads-page.ts';
import { completionCurve } from '../../domain/leads/channels/completion-curve.ts';
import { HORIZON_DAYS } from '../../domain/leads/outcome.ts';
import type { Persona } from '../../domain/leads/personas/persona.ts';
import { traitProperties } from '../../domain/leads/personas/traits-of.ts';
import { runs } from '../../words/en/runs.ts';
import type { LeadFlowStore } from '../ports/lead-flow-store.ts';
import type { SettingStore } from '../ports/setting-store.ts';
import type { SyncStore } from '../ports/sync-store.ts';
import { settingInForce } from '../settings/setting-in-force.ts';
import type { Clock, Progress, SliceResult } from '../slices/slice.ts';
import { LeadCounts } from './page/lead-counts.ts';
import { rankSources, showChannels } from './page/show-channels.ts';
import { showFlow } from './page/show-flow.ts';
import { showPersonas } from './page/show-personas.ts';
import { showSupply } from './page/show-supply.ts';
import { channelNames } from './page/source-names.ts';

/** Leads that are read at once. */
const PAGE = 5_000;

/** What the Leads tab is built from. */
export interface LeadsPageBuilding {
  readonly store: LeadFlowStore & SettingStore & Pick<SyncStore, 'readSchema'>;
  readonly clock: Clock;
  readonly progress?: Progress;
}

/**
 * Computes the figures of the Leads tab in one pass over all leads and stores them. The pass is not cut into slices: what is
 * counted has no meaning half-way, and memory does not grow with the leads.
 */
export async function buildLeadsPage(building: LeadsPageBuilding): Promise<SliceResult> {
  const { store, clock, progress } = building;
  const schema = await store.readSchema();
  if (schema === null) return nothingSynced;
  const now = clock();
  const personas = await settingInForce(store, 'personas', schema.portal);
  const counts = new LeadCounts(personas, now);
  const properties = propertiesOf(personas);
  let read = 0;
  for (let afterId: string | null = null; ; ) {
    const leads = await store.leadFlowAfter(afterId, PAGE, properties);
    for (const lead of leads) counts.add(lead);
    read += leads.length;
    progress?.({ part: 'build leads page', done: read, total: null });
    afterId = leads.at(-1)?.id ?? null;
    if (leads.length < PAGE) break;
  }
  const [paces, won] = await Promise.all([store.storedPaces(), store.wonTotal(counts.lastYear)]);
  const curve = completionCurve(counts.channels.whole);
  const ranked = rankSources(counts, curve);
  const name = channelNames(schema);
  const figures: LeadsFigures = {
    horizonDays: HORIZON_DAYS,
    leads: leadCounts(counts),
    channels: showChannels(ranked, counts, curve, { name, currency: schema.portal.homeCurrency }),
    personas: showPersonas(counts, curve),
    flow: showFlow(counts.arrivals, name, now),
    supply: showSupply({ counts, ranked, curve, schema, paces, won, name, now }),
  };
  await store.saveLeadsPage(figures, now);
  return { done: true, left: null, counts: { 'leads in the flow': read }, degraded: [] };
}

const nothingSynced: SliceResult = {
  done: true,
  left: null,
  counts: { 'leads in the flow': 0 },
  degraded: [runs.nothingTo('count')],
};

function propertiesOf(personas: readonly Persona[]): readonly string[] {
  const asked = personas.flatMap(({ traits }) => traits.map(({ reads }) => reads.property));
  return [...new Set([...traitProperties, ...asked])].sort();
}

function leadCounts({ channels: { whole } }: LeadCounts): LeadsFigures['leads'] {
  return {
    known: whole.leads,
    converted: whole.converted,
    open: whole.openAtAge.reduce((sum, each) => sum + each, 0),
    unknown: whole.unknown,
  };
}
