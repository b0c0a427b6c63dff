import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { usualCalendar } from '../../src/domain/calendar/portal-calendar.ts';
import type { PlainSettings } from '../../src/domain/settings/plain-settings.ts';
import { describeWithPostgres } from './describe-with-postgres.ts';
import { inPostgres, type KeptBefore, keptBefore } from './kept-before.ts';

/** What the version before kept, each in a table of its own. */
const before: Pick<PlainSettings, 'calendar' | 'personas' | 'schedule' | 'warnings'> = {
  calendar: { ...usualCalendar, fiscalStartMonth: 4, place: { country: 'DE', region: 'BY' } },
  personas: [
    {
      id: 'Buyer',
      name: 'Buyer',
      traits: [{ reads: { property: 'jobtitle', as: 'text' }, when: { is: 'known' } }],
    },
  ],
  schedule: { every: 'nightly', hour: 2, paused: false },
  warnings: {
    warnings: [{ id: 'deal-no-next-step', on: true, limit: 10 }],
    promptsOff: ['only-looking'],
  },
};
const hourly = { every: 'hourly', hour: 3, paused: true };

async function withSettings(database: KeptBefore): Promise<KeptBefore> {
  const saved_at = 1;
  await database.insert(1, 'calendar', { settings: before.calendar, saved_at });
  await database.insert(1, 'portal_personas', { personas: before.personas, saved_at });
  await database.insert(1, 'sync_schedule', { settings: before.schedule, saved_at });
  // Settings of warnings were kept without a moment before they could be saved on a page.
  await database.insert(1, 'coaching_settings', { revision: 7, settings: before.warnings });
  await database.insert(2, 'sync_schedule', { settings: hourly, saved_at });
  await database.migrate();
  return database;
}

function carriesOver(open: () => Promise<KeptBefore>): void {
  let kept: KeptBefore;
  beforeAll(async () => {
    kept = await withSettings(await open());
  }, 60_000);
  afterAll(() => kept.close());

  const settingsOf = async (portal: number) => {
    const rows = await kept.rowsOf<{ name: string; value: unknown }>('portal_setting', portal);
    return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  };

  test('every setting stands under its name, each portal with its own', async () => {
    expect(await settingsOf(1)).toEqual(before);
    expect(await settingsOf(2)).toEqual({ schedule: hourly });
    expect(await settingsOf(3)).toEqual({});
  });

  test('the tables that they stood in are gone, and the wall between portals stands', async () => {
    for (const table of ['calendar', 'portal_personas', 'sync_schedule', 'coaching_settings'])
      await expect(kept.rowsOf(table, 1)).rejects.toThrow('does not exist');
    expect(await kept.unforcedWalls()).toEqual([]);
  });
}

describe('settings that were kept before, on PGlite', () => {
  carriesOver(() => keptBefore('_portal_setting.sql'));
});
describeWithPostgres('settings that were kept before, on PostgreSQL', () => {
  carriesOver(() => keptBefore('_portal_setting.sql', inPostgres));
});
