import type {
  DescriptionListItemProps,
  DescriptionListProps,
  ScoreProps,
  StatisticsItemProps,
  StatisticsProps,
  StatisticsTrendProps,
} from '@hubspot/ui-extensions';

export function Statistics({ children }: StatisticsProps) {
  return <div className="hs-statistics">{children}</div>;
}

export function StatisticsItem({ label, number, children }: StatisticsItemProps) {
  return (
    <div className="hs-statistics__item">
      <div className="hs-statistics__label">{label}</div>
      <div className="hs-statistics__number">{number}</div>
      {children}
    </div>
  );
}

export function StatisticsTrend({ value, direction, color }: StatisticsTrendProps) {
  const tone = color ?? (direction === 'increase' ? 'green' : 'red');
  return (
    <div className={`hs-trend hs-trend--${tone}`}>
      {direction === 'increase' ? '▲ up' : '▼ down'} {value}
    </div>
  );
}

/** The circle's girth for radius 20: the arc is a share of it. */
const GIRTH = 2 * Math.PI * 20;

export function ScoreCircle({ score }: ScoreProps) {
  const share = Math.min(Math.max(score / 100, 0), 1);
  return (
    <svg
      className="hs-score"
      viewBox="0 0 48 48"
      width={56}
      height={56}
      role="img"
      aria-label={`Score ${score}`}
    >
      <circle cx="24" cy="24" r="20" className="hs-score__track" />
      <circle
        cx="24"
        cy="24"
        r="20"
        className="hs-score__arc"
        strokeDasharray={`${share * GIRTH} ${GIRTH}`}
        transform="rotate(-90 24 24)"
      />
      <text x="24" y="29" textAnchor="middle">
        {score}
      </text>
    </svg>
  );
}

export function DescriptionList({ direction = 'column', children }: DescriptionListProps) {
  return <dl className={`hs-description hs-description--${direction}`}>{children}</dl>;
}

export function DescriptionListItem({ label, children }: DescriptionListItemProps) {
  return (
    <div className="hs-description__item">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
