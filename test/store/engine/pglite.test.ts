import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from '@jest/globals';
import { openDatabase } from '../../../src/store/engine/database.ts';
import { portalStoreBattery } from '../../battery/portal-store.ts';

describe('The store on PGlite', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'pacekeeper-store-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  portalStoreBattery(() => openDatabase({ dataDir }));
});
