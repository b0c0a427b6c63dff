import { createRemoteReceiver, RemoteRenderer } from '@remote-ui/react/host';
import { createEndpoint, fromWebWorker } from '@remote-ui/rpc';
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import type { CardPlace } from '../page.ts';
import { act } from './card-actions.ts';
import type { CardPageApi, CardWorkerApi } from './card-protocol.ts';
import { forwardFetch } from './forward-fetch.ts';
import { standIns } from './stand-ins/controller.tsx';
import { OverlayRegistry } from './stand-ins/overlay-registry.tsx';

type Receiver = ReturnType<typeof createRemoteReceiver>;
type CardState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly receiver: Receiver }
  | { readonly kind: 'failed'; readonly message: string };

/** What a card's page knows: where it stands, the record as the CRM holds it, how far the portal's clock is off. */
export interface HostedCardProps {
  readonly place: CardPlace;
  readonly properties: Readonly<Record<string, string | null>>;
  readonly clockShift: number;
}

/** Hosts one built card: its script runs in a worker of its own, what it renders is shown by the stand-ins. */
export function CardHost(props: HostedCardProps) {
  const { place, properties, clockShift } = props;
  const [state, setState] = useState<CardState>({ kind: 'loading' });
  useEffect(
    () => runCard({ place, properties, clockShift }, setState),
    [place, properties, clockShift],
  );
  switch (state.kind) {
    case 'loading':
      return <Skeleton />;
    case 'failed':
      return <Failed message={state.message} />;
    case 'shown':
      return (
        <OverlayRegistry>
          <RemoteRenderer receiver={state.receiver} controller={standIns} />
        </OverlayRegistry>
      );
  }
}

function runCard(
  { place, properties, clockShift }: HostedCardProps,
  setState: Dispatch<SetStateAction<CardState>>,
): () => void {
  const worker = new Worker('/assets/card-worker.js', { name: place.name });
  const fail = (message: string) => setState({ kind: 'failed', message });
  const endpoint = createEndpoint<CardWorkerApi>(fromWebWorker(worker));
  const api: CardPageApi = {
    fetch: forwardFetch,
    act: async (name, args) => act(name, args, properties),
    properties: async (names) =>
      Object.fromEntries(
        names.map((name) => [name, Object.hasOwn(properties, name) ? properties[name] : null]),
      ) as Record<string, string | null>,
    failed: fail,
  };
  endpoint.expose({ ...api });
  worker.addEventListener('error', (event) =>
    fail(event.message || 'Its script could not be loaded.'),
  );
  const receiver = createRemoteReceiver();
  // A card that failed while it rendered still mounts, empty: the failure stands.
  receiver.on('mount', () =>
    setState((state) => (state.kind === 'failed' ? state : { kind: 'shown', receiver })),
  );
  const { script, context } = place;
  endpoint.call
    .start({ script, context, channel: receiver.receive, clockShift })
    .catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
  return () => endpoint.terminate();
}

function Skeleton() {
  return (
    <div className="card-skeleton" role="status" aria-label="Loading the card">
      <span className="card-skeleton__line" />
      <span className="card-skeleton__line" />
      <span className="card-skeleton__line" />
    </div>
  );
}

function Failed({ message }: { message: string }) {
  return (
    <div className="card-failed" role="alert">
      <strong>This card stopped.</strong> {message}
    </div>
  );
}
