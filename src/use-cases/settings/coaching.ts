import { keyUsedWords } from '../../contract/act-key.ts';
import type {
  ChangeCoachingAnswer,
  ChangeCoachingRequest,
  CoachingPage,
  WarningSettingView,
} from '../../contract/settings/coaching.ts';
import type { Actor, AuditEntry } from '../../domain/access/audit.ts';
import {
  allWarnings,
  type CoachingSettings,
  checkCoaching,
  describeCoaching,
  plainCoaching,
} from '../../domain/coaching/coaching-settings.ts';
import { promptLibrary } from '../../domain/coaching/prompts.ts';
import { coachingFaultWords } from '../../words/en/coaching-settings.ts';
import type { CoachingOutcome, CoachingStore, StoredCoaching } from '../ports/coaching-store.ts';
import {
  ifKnown,
  isoOf,
  type PersonOf,
  peopleOf,
  type SettingsReading,
} from './settings-reading.ts';

/** What reading the settings of warnings takes. */
export interface CoachingReading extends Pick<SettingsReading, 'portal'> {
  readonly store: Pick<CoachingStore, 'coachingSettings' | 'warningCounts'>;
}

/** Every warning with how it is set, its prompts, and how many records carry it now. */
export async function readCoaching({ portal, store }: CoachingReading): Promise<CoachingPage> {
  const [stored, counts] = await Promise.all([store.coachingSettings(), store.warningCounts()]);
  return {
    state: 'shown',
    ...savedOf(stored, peopleOf(portal.owners)),
    warnings: (['contact', 'deal'] as const).flatMap((about) =>
      allWarnings[about].map((warning) => ({
        ...viewOf(warning, stored.settings),
        about,
        carried: counts.get(warning.id) ?? 0,
      })),
    ),
  };
}

function savedOf({ revision, savedById, savedAt }: StoredCoaching, personOf: PersonOf) {
  return {
    revision,
    savedBy: ifKnown(savedById, personOf),
    savedAt: ifKnown(savedAt, isoOf),
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

/** What changing them takes. */
export interface CoachingChanging extends SettingsReading {
  readonly store: Pick<CoachingStore, 'changeCoachingOnce'>;
}

/**
 * Sets warnings and prompts, with an entry in the audit log. Whoever saw an older state than the stored one is told
 * who saved meanwhile and how the two differ, and nothing is changed. A request that comes again has no second effect.
 */
export async function changeCoaching(
  { admin, portal, store, clock }: CoachingChanging,
  { key, revision, ...wanted }: ChangeCoachingRequest,
): Promise<ChangeCoachingAnswer> {
  const problems = checkCoaching(wanted).map(({ id, wrong }) => ({
    id,
    wrong: coachingFaultWords(wrong),
  }));
  if (problems.length > 0) return { state: 'refused', problems };
  const settings = plainCoaching(wanted);
  const at = clock();
  const request = {
    userId: admin.userId,
    key,
    asked: JSON.stringify(['coaching', revision, settings]),
    at,
  };
  const answer = await store.changeCoachingOnce<ChangeCoachingAnswer>(request, (stored) =>
    decide({ stored, settings, revision, at, actor: admin.actor }, peopleOf(portal.owners)),
  );
  return answer ?? { state: 'not possible', why: keyUsedWords };
}

interface Asked {
  readonly stored: StoredCoaching;
  readonly settings: CoachingSettings;
  readonly revision: number;
  readonly at: number;
  readonly actor: Actor;
}

function decide(
  { stored, settings, revision, at, actor }: Asked,
  personOf: PersonOf,
): CoachingOutcome<ChangeCoachingAnswer> {
  const differences = [...describeCoaching(stored.settings, settings)];
  if (stored.revision !== revision)
    return {
      answer: { state: 'moved on', ...savedOf(stored, personOf), differences },
      change: null,
    };
  if (differences.length === 0)
    return {
      answer: { state: 'not possible', why: 'This is how it is set already.' },
      change: null,
    };
  const audit: AuditEntry = {
    ...actor,
    at,
    subject: 'settings',
    act: { say: 'warnings set', with: {} },
    differences,
  };
  return { answer: { state: 'done', revision: revision + 1 }, change: { settings, audit } };
}
