import type {
  HeadingProps,
  IllustrationProps,
  ImageProps,
  StatusTagProps,
  TextProps,
} from '@hubspot/ui-extensions';
import { classes } from './class-names.ts';
import { Drawing } from './drawing.tsx';

export function Text({ variant = 'bodytext', inline, format, truncate, children }: TextProps) {
  const Tag = inline ? 'span' : 'div';
  const limits = typeof truncate === 'object' ? truncate : {};
  return (
    <Tag
      className={classes(
        'hs-text',
        `hs-text--${variant}`,
        `hs-weight--${format?.fontWeight ?? 'regular'}`,
        format?.italic && 'hs-text--italic',
        format?.lineDecoration && `hs-line--${format.lineDecoration}`,
        format?.textTransform && `hs-transform--${format.textTransform}`,
        truncate !== undefined && truncate !== false && 'hs-text--truncate',
      )}
      {...(limits.maxWidth === undefined ? {} : { style: { maxWidth: limits.maxWidth } })}
      {...(limits.tooltipText === undefined ? {} : { title: limits.tooltipText })}
    >
      {children}
    </Tag>
  );
}

export function Heading({ inline, children }: HeadingProps) {
  return <h4 className={classes('hs-heading', inline && 'hs-heading--inline')}>{children}</h4>;
}

export function StatusTag({
  variant = 'default',
  hollow,
  onClick,
  showRemoveIcon,
  onRemoveClick,
  children,
}: StatusTagProps) {
  const Tag = onClick === undefined ? 'span' : 'button';
  return (
    <span className={`hs-status hs-status--${variant}`}>
      <span className={classes('hs-status__dot', hollow && 'hs-status__dot--hollow')} aria-hidden />
      <Tag
        className="hs-status__text"
        {...(onClick === undefined ? {} : { type: 'button', onClick })}
      >
        {children}
      </Tag>
      {showRemoveIcon ? (
        <button
          type="button"
          className="hs-icon-button"
          aria-label="Remove"
          onClick={onRemoveClick}
        >
          ×
        </button>
      ) : null}
    </span>
  );
}

/** Pictures from elsewhere are not loaded: no request leaves this machine. */
export function Image({ alt, src, width, height }: ImageProps) {
  if (!src.startsWith('data:image/')) return <span className="hs-image">{alt ?? 'Picture'}</span>;
  return <img alt={alt ?? ''} src={src} width={width} height={height} />;
}

export function Illustration({ alt, width, height }: IllustrationProps) {
  return <Drawing label={alt} width={width ?? 120} height={height ?? 90} />;
}
