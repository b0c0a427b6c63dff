import { openStore } from '../composition/open-portal-tools.ts';
import { readSettings } from '../composition/settings.ts';
import {
  noOwnPreferences,
  type OwnPreferences,
  preferencesFor,
} from '../domain/goals/updates/preferences.ts';
import type { MessageDraft } from '../use-cases/ports/outbox-store.ts';
import type { PortalStore } from '../use-cases/ports/portal-store.ts';
import type { KeptPreferences } from '../use-cases/ports/update-store.ts';
import { previewUpdates } from '../use-cases/preview-updates.ts';
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
        return await set(options, store, wanted);
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
      },
    };
  }
  const before = options['as-portal'] ? noOwnPreferences : (kept.own.get(user) ?? noOwnPreferences);
  const own: OwnPreferences = {
    every: every ?? before.every,
    email: isOn ?? before.email,
    crm: hubspot ?? before.crm,
  };
  return { ...kept, own: new Map([...kept.own, [user, own]]) };
}

/** Nothing is written to HubSpot that was not seen before: switching it on shows first what would be written. */
async function set(
  { user, hubspot, confirm }: UpdatesOptions,
  store: PortalStore,
  wanted: KeptPreferences,
): Promise<void> {
  if (hubspot !== undefined && hubspot !== 'off' && !confirm) {
    const messages = await preview(store, wanted);
    say(previewLines(messages?.filter(({ channel }) => channel === 'crm') ?? null));
    say(['', 'Nothing was changed. Add --confirm to switch this on.']);
    return;
  }
  if (user === undefined) await store.savePortalPreferences(wanted.portal);
  else await store.saveOwnPreferences(user, wanted.own.get(user) ?? noOwnPreferences);
  await store.addAuditEntry({
    at: Date.now(),
    byId: null,
    via: 'command line',
    subject: 'settings',
    act: user === undefined ? 'Set progress updates.' : `Set progress updates of user ${user}.`,
    differences: [describe(wanted, user)],
  });
  await show(store);
}

function describe({ portal, own }: KeptPreferences, user: string | undefined): string {
  const now = user === undefined ? portal : preferencesFor(portal, own.get(user));
  return `Every ${now.every}, e-mail ${now.email ? 'on' : 'off'}, HubSpot ${now.crm}, ranks ${now.ranks}.`;
}

async function show(store: PortalStore): Promise<void> {
  const [kept, closed, counts] = await Promise.all([
    store.updatePreferences(),
    store.closedChannels(),
    store.messageCounts(),
  ]);
  say(shownLines(kept, closed, counts));
}
