import type { WarningSettingView, WarningsPage } from '../../contract/settings/warnings.ts';
import { markOf } from '../../domain/access/mark.ts';
import {
  allWarnings,
  type PortalWarnings,
  usualWarnings,
} from '../../domain/coaching/portal-warnings.ts';
import { promptLibrary } from '../../domain/coaching/prompts.ts';
import { countOf } from '../../domain/collections/counts.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import type { SettingStore } from '../ports/setting-store.ts';
import type { WarningStore } from '../ports/warning-store.ts';
import { lastChangeOf } from './change-setting.ts';
import type { SettingsReading } from './settings-reading.ts';

/** What the settings of warnings are read from. */
export interface WarningsReading extends Pick<SettingsReading, 'portal'> {
  readonly store: Pick<AuditStore, 'lastAuditEntry'> & SettingStore & WarningStore;
}

/** Every warning with how it is set, its prompts, and how many records carry it now. */
export async function readWarnings({ portal, store }: WarningsReading): Promise<WarningsPage> {
  const [kept, counts, last] = await Promise.all([
    store.setting('warnings'),
    store.warningCounts(),
    lastChangeOf(store, 'warnings', portal),
  ]);
  return {
    state: 'shown',
    seen: markOf(kept),
    last,
    warnings: (['contact', 'deal'] as const).flatMap((about) =>
      allWarnings[about].map((warning) => ({
        ...viewOf(warning, kept ?? usualWarnings),
        about,
        carried: countOf(counts, warning.id),
      })),
    ),
  };
}

function viewOf(
  { id, threshold }: (typeof allWarnings)['contact'][number],
  { warnings, promptsOff }: PortalWarnings,
): Omit<WarningSettingView, 'about' | 'carried'> {
  const setting = warnings.find((each) => each.id === id);
  return {
    id,
    on: setting?.on ?? true,
    threshold: threshold && { ...threshold, limit: setting?.limit ?? threshold.usual },
    prompts: promptLibrary
      .filter(({ answers }) => answers.includes(id))
      .map((prompt) => ({
        id: prompt.id,
        skill: prompt.skill,
        on: !promptsOff.includes(prompt.id),
      })),
  };
}
