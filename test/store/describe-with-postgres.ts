import { describe, test } from '@jest/globals';
import { serverUrl } from './test-server.ts';

/** Describes tests that need PostgreSQL; without a server they are one skipped test that says how to run them. */
export function describeWithPostgres(title: string, tests: () => void): void {
  if (serverUrl !== undefined) describe(title, tests);
  else {
    describe(title, () => {
      test.skip('needs a server in PACEKEEPER_TEST_DATABASE_URL: scripts/with-postgres.sh npm test', () => {});
    });
  }
}
