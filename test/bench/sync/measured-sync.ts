/** A first sync of a portal into an empty database: `measured-sync.ts DATABASE URL TOKEN LIMITS HISTORY`, the database as JSON. */
import { hubspotLimits, noLimits } from '../../../src/hubspot/http/limits.ts';
import { hubspotSource } from '../../../src/hubspot/hubspot-source.ts';
import { openDatabase } from '../../../src/store/engine/database.ts';
import { unlimited } from '../../../src/use-cases/slices/slice.ts';
import { syncRecords } from '../../../src/use-cases/sync/sync-records.ts';
import { printMeasured } from './print-measured.ts';

const [place = '', basePath = '', accessToken = '', limits, history] = process.argv.slice(2);
const database = await openDatabase(JSON.parse(place));
const source = hubspotSource({
  accessToken,
  basePath,
  limits: limits === 'professional' ? hubspotLimits.professional : noLimits,
  history: history === 'all' ? 'all' : 'off',
});
const store = database.portal(1);
await printMeasured(async () => {
  const { degraded } = await syncRecords({ source, store, clock: Date.now, budget: unlimited });
  if (degraded.length > 0) throw new Error(degraded.join(' '));
  const { contacts, deals } = await store.counts();
  return contacts + deals;
});
await database.close();
