import type {
  AutoGridProps,
  BoxProps,
  DividerProps,
  FlexProps,
  InlineProps,
  ListProps,
  SpacerProps,
  StackProps,
  TileProps,
} from '@hubspot/ui-extensions';
import { Children, type ReactNode } from 'react';
import { classes, shortSize } from './class-names.ts';

export function Flex({
  direction = 'row',
  justify,
  align,
  alignSelf,
  wrap,
  gap,
  children,
}: FlexProps) {
  const wraps = wrap === true || wrap === 'wrap';
  return (
    <div
      className={classes(
        'hs-flex',
        `hs-flex--${direction}`,
        `hs-gap--${shortSize(gap, 'flush')}`,
        `hs-justify--${justify ?? 'start'}`,
        `hs-align--${align ?? 'stretch'}`,
        alignSelf && `hs-self--${alignSelf}`,
        wraps && 'hs-flex--wrap',
      )}
    >
      {children}
    </div>
  );
}

export function Stack({ direction = 'column', distance, justify, align, children }: StackProps) {
  return (
    <Flex
      direction={direction}
      gap={distance ?? 'small'}
      {...(justify === undefined ? {} : { justify })}
      {...(align === undefined ? {} : { align })}
    >
      {children}
    </Flex>
  );
}

export function Box({ flex, alignSelf, children }: BoxProps) {
  return (
    <div
      className={classes('hs-box', alignSelf && `hs-self--${alignSelf}`)}
      style={flex === undefined ? {} : { flex }}
    >
      {children}
    </div>
  );
}

export function Inline({ justify, align, gap, children }: InlineProps) {
  return (
    <Flex
      direction="row"
      wrap
      gap={gap ?? 'small'}
      align={align ?? 'center'}
      {...(justify === undefined ? {} : { justify })}
    >
      {children}
    </Flex>
  );
}

export function AutoGrid({ columnWidth, gap, flexible, children }: AutoGridProps) {
  const width = `minmax(min(${columnWidth}px, 100%), ${flexible === false ? `${columnWidth}px` : '1fr'})`;
  return (
    <div
      className={`hs-grid hs-gap--${shortSize(gap, 'sm')}`}
      style={{ gridTemplateColumns: `repeat(auto-fit, ${width})` }}
    >
      {children}
    </div>
  );
}

export function Divider({ distance }: DividerProps) {
  return <hr className={`hs-divider hs-divider--${shortSize(distance, 'sm')}`} />;
}

export function Spacer({ size }: SpacerProps) {
  return <div className={`hs-spacer hs-spacer--${shortSize(size, 'sm')}`} />;
}

export function Tile({ compact, flush, children }: TileProps) {
  return (
    <div className={classes('hs-tile', compact && 'hs-tile--compact', flush && 'hs-tile--flush')}>
      {children}
    </div>
  );
}

export function Card({ children }: { children?: ReactNode }) {
  return <section className="hs-tile">{children}</section>;
}

export function List({ variant = 'unordered', children }: ListProps) {
  const Tag = variant.startsWith('ordered') ? 'ol' : 'ul';
  return (
    <Tag className={`hs-list hs-list--${variant}`}>
      {Children.map(children, (child) => (
        <li>{child}</li>
      ))}
    </Tag>
  );
}
