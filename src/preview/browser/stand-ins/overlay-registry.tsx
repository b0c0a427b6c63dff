import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';

/** What a button hands to its handler beside the event, as HubSpot does: overlays by their id. */
export interface Reactions {
  openModal(id: string): void;
  closeModal(id: string): void;
  openPanel(id: string): void;
  closePanel(id: string): void;
}

type Setter = (open: boolean) => void;
const Registry = createContext(new Map<string, Setter>());
const Trigger = createContext<{ open: boolean; setOpen: Setter } | null>(null);

/** Knows the overlays of one card by their ids. */
export function OverlayRegistry({ children }: { children: ReactNode }) {
  const overlays = useRef(new Map<string, Setter>());
  useEffect(() => {
    const close = (event: Event) =>
      overlays.current.get((event as CustomEvent<string>).detail)?.(false);
    addEventListener('close-overlay', close);
    return () => removeEventListener('close-overlay', close);
  }, []);
  return <Registry.Provider value={overlays.current}>{children}</Registry.Provider>;
}

/** Opens and closes a card's overlays by id. */
export function useReactions(): Reactions {
  const overlays = useContext(Registry);
  const open = (id: string) => overlays.get(id)?.(true);
  const close = (id: string) => overlays.get(id)?.(false);
  return { openModal: open, closeModal: close, openPanel: open, closePanel: close };
}

/** A component that opens the overlay it was given. */
export function useOverlayTrigger(overlay: ReactNode): { open: () => void; rendered: ReactNode } {
  const [isOpen, setOpen] = useState(false);
  if (overlay === undefined || overlay === null) return { open: () => {}, rendered: null };
  return {
    open: () => setOpen(true),
    rendered: <Trigger.Provider value={{ open: isOpen, setOpen }}>{overlay}</Trigger.Provider>,
  };
}

/** Whether the overlay `id` is open: by the button that it belongs to, or by a reaction that names it. */
export function useOverlay(id: string): { open: boolean; close: () => void } {
  const own = useState(false);
  const trigger = useContext(Trigger);
  const overlays = useContext(Registry);
  const [open, setOpen] = trigger === null ? own : [trigger.open, trigger.setOpen];
  useEffect(() => {
    overlays.set(id, setOpen);
    return () => void overlays.delete(id);
  }, [id, overlays, setOpen]);
  return { open, close: () => setOpen(false) };
}
