import type {
  AlertProps,
  EmptyStateProps,
  ErrorStateProps,
  LoadingSpinnerProps,
  ProgressBarProps,
  StepIndicatorProps,
  TooltipProps,
} from '@hubspot/ui-extensions';
import { classes, shortSize } from './class-names.ts';
import { Drawing } from './drawing.tsx';
import { Icon } from './icon.tsx';

const alertIcons = {
  info: 'info',
  tip: 'bulb',
  success: 'success',
  warning: 'warning',
  danger: 'exclamationCircle',
  error: 'exclamationCircle',
} as const;

export function Alert({ title, variant = 'info', children }: AlertProps) {
  const urgent = variant === 'danger' || variant === 'error';
  return (
    <div className={`hs-alert hs-alert--${variant}`} role={urgent ? 'alert' : 'status'}>
      <Icon name={alertIcons[variant]} size="md" />
      <div className="hs-alert__text">
        <div className="hs-alert__title">{title}</div>
        {children}
      </div>
    </div>
  );
}

export function EmptyState({
  title,
  layout = 'horizontal',
  flush,
  imageWidth,
  children,
}: EmptyStateProps) {
  return (
    <div className={classes('hs-empty', `hs-empty--${layout}`, flush && 'hs-empty--flush')}>
      <div className="hs-empty__text">
        {title === undefined ? null : <h4 className="hs-heading">{title}</h4>}
        {children}
      </div>
      <Drawing label="" width={Math.min(imageWidth ?? 120, 160)} height={90} />
    </div>
  );
}

const errorIcons = { error: 'exclamationCircle', support: 'question', lock: 'locked' } as const;

export function ErrorState({ title, type = 'error', children }: ErrorStateProps) {
  return (
    <div className="hs-error" role="alert">
      <Icon name={errorIcons[type]} size="lg" />
      <h4 className="hs-heading">{title ?? 'Something went wrong'}</h4>
      {children}
    </div>
  );
}

export function LoadingSpinner({ label, showLabel, size, layout = 'inline' }: LoadingSpinnerProps) {
  return (
    <div className={`hs-loading hs-loading--${layout}`} role="status" aria-label={label}>
      <span className={`hs-spinner hs-spinner--${shortSize(size, 'sm')}`} />
      {showLabel ? <span>{label}</span> : null}
    </div>
  );
}

export function ProgressBar({
  title,
  showPercentage,
  value = 0,
  maxValue = 100,
  valueDescription,
  variant,
  ...rest
}: ProgressBarProps) {
  const share = maxValue > 0 ? Math.min(Math.max(value / maxValue, 0), 1) : 0;
  return (
    <div className="hs-progress">
      <div className="hs-progress__words">
        <span className="hs-weight--demibold">{title}</span>
        <span>
          {valueDescription} {showPercentage ? `${Math.round(share * 100)}%` : null}
        </span>
      </div>
      <div
        className="hs-progress__track"
        role="progressbar"
        aria-label={rest['aria-label'] ?? title ?? 'Progress'}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={maxValue}
      >
        <div
          className={`hs-progress__bar hs-progress__bar--${variant ?? 'default'}`}
          style={{ width: `${share * 100}%` }}
        />
      </div>
    </div>
  );
}

export function StepIndicator({
  stepNames,
  currentStep = 0,
  direction = 'horizontal',
  onClick,
}: StepIndicatorProps) {
  return (
    <ol className={`hs-steps hs-steps--${direction}`}>
      {stepNames.map((name, index) => (
        <li
          key={name}
          className={classes('hs-steps__step', index <= currentStep && 'hs-steps__step--done')}
          {...(index === currentStep ? { 'aria-current': 'step' } : {})}
        >
          {onClick === undefined ? (
            name
          ) : (
            <button type="button" onClick={() => onClick(index)}>
              {name}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

/** HubSpot shows it as the overlay of another component; here it stands as a hint beside it. */
export function Tooltip({ children }: TooltipProps) {
  return (
    <span className="hs-tooltip" role="tooltip">
      {children}
    </span>
  );
}
