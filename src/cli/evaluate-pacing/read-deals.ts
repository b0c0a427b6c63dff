import type { DealSpells } from '../../domain/goals/forecast/deal-spells.ts';
import { SpellTable } from '../../domain/goals/forecast/spell-table.ts';
import { importWorld } from '../../sandbox/import/import-world.ts';
import type { World } from '../../sandbox/world.ts';
import { mappedFiles } from './mapped-files.ts';
import type { PacingOptions } from './options.ts';
import { dealReader } from './world-deals.ts';

/** The clock of the imported files: later than anything in them, so that nothing dated is held back. */
const AFTER_ALL = Date.UTC(2200, 0, 1);

/** Deals out of files. */
export interface PacingDeals {
  readonly world: World;
  readonly deals: DealSpells;
  /** Owner ids, in the order of the units. */
  readonly owners: readonly string[];
  /** What a reader should know about how the files were read. */
  readonly remarks: readonly string[];
}

/** Reads the deals, and the other files that the mapping names beside them. Throws an ImportError with every fault. */
export async function readDeals(options: PacingOptions): Promise<PacingDeals> {
  const { world, report } = await importWorld({
    files: await mappedFiles([options.deals], options.map),
    mapping: options.map,
    goals: options.target.kind === 'file' ? options.target.path : undefined,
    now: AFTER_ALL,
    timeZone: options['time-zone'],
  });
  const found = dealsOfWorld(world, options['open-amount'] ?? 'amount');
  const leftOut = [...found.leftOut].map(([why, count]) => `${count} deals left out: ${why}.`);
  const unread = report.problems.length;
  const problems = unread === 0 ? [] : [`${unread} values could not be taken as they stand.`];
  return { ...found, world, remarks: [...leftOut, ...problems] };
}

/** The deals of a world as a table. `openAmount`: the property that says what an open deal is worth. */
export function dealsOfWorld(world: World, openAmount: string) {
  const read = dealReader(world, openAmount);
  const leftOut = new Map<string, number>();
  const spells = new SpellTable();
  for (const record of world.records.deals) {
    const reading = read(record);
    if (reading.kind === 'rows') spells.add(reading.rows);
    else leftOut.set(reading.reason, (leftOut.get(reading.reason) ?? 0) + 1);
  }
  return { deals: spells.table(), owners: spells.owners(), leftOut };
}
