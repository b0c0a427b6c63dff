import type {
  ButtonProps,
  ButtonRowProps,
  DropdownButtonItemProps,
  DropdownProps,
  LinkProps,
  LoadingButtonProps,
  TagProps,
} from '@hubspot/ui-extensions';
import type { MouseEvent, ReactNode } from 'react';
import { classes, shortSize } from './class-names.ts';
import { useOverlayTrigger, useReactions } from './overlay-registry.tsx';
import { anchorProps, safeHref } from './safe-href.ts';

type Handler = ButtonProps['onClick'];

/** What crosses to a card's worker of a click: plain data, as HubSpot sends. */
function plainEvent({ type, bubbles, timeStamp }: MouseEvent) {
  return { type, bubbles, timeStamp, id: '' };
}

function usePress(onClick: Handler, overlay: ReactNode) {
  const reactions = useReactions();
  const { open, rendered } = useOverlayTrigger(overlay);
  const press = (event: MouseEvent) => {
    open();
    void onClick?.(plainEvent(event), reactions);
  };
  return { press, rendered };
}

/** A link where there is somewhere to go, else a button. */
function Pressable({
  href,
  type = 'button',
  disabled,
  children,
  ...rest
}: {
  href: ButtonProps['href'] | undefined;
  type?: ButtonProps['type'];
  disabled?: boolean | undefined;
  children: ReactNode;
  className: string;
  onClick: (event: MouseEvent) => void;
}) {
  const link = safeHref(href);
  if (link !== null) return <a {...{ ...anchorProps(link), ...rest }}>{children}</a>;
  return (
    <button type={type} disabled={disabled} {...rest}>
      {children}
    </button>
  );
}

export function Button({
  onClick,
  href,
  disabled,
  variant = 'secondary',
  type = 'button',
  size,
  truncate,
  overlay,
  children,
}: ButtonProps) {
  const { press, rendered } = usePress(onClick, overlay);
  const className = classes(
    'hs-button',
    `hs-button--${variant}`,
    `hs-button--${shortSize(size, 'md')}`,
    truncate && 'hs-text--truncate',
  );
  return (
    <>
      <Pressable href={href} className={className} type={type} disabled={disabled} onClick={press}>
        {children}
      </Pressable>
      {rendered}
    </>
  );
}

export function LoadingButton({ loading, disabled, children, ...rest }: LoadingButtonProps) {
  return (
    <Button {...rest} disabled={disabled === true || loading === true}>
      {loading ? <span className="hs-spinner hs-spinner--xs" aria-hidden /> : null}
      {children}
    </Button>
  );
}

export function ButtonRow({ children }: ButtonRowProps) {
  return <div className="hs-button-row">{children}</div>;
}

export function Link({ href, variant = 'primary', onClick, overlay, children }: LinkProps) {
  const { press, rendered } = usePress(onClick, overlay);
  return (
    <>
      <Pressable href={href} className={`hs-link hs-link--${variant}`} onClick={press}>
        {children}
      </Pressable>
      {rendered}
    </>
  );
}

export function Tag({ variant = 'default', onClick, overlay, children }: TagProps) {
  const { press, rendered } = usePress(onClick, overlay);
  const acts = onClick !== undefined || rendered !== null;
  const className = `hs-tag hs-tag--${variant}`;
  return (
    <>
      {acts ? (
        <button type="button" className={className} onClick={press}>
          {children}
        </button>
      ) : (
        <span className={className}>{children}</span>
      )}
      {rendered}
    </>
  );
}

export function Dropdown({
  options,
  variant = 'secondary',
  buttonText,
  buttonSize,
  disabled,
  children,
}: DropdownProps) {
  const look = `hs-button hs-button--${variant} hs-button--${shortSize(buttonSize, 'md')}`;
  if (disabled)
    return (
      <button type="button" className={look} disabled>
        {buttonText}
      </button>
    );
  return (
    <details className="hs-dropdown">
      <summary className={look}>{buttonText ?? 'Actions'}</summary>
      <div className="hs-dropdown__menu">
        {options?.map(({ label, onClick }) => (
          <button
            type="button"
            key={label}
            className="hs-dropdown__item"
            onClick={() => onClick?.()}
          >
            {label}
          </button>
        ))}
        {children}
      </div>
    </details>
  );
}

export function DropdownButtonItem({ onClick, overlay, children }: DropdownButtonItemProps) {
  const { press, rendered } = usePress(onClick, overlay);
  return (
    <>
      <button type="button" className="hs-dropdown__item" onClick={press}>
        {children}
      </button>
      {rendered}
    </>
  );
}
