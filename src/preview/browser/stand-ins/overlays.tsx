import type { ModalProps, PanelProps, PanelSectionProps } from '@hubspot/ui-extensions';
import { type ReactNode, useEffect, useRef } from 'react';
import { classes, shortSize } from './class-names.ts';
import { useOverlay } from './overlay-registry.tsx';

export function Modal(props: ModalProps) {
  return (
    <Overlay
      {...props}
      kind={classes('hs-modal', props.variant === 'danger' && 'hs-modal--danger')}
    />
  );
}

export function Panel(props: PanelProps) {
  return <Overlay {...props} kind="hs-panel" />;
}

export function OverlayBody({ children }: { children?: ReactNode }) {
  return <div className="hs-overlay__body">{children}</div>;
}

export function OverlayFooter({ children }: { children?: ReactNode }) {
  return <footer className="hs-overlay__footer">{children}</footer>;
}

export function PanelSection({ flush, children }: PanelSectionProps) {
  return (
    <section className={classes('hs-overlay__section', flush && 'hs-overlay__section--flush')}>
      {children}
    </section>
  );
}

type OverlayProps = Pick<PanelProps, 'id' | 'title' | 'aria-label' | 'children' | 'width'> &
  Pick<PanelProps, 'onOpen' | 'onClose'> & { kind: string };

/** The browser's own dialog: focus stays within, Escape closes it. */
function Overlay({ id, title, kind, width, onOpen, onClose, children, ...rest }: OverlayProps) {
  const { open, close } = useOverlay(id);
  const dialog = useRef<HTMLDialogElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the handlers come anew with every render of the card
  useEffect(() => {
    if (!open) return;
    dialog.current?.showModal();
    onOpen?.();
    return () => onClose?.();
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={dialog}
      className={`hs-overlay ${kind} hs-overlay--${shortSize(width, 'sm')}`}
      aria-label={rest['aria-label'] ?? title}
      onClose={close}
    >
      <header className="hs-overlay__header">
        <h3>{title}</h3>
        <button type="button" className="hs-icon-button" aria-label="Close" onClick={close}>
          ×
        </button>
      </header>
      {children}
    </dialog>
  );
}
