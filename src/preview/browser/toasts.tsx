import { useEffect, useState } from 'react';

/** A message that goes away by itself, as HubSpot shows alerts of a card. */
export interface Toast {
  readonly message: string;
  readonly title?: string;
  readonly type?: string;
}

const SHOWN_MS = 6_000;
const events = new EventTarget();

/** Shows a message in the corner of the page. */
export function showToast(toast: Toast): void {
  events.dispatchEvent(new CustomEvent('toast', { detail: toast }));
}

/** Where messages appear. */
export function Toasts() {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  useEffect(() => {
    const add = (event: Event) => {
      const toast: Toast = (event as CustomEvent<Toast>).detail;
      setToasts((shown) => [...shown, toast]);
      setTimeout(() => setToasts((shown) => shown.filter((each) => each !== toast)), SHOWN_MS);
    };
    events.addEventListener('toast', add);
    return () => events.removeEventListener('toast', add);
  }, []);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two messages may be the same
        <div key={index} className={`toast toast--${toast.type ?? 'info'}`}>
          {toast.title === undefined ? null : <strong>{toast.title} </strong>}
          {toast.message}
        </div>
      ))}
    </div>
  );
}
