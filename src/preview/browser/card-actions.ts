import type { ActionName } from './card-protocol.ts';
import { showToast } from './toasts.tsx';

type Properties = Readonly<Record<string, string | null>>;
type Action = (args: readonly unknown[], properties: Properties) => unknown;

const notHere = (what: string): Action => {
  return () => showToast({ message: `${what} works in HubSpot only.` });
};

/** HubSpot's actions, as far as they mean anything outside HubSpot. */
const actions: Readonly<Record<ActionName, Action>> = {
  addAlert: ([alert]) => showToast(toastOf(alert)),
  reloadPage: () => location.reload(),
  refreshObjectProperties: () => location.reload(),
  copyTextToClipboard: ([text]) => navigator.clipboard.writeText(String(text)),
  fetchCrmObjectProperties: ([names], properties) => pick(names, properties),
  closeOverlay: ([id]) => dispatchEvent(new CustomEvent('close-overlay', { detail: id })),
  navigateToPage: notHere('Going to a page of the app'),
  openIframeModal: notHere('A window with another site'),
  // Nothing changes under a preview: there is never an update to tell.
  onCrmPropertiesUpdate: () => undefined,
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
