import { noLimits } from '../../../src/hubspot/http/limits.ts';
import { hubspotSource } from '../../../src/hubspot/hubspot-source.ts';
import { openDatabase } from '../../../src/store/engine/database.ts';
import { unlimited } from '../../../src/use-cases/slices/slice.ts';
import { syncRecords } from '../../../src/use-cases/sync/sync-records.ts';

/** One sync as a process of its own, for tests that kill it: `sync-process.ts DATABASE URL TOKEN`, the database as JSON. */
const [database = '', basePath = '', accessToken = ''] = process.argv.slice(2);
const opened = await openDatabase(JSON.parse(database));
const source = hubspotSource({ accessToken, basePath, limits: noLimits });
const store = opened.portal(1);
await syncRecords({ source, store, clock: Date.now, budget: unlimited });
await opened.close();
