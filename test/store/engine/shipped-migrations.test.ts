import { expect, test } from '@jest/globals';
import { earlierMigrations, lastOfTheSame } from '../../../src/store/engine/earlier-migrations.ts';
import { shippedMigrations } from '../../../src/store/engine/migrate.ts';
import { checksum } from '../../../src/store/engine/migration-ledger.ts';

/**
 * Migrations never change once they are released (docs/decisions/0019): databases hold these checksums, and a file that differs
 * is refused there. A new migration gets a line; a line that is here is neither changed nor taken away.
 */
const released = {
  '0001_portals.sql': 'a240cd417a12f01fcebf6267838c3c6326633460dbcc462a29725547ab5301f6',
  '0002_records.sql': '729a0c720619e28cc533e7056561eed5e2fec2bc0f3a012bca871f130939c8cc',
  '0003_leads.sql': '6d989fb23f931525e5d2f7af2b232209e57da4d7d7e264f956cddbe9f011576c',
  '0004_rules.sql': '16fb9ddab04241e2cbd7b7f731dd85baaabb8538105ab67b743c2f29224f7038',
  '0005_goals.sql': '5280ef21b660f09db81fbd09d38f5bba483abea4ddb7f7583cb8375215b7e746',
  '0006_coaching.sql': '420d4c36e3382dc480fc16a506bdfbd8016cb47f98235bd773b63172f052671e',
  '0007_updates.sql': '72e9a25b4f0e40b5ed450f2dccc1b42d1e08f5aa512bfebedb4978e0af4dc42c',
  '0008_settings.sql': '2168a12064f3fd4a7a44454f1cd43f6bbdd9f1187ffa383b847fda6551022720',
  '0009_cards.sql': 'c0ddecf77f1087fa5b6e559cb2ef7e5934bcc7cc8e90e4ee0539be585e68c21e',
  '0010_words_coaching.sql': 'ca679b19a500458866bec4e37d8844427e85ed659343b7c91f7732b3a41a84e2',
  '0011_words_goals.sql': 'c0ab221ca5b9c23a2475d0143198eb9dc4d97ce6af589303a2931872e082b287',
  '0012_words_leads.sql': 'c94b022cc23bea8babbca5bc4d230fdb2df96593c6ef541f3efde791e0bc79f1',
  '0013_portal_setting.sql': '0d1f9fc29c2e521020d836af7558f0fec46f098ace9bc9823a12a16feb89fad9',
  '0014_true_cards.sql': '757fcf31154a399457c65cd868ef8825d78541975aec9d3cdaad0bc103007435',
};

test('no shipped migration changes, and a new one is written down here', () => {
  const shipped = shippedMigrations().map((each) => [each.name, checksum(each)]);
  expect(Object.fromEntries(shipped)).toEqual(released);
});

test('migrations are numbered in the order in which they are applied, each number once', () => {
  const numbers = shippedMigrations().map(({ name }) => /^(\d{4})_[a-z_]+\.sql$/.exec(name)?.[1]);
  expect(numbers).toEqual(numbers.map((_, place) => String(place + 1).padStart(4, '0')));
});

test('no migration has the name of one from before the first release', () => {
  const names = shippedMigrations().map(({ name }) => name);
  expect(names.filter((name) => earlierMigrations.has(name))).toEqual([]);
  expect(names).toContain(lastOfTheSame);
});
