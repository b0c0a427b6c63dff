import type { ChangeSettingAnswer } from '../../contract/settings/change-setting.ts';
import type {
  ChangeWarningsRequest,
  WarningSettingView,
  WarningsPage,
} from '../../contract/settings/warnings.ts';
import { markOf } from '../../domain/access/mark.ts';
import {
  allWarnings,
  type CoachingSettings,
  checkCoaching,
  describeCoaching,
  plainCoaching,
} from '../../domain/coaching/coaching-settings.ts';
import { promptLibrary } from '../../domain/coaching/prompts.ts';
import { countOf } from '../../domain/collections/counts.ts';
import { coachingFaultWords } from '../../words/en/coaching-settings.ts';
import type { AuditStore } from '../ports/audit-store.ts';
import type { CoachingStore } from '../ports/coaching-store.ts';
import {
  changeSetting,
  lastChangeOf,
  type SettingChanging,
  type SettingPlan,
} from './change-setting.ts';
import type { SettingsReading } from './settings-reading.ts';

/** What the settings of warnings are read from. */
export interface WarningsReading extends Pick<SettingsReading, 'portal'> {
  readonly store: Pick<AuditStore, 'lastAuditEntry'> & CoachingStore;
}

/** Every warning with how it is set, its prompts, and how many records carry it now. */
export async function readWarnings({ portal, store }: WarningsReading): Promise<WarningsPage> {
  const [settings, counts, last] = await Promise.all([
    store.coachingSettings(),
    store.warningCounts(),
    lastChangeOf(store, 'warnings', portal),
  ]);
  return {
    state: 'shown',
    seen: markOf(settings),
    last,
    warnings: (['contact', 'deal'] as const).flatMap((about) =>
      allWarnings[about].map((warning) => ({
        ...viewOf(warning, settings),
        about,
        carried: countOf(counts, warning.id),
      })),
    ),
  };
}

function viewOf(
  { id, threshold }: (typeof allWarnings)['contact'][number],
  { warnings, promptsOff }: CoachingSettings,
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

/** Sets warnings and prompts; what is not named is as usual from then on. */
export function changeWarnings(
  changing: SettingChanging,
  asked: ChangeWarningsRequest,
): Promise<ChangeSettingAnswer> {
  return changeSetting(changing, {
    what: 'warnings',
    asked,
    stateOf: (settings) => settings,
    plan: (before) => planWarnings(before, asked),
  });
}

/** What setting them so would change, or what is wrong with it. */
export function planWarnings(
  before: CoachingSettings,
  { warnings, promptsOff }: Pick<ChangeWarningsRequest, 'warnings' | 'promptsOff'>,
): SettingPlan<CoachingSettings> {
  const wanted = { warnings, promptsOff };
  const problems = checkCoaching(wanted).map(({ id, wrong }) => ({
    field: id,
    wrong: coachingFaultWords(wrong),
  }));
  if (problems.length > 0) return { kind: 'refused', problems };
  const to = plainCoaching(wanted);
  const differences = describeCoaching(before, to);
  return { kind: 'planned', to, act: { say: 'warnings set', with: {} }, differences };
}
