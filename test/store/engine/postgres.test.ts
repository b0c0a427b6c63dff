import { afterAll } from '@jest/globals';
import { openDatabase } from '../../../src/store/engine/database.ts';
import { portalStoreBattery } from '../../battery/portal-store.ts';
import { describeWithPostgres } from '../describe-with-postgres.ts';
import { createMigratedDatabase, type TestDatabase } from '../test-server.ts';

describeWithPostgres('The store on PostgreSQL', () => {
  let own: TestDatabase | undefined;
  portalStoreBattery(async () => {
    own = await createMigratedDatabase();
    return openDatabase({ url: own.url });
  });
  afterAll(() => own?.drop());
});
