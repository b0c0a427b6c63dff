import { openStore } from '../composition/open-portal-tools.ts';
import { readSettings } from '../composition/settings.ts';
import {
  noOwnPreferences,
  type OwnPreferences,
  preferencesFor,
} from '../domain/goals/updates/preferences.ts';
import { asWritten } from '../domain/told/told.ts';
import type { MessageDraft } from '../use-cases/ports/outbox-store.ts';
import type { PortalStore } from '../use-cases/ports/portal-store.ts';
import type { KeptPreferences } from '../use-cases/ports/update-store.ts';
import { previewUpdates } from '../use-cases/updates/preview-updates.ts';
import { onePortal } from './one-portal.ts';
import { previewLines, shownLines } from './updates/update-lines.ts';
import type { UpdatesOptions } from './updates-command.ts';

const say = (lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`);
};

/** Shows or sets how progress updates are made, or prints what would go out now. */
export async function runUpdates(options: UpdatesOptions): Promise<void> {
  const database = await openStore(readSettings(process.env));
  try {
    const store = await onePortal(database, options.portal);
    const kept = await store.updatePreferences();
    const wanted = wantedBy(options, kept);
    switch (options.verb) {
      case 'show':
        return await show(store);
      case 'preview':
        return say(previewLines(await preview(store, wanted)));
      case 'set':
        return await set(options, store, kept, wanted);
    }
  } finally {
    await database.close();
  }
}

function preview(
  store: PortalStore,
  preferences: KeptPreferences,
): Promise<readonly MessageDraft[] | null> {
  return previewUpdates({ store, now: Date.now(), preferences });
}

/** Preferences as the options would have them. */
function wantedBy(options: UpdatesOptions, kept: KeptPreferences): KeptPreferences {
  const { every, hour, email, hubspot, ranks, user } = options;
  const isOn = email === undefined ? undefined : email === 'on';
  if (user === undefined) {
    const { portal } = kept;
    return {
      ...kept,
      portal: {
        every: every ?? portal.every,
        hour: hour ?? portal.hour,
        email: isOn ?? portal.email,
        crm: hubspot ?? portal.crm,
        ranks: ranks ?? portal.ranks,
        language: portal.language,
      },
    };
  }
  const before = options['as-portal'] ? noOwnPreferences : (kept.own.get(user) ?? noOwnPreferences);
  const own: OwnPreferences = {
    every: every ?? before.every,
    email: isOn ?? before.email,
    crm: hubspot ?? before.crm,
    language: before.language,
  };
  return { ...kept, own: new Map([...kept.own, [user, own]]) };
}

/** Nothing is written to HubSpot that was not seen before: switching it on shows first what would be written. */
async function set(
  { user, hubspot, confirm }: UpdatesOptions,
  store: PortalStore,
  kept: KeptPreferences,
  wanted: KeptPreferences,
): Promise<void> {
  if (hubspot !== undefined && hubspot !== 'off' && !confirm) {
    const messages = await preview(store, wanted);
    say(previewLines(messages?.filter(({ channel }) => channel === 'crm') ?? null));
    say(['', 'Nothing was changed. Add --confirm to switch this on.']);
    return;
  }
  await save(user, store, kept, wanted);
  await show(store);
}

/** Saves what differs, with its entry in the audit log; the same again saves nothing. */
async function save(
  user: string | undefined,
  store: PortalStore,
  kept: KeptPreferences,
  wanted: KeptPreferences,
): Promise<void> {
  const differences = changesOf(inForce(kept, user), inForce(wanted, user));
  if (differences.length === 0) return;
  const audit = {
    at: Date.now(),
    byId: null,
    via: 'command line',
    subject: 'settings',
    act: asWritten(
      user === undefined ? 'Set progress updates.' : `Set progress updates of user ${user}.`,
    ),
    differences: differences.map(asWritten),
  } as const;
  if (user === undefined) await store.savePortalPreferences(wanted.portal, audit);
  else await store.saveOwnPreferences(user, wanted.own.get(user) ?? noOwnPreferences, audit);
}

/** What holds for the portal, or for one user; whose own wishes are the portal's says so. */
function inForce({ portal, own }: KeptPreferences, user: string | undefined) {
  const wishes = user === undefined ? undefined : own.get(user);
  const now = user === undefined ? portal : preferencesFor(portal, wishes);
  const asPortal = Object.values(wishes ?? noOwnPreferences).every((wish) => wish === null);
  return {
    ...(user !== undefined && { wishes: asPortal ? 'as the portal' : 'of their own' }),
    every: now.every,
    ...(user === undefined && { hour: portal.hour }),
    'e-mail': now.email ? 'on' : 'off',
    HubSpot: now.crm,
    ranks: now.ranks,
  };
}

function changesOf(before: object, after: object): readonly string[] {
  const was = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([name, value]) =>
    was.get(name) === value ? [] : [`${name}: ${value} instead of ${was.get(name)}.`],
  );
}

async function show(store: PortalStore): Promise<void> {
  const [kept, closed, counts] = await Promise.all([
    store.updatePreferences(),
    store.closedChannels(),
    store.messageCounts(),
  ]);
  say(shownLines(kept, closed, counts));
}
