import { hubspot } from '@hubspot/ui-extensions';
import type { CardContext } from '../shared/card-context.ts';
import { Rules } from './Rules.tsx';

hubspot.extend<'settings'>(({ context }) => <Settings context={context} />);

/** The app's settings page: how leads are scored. */
export function Settings({ context }: { readonly context: CardContext }) {
  return <Rules context={context} />;
}
