import { operatorViewer } from '../../domain/access/viewer.ts';
import {
  noOwnPreferences,
  type OwnPreferences,
  preferencesFor,
  type UpdatePreferences,
} from '../../domain/goals/updates/preferences.ts';
import type { UpdateAct } from '../../domain/goals/updates/update-acts.ts';
import type { MessageDraft } from '../../use-cases/ports/outbox-store.ts';
import type { PortalStore } from '../../use-cases/ports/portal-store.ts';
import type { KeptPreferences } from '../../use-cases/ports/update-store.ts';
import { previewUpdates as messagesNow } from '../../use-cases/updates/preview-updates.ts';
import { newKey } from '../operator.ts';
import { type AboutPortal, onPortal } from '../portals.ts';
import type { UpdateWishes } from './options.ts';
import { previewLines, shownLines } from './update-lines.ts';

const say = (lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`);
};

/** Prints how progress updates are made, and what became of those that were sent. */
export async function showUpdates({ portal }: AboutPortal): Promise<void> {
  say(await onPortal(portal, shown));
}

/** Prints what would go out now, were they made as asked. */
export async function previewUpdates(wishes: UpdateWishes): Promise<void> {
  const messages = await onPortal(wishes.portal, async (store) =>
    preview(store, wantedBy(wishes, await store.updatePreferences())),
  );
  say(previewLines(messages));
}

/** Sets how progress updates are made. Nothing is written to HubSpot that was not seen before: switching it on shows first what would be written. */
export async function setUpdates(
  wishes: UpdateWishes & { readonly confirm: boolean },
): Promise<void> {
  const { hubspot, confirm } = wishes;
  const lines = await onPortal(wishes.portal, async (store) => {
    if (hubspot === undefined || hubspot === 'off' || confirm) {
      await save(wishes, store);
      return shown(store);
    }
    const wanted = wantedBy(wishes, await store.updatePreferences());
    const messages = await preview(store, wanted);
    return [
      ...previewLines(messages?.filter(({ channel }) => channel === 'crm') ?? null),
      '',
      'Nothing was changed. Add --confirm to switch this on.',
    ];
  });
  say(lines);
}

function preview(
  store: PortalStore,
  preferences: KeptPreferences,
): Promise<readonly MessageDraft[] | null> {
  return messagesNow({ store, now: Date.now(), preferences });
}

/** Preferences as the options would have them. */
function wantedBy(options: UpdateWishes, kept: KeptPreferences): KeptPreferences {
  const { user } = options;
  if (user === undefined) return { ...kept, portal: portalWanted(options, kept.portal) };
  const before = options['as-portal'] ? noOwnPreferences : (kept.own.get(user) ?? noOwnPreferences);
  return { ...kept, own: new Map([...kept.own, [user, ownWanted(options, before)]]) };
}

function portalWanted(options: UpdateWishes, before: UpdatePreferences): UpdatePreferences {
  return {
    every: options.every ?? before.every,
    hour: options.hour ?? before.hour,
    email: isOn(options) ?? before.email,
    crm: options.hubspot ?? before.crm,
    ranks: options.ranks ?? before.ranks,
    language: options.language ?? before.language,
  };
}

function ownWanted(options: UpdateWishes, before: OwnPreferences): OwnPreferences {
  return {
    every: options.every ?? before.every,
    email: isOn(options) ?? before.email,
    crm: options.hubspot ?? before.crm,
    language: options.language ?? before.language,
  };
}

const isOn = ({ email }: UpdateWishes) => (email === undefined ? undefined : email === 'on');

/** Saves what differs, with its entry in the audit log, decided on what is stored at that moment; the same again saves nothing. */
async function save(wishes: UpdateWishes, store: PortalStore): Promise<void> {
  const { user } = wishes;
  const asked = JSON.stringify(wishes);
  const request = { userId: operatorViewer.userId, key: newKey(), asked, at: Date.now() };
  const outcome = <To>(to: To, differences: readonly UpdateAct[]) => {
    const by = { byId: null, via: 'command line', at: request.at, subject: 'settings' } as const;
    const act: UpdateAct = { say: 'updates set', with: { user: user ?? null } };
    const audit = { ...by, act, differences };
    return { answer: true, change: differences.length === 0 ? null : { to, audit } };
  };
  if (user === undefined) {
    await store.changeOnce({ ...request, what: 'updates', of: null }, (portal) => {
      const [kept, to] = [{ portal, own: new Map() }, portalWanted(wishes, portal)];
      const differences = changesOf(inForce(kept, user), inForce({ ...kept, portal: to }, user));
      return outcome(to, differences);
    });
    return;
  }
  const { portal } = await store.updatePreferences();
  const held = (own: OwnPreferences) => inForce({ portal, own: new Map([[user, own]]) }, user);
  await store.changeOnce({ ...request, what: 'own updates', of: user }, (own) => {
    const to = ownWanted(wishes, wishes['as-portal'] ? noOwnPreferences : own);
    return outcome(to, changesOf(held(own), held(to)));
  });
}

/** What holds for the portal, or for one user. */
function inForce({ portal, own }: KeptPreferences, user: string | undefined) {
  if (user === undefined) return { ...portal, areOwn: false };
  const wishes = own.get(user) ?? noOwnPreferences;
  const areOwn = Object.values(wishes).some((wish) => wish !== null);
  return { ...preferencesFor(portal, wishes), areOwn };
}

type InForce = ReturnType<typeof inForce>;

function changesOf(before: InForce, after: InForce): readonly UpdateAct[] {
  const changed = <Name extends keyof InForce>(name: Name) => ({
    from: before[name],
    to: after[name],
  });
  const all: readonly UpdateAct[] = [
    { say: 'own wishes', with: changed('areOwn') },
    { say: 'updates every', with: changed('every') },
    { say: 'updates hour', with: changed('hour') },
    { say: 'updates by e-mail', with: changed('email') },
    { say: 'updates in HubSpot', with: changed('crm') },
    { say: 'ranks shown', with: changed('ranks') },
    { say: 'updates language', with: changed('language') },
  ];
  return all.filter((each) => 'from' in each.with && each.with.from !== each.with.to);
}

async function shown(store: PortalStore): Promise<readonly string[]> {
  const [kept, closed, counts] = await Promise.all([
    store.updatePreferences(),
    store.closedChannels(),
    store.messageCounts(),
  ]);
  return shownLines(kept, closed, counts);
}
