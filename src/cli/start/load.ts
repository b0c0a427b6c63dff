import { join } from 'node:path';
import type { PortalTools } from '../../composition/portal-tools.ts';
import type { Settings } from '../../composition/settings.ts';
import { progressView } from '../terminal/progress-view.ts';
import { bringUpToDate, type RunReport, type RunWatch } from './bring-up-to-date.ts';
import { writeSetAside } from './set-aside-file.ts';
import { runLines } from './summary.ts';

/** Reads the portal to the end, or until the watch ends it, and says what came of it. */
export async function load(
  tools: PortalTools,
  settings: Settings,
  watch: Partial<RunWatch> = {},
): Promise<RunReport> {
  const view = progressView(process.stderr);
  const run = await bringUpToDate(tools, {
    ...watch,
    progress: (event) => {
      view.progress(event);
      watch.progress?.(event);
    },
  }).finally(view.close);
  if (watch.budget?.expired() === true) return run;
  const rows = await tools.store.rejectedValues(Number.MAX_SAFE_INTEGER);
  const file = join(settings.PACEKEEPER_DATA_DIR, `set-aside-${tools.store.portalId}.csv`);
  if (rows.length > 0) await writeSetAside(file, rows);
  const lines = runLines(await tools.store.counts(), run, { rows, file });
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return run;
}
