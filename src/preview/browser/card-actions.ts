import { retain } from '@remote-ui/rpc';
import type { ActionName } from './card-protocol.ts';
import { showToast } from './toasts.tsx';

type Properties = Readonly<Record<string, string | null>>;
type Action = (args: readonly unknown[], properties: Properties) => unknown;

const notHere = (what: string): Action => {
  return () => showToast({ message: `${what} works in HubSpot only.` });
};

type OnUpdate = (properties: Readonly<Record<string, string>>) => Promise<void> | void;

/** What the cards of this page want to hear of; one whose card is gone fails, and is forgotten. */
const listeners = new Set<OnUpdate>();

/** Nothing changes under a preview but by its own cards, so whoever wants to hear is told that something may have. */
function tellCards(properties: Properties): void {
  for (const listener of listeners) {
    Promise.resolve(listener(pick(null, properties))).catch(() => listeners.delete(listener));
  }
}

/** HubSpot's actions, as far as they mean anything outside HubSpot. */
const actions: Readonly<Record<ActionName, Action>> = {
  addAlert: ([alert]) => showToast(toastOf(alert)),
  reloadPage: () => location.reload(),
  refreshObjectProperties: (_, properties) => tellCards(properties),
  copyTextToClipboard: ([text]) => navigator.clipboard.writeText(String(text)),
  fetchCrmObjectProperties: ([names], properties) => pick(names, properties),
  closeOverlay: ([id]) => dispatchEvent(new CustomEvent('close-overlay', { detail: id })),
  navigateToPage: notHere('Going to a page of the app'),
  openIframeModal: notHere('A window with another site'),
  onCrmPropertiesUpdate: ([, onUpdate]) => {
    // A function of another thread is let go after the call that brought it, unless it is retained.
    retain(onUpdate);
    listeners.add(onUpdate as OnUpdate);
  },
};

/** Does what a card asked of HubSpot; an unknown action is an error in the card's hands. */
export function act(name: string, args: readonly unknown[], properties: Properties): unknown {
  if (!Object.hasOwn(actions, name)) throw new Error(`HubSpot has no action ${name}.`);
  return actions[name as ActionName](args, properties);
}

function toastOf(alert: unknown) {
  const { message, title, type } = alert as { message: string; title?: string; type?: string };
  return {
    message,
    ...(title === undefined ? {} : { title }),
    ...(type === undefined ? {} : { type }),
  };
}

function pick(names: unknown, properties: Properties): Record<string, string> {
  const wanted = Array.isArray(names) ? names : Object.keys(properties);
  const found = wanted.filter((name) => Object.hasOwn(properties, name));
  return Object.fromEntries(found.map((name) => [name, properties[name] ?? '']));
}
