import { SchemaMismatch } from './errors.ts';
import { type Ledger, type Migration, noteApplied, readLedger } from './migration-ledger.ts';
import type { Query } from './tenant.ts';

/**
 * The migrations from before the first release, with the checksums that databases hold of them. They were then written anew as
 * fewer files; a test holds that both make the same schema (test/store/catalogue).
 */
export const earlierMigrations: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '0001_records.sql': '6349389747e6be9a0a94d5b2cd901d85fec47e6ec30a4e70adf28579a38d3507',
    '0002_findings.sql': 'a4959ce0c00a086624ad2bb87590635175dfa2bb50eca920f8b538df2907dec1',
    '0003_fast_compression.sql': '3bb1b1c277599912850c784e53d4a9136379867c8002ce9f2dfd3bc8d452c117',
    '0004_learning.sql': '0f17e9169a4a33d1f16a6cb9e96c4c49a6e2ab8a9a8b96f82c0136a24033c84b',
    '0005_leads_page.sql': 'c66165d242a7d38faa8e907be30f9c25da07ab2e06e2af0d99fb91e3ef56c8d6',
    '0006_hand_over.sql': '3ec71d3631102a8e39a432397c9e27bdc73d8fb3614a13109e64535a326655ce',
    '0007_shadow_scores.sql': '05c0d798d37989f656055b186e584da304db52e2cef55a27898ac76c50bbb090',
    '0008_forecast.sql': 'dbc86c94ddd8c3c3d4dcfdedf63be728cfb83a27ff9ddd4087cd3d7195f9f08d',
    '0008b_forecast_parts.sql': 'd739cdccc1c09e89ca3e6d909b6ce6e469a0b26f8dd0d40d4457c307eed8ed6d',
    '0009_app_goals.sql': 'b8c35020bd860f397f94e369e85d949a962fcc4fc119fb5d12ad23e814c688bb',
    '0009b_goal_targets.sql': '9aa064d19d074ec061e0bdcab5c2def42573afb3ea64ca458e34769422a45cbd',
    '0010_calendar.sql': '87d7677174e67358268ffa532b6a9a8dbdc30623c53bc4e4b45ec56f1fe8f862',
    '0010b_created_deals.sql': '8a4a1581a06ed6ef8e368e885d7a5cf494fc1bb05507ef445dff85a53c8c018d',
    '0011_pace_page.sql': '559c0773375ca65f04555eed36c3e25371b86a6fd0660e80844a988698cdf6ee',
    '0012_snapshots.sql': 'b0cb93e221f740238e4bcc4dfb5798c98c694be518787960a7194274f15cc221',
    '0013_progress_updates.sql': '72e9a25b4f0e40b5ed450f2dccc1b42d1e08f5aa512bfebedb4978e0af4dc42c',
    '0013b_said_forecasts.sql': 'c4bc67ffc104fe7bd7a5f698f2970b1a4c2f64ebec6b6c20acbaf41bb98de0f5',
    '0014_what_if.sql': '043ec8d3819f7822b764b7f44198687ef88aaec2789ea255612c5d85e479dd31',
    '0014b_deal_card.sql': '00f70e4bb0d85bd6b047f3c7427bdd85358aa5d93a7c663bf74e2cb55775cb10',
    '0015_learning_detail.sql': 'e1a6c5a9c753ebe34576565b8baaab1f7d6d3e4f0def49039a139f6c7cd44d18',
    '0015b_personas.sql': 'c51c30c0f70f3d34a0379c75a14732e8b744ab8d5d8e91b170bbfbd0926ddf74',
    '0016_rules.sql': '848c7a330d39a131c866c87cc7c6e793e9f67da691fcc23fb859299b6d9f6070',
    '0016b_trial_order.sql': '4cde1810dcb01a40596160172d47aed92bc49c5e9f5effb72d28d1a44cec7963',
    '0017_audit.sql': '6180b27555f3cd86d70612ccc3ea653aebad36dcd3d580ea15827e956afe841a',
    '0018_schedule.sql': '25b3f90f02ad9cf4642857ef5c903f4a715cf13deb6b8c873635f324324dba66',
    '0020_warnings.sql': '65c25d46780230ca1cf9f7ab92e409f2b59dc8c5dc48a1df2bd30720fa19f7ca',
    '0020b_score_crossing.sql': '8449ecdc4fd7cc2b5c00e718391c47532299305fd679191ebedb0e6a84ff187d',
  }),
);

/** The last of the files that they became: all up to this one make what all of the earlier ones made. */
export const lastOfTheSame = '0009_cards.sql';

/**
 * What is applied, where a complete set of earlier migrations is noted from now on as the files that they became. Nothing is
 * run: the schema is the same. Throws SchemaMismatch when the set is incomplete or not the one that was last shipped.
 */
export async function acceptEarlier(
  query: Query,
  applied: Ledger,
  migrations: readonly Migration[],
): Promise<Ledger> {
  const shipped = new Set(migrations.map((each) => each.name));
  const isEarlier = (name: string) => earlierMigrations.has(name) && !shipped.has(name);
  if (![...applied.keys()].some(isEarlier)) return applied;
  const names = [...earlierMigrations.keys()];
  refuseOthers(applied, names);
  await query('DELETE FROM pacekeeper.migration WHERE name = ANY ($1)', [names]);
  for (const same of migrations.filter((each) => each.name <= lastOfTheSame)) {
    await noteApplied(query, same);
  }
  return readLedger(query);
}

function refuseOthers(applied: Ledger, names: readonly string[]): void {
  const made = "The database was made by a version from before Pacekeeper's first release";
  const missing = names.filter((name) => !applied.has(name));
  if (missing.length > 0) {
    const newest = names.findLast((name) => applied.has(name));
    throw new SchemaMismatch(
      `${made} and stands at its migration ${newest}; these are missing: ${missing.join(', ')}. ` +
        'Start the last version from before the release (commit b4125e8) with this database once, which applies them, ' +
        'and then this version.',
    );
  }
  const other = names.filter((name) => applied.get(name) !== earlierMigrations.get(name));
  if (other.length > 0) {
    throw new SchemaMismatch(
      `${made}, by migrations that were changed later: ${other.join(', ')}. Its schema may not be the one that this ` +
        'version expects. Set DATABASE_URL or PACEKEEPER_DATA_DIR to a new database; syncing again fills it.',
    );
  }
}
