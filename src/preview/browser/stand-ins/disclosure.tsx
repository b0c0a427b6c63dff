import type { AccordionProps, TabProps, TabsProps } from '@hubspot/ui-extensions';
import {
  type ComponentProps,
  createContext,
  type KeyboardEvent,
  useContext,
  useEffect,
  useId,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { classes, shortSize } from './class-names.ts';
import { Icon } from './icon.tsx';

export function Accordion({
  title,
  defaultOpen = false,
  open,
  disabled,
  size,
  onClick,
  children,
}: AccordionProps) {
  const [own, setOwn] = useState(defaultOpen);
  const isOpen = open ?? own;
  const body = useId();
  const press = () => {
    setOwn(!isOpen);
    onClick?.();
  };
  return (
    <div className={`hs-accordion hs-accordion--${shortSize(size, 'sm')}`}>
      <button
        type="button"
        className="hs-accordion__head"
        aria-expanded={isOpen}
        aria-controls={body}
        disabled={disabled}
        onClick={press}
      >
        <Icon name={isOpen ? 'downCarat' : 'right'} />
        {title}
      </button>
      {isOpen ? (
        <div className="hs-accordion__body" id={body}>
          {children}
        </div>
      ) : null}
    </div>
  );
}

type TabKey = string | number;

/** How a tab finds its place: its head goes into the list, its body shows when it is selected. */
interface TabFrame {
  readonly list: HTMLElement | null;
  readonly selected: TabKey | undefined;
  readonly select: (key: TabKey) => void;
  readonly arrive: (key: TabKey) => void;
}
const Frame = createContext<TabFrame | null>(null);

export function Tabs({
  defaultSelected,
  selected,
  variant = 'default',
  fill,
  onSelectedChange,
  children,
}: TabsProps) {
  const [own, setOwn] = useState<TabKey | undefined>(defaultSelected);
  const [list, setList] = useState<HTMLElement | null>(null);
  const select = (key: TabKey) => {
    setOwn(key);
    (onSelectedChange as ((key: TabKey) => void) | undefined)?.(key);
  };
  const arrive = (key: TabKey) => setOwn((present) => present ?? key);
  return (
    <Frame.Provider value={{ list, selected: selected ?? own, select, arrive }}>
      <div
        ref={setList}
        role="tablist"
        className={classes('hs-tabs', `hs-tabs--${variant}`, fill && 'hs-tabs--fill')}
      />
      {children}
    </Frame.Provider>
  );
}

/** Left and right go from tab to tab, as people know it. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (step === undefined) return;
  const list = event.currentTarget.closest('[role=tablist]');
  const tabs = [...(list?.querySelectorAll<HTMLElement>('[role=tab]:not(:disabled)') ?? [])];
  const at = tabs.findIndex((tab) => tab.matches(':focus'));
  tabs[(at + step + tabs.length) % tabs.length]?.focus();
}

export function Tab({ tabId, title, disabled, tooltip, children }: TabProps) {
  const frame = useContext(Frame);
  const generated = useId();
  const key = tabId ?? title ?? generated;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first tab to arrive is selected, once
  useEffect(() => frame?.arrive(key), [key]);
  if (frame === null) return <>{children}</>;
  const isSelected = frame.selected === key;
  const head = { id: generated, title: tooltip, disabled, onClick: () => frame.select(key) };
  return (
    <>
      {frame.list === null
        ? null
        : createPortal(
            <TabHead {...head} isSelected={isSelected}>
              {title}
            </TabHead>,
            frame.list,
          )}
      {isSelected ? (
        <div role="tabpanel" aria-labelledby={generated}>
          {children}
        </div>
      ) : null}
    </>
  );
}

/** The keys are heard here: what happens in a portal never reaches the list's own listeners. */
function TabHead({ isSelected, ...button }: ComponentProps<'button'> & { isSelected: boolean }) {
  return (
    <button
      type="button"
      role="tab"
      aria-selected={isSelected}
      className={classes('hs-tabs__tab', isSelected && 'hs-tabs__tab--selected')}
      onKeyDown={moveFocus}
      {...button}
    />
  );
}
