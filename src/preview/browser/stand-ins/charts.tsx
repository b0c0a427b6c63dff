import type { BarChartProps, ChartProps, LineChartProps } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { type ChartPlan, type ChartSeries, chartPlan } from './chart-scale.ts';

/** The drawing's own units; it scales with its column. */
const WIDTH = 640;
const HEIGHT = 240;
const LEFT = 56;
const BOTTOM = 28;
const TOP = 10;

interface Scales {
  readonly x: (place: string) => number;
  readonly y: (value: number) => number;
  /** Width of one place on the horizontal axis. */
  readonly slot: number;
}

function scalesOf({ places, ticks }: ChartPlan): Scales {
  const slot = (WIDTH - LEFT) / Math.max(places.length, 1);
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  return {
    slot,
    x: (place) => LEFT + (places.indexOf(place) + 0.5) * slot,
    y: (value) => TOP + ((high - value) / (high - low)) * (HEIGHT - TOP - BOTTOM),
  };
}

export function LineChart(props: LineChartProps) {
  return (
    <Chart {...props} kind="Line chart">
      {(plan, { x, y }) =>
        plan.series.map(({ name, color, points }) => (
          <g key={name} className={`hs-chart__line hs-color--${color}`}>
            <polyline points={points.map((each) => `${x(each.x)},${y(each.y)}`).join(' ')} />
            {points.map((each) => (
              <circle key={each.x} cx={x(each.x)} cy={y(each.y)} r="3">
                <title>{`${name}, ${each.x}: ${each.y}`}</title>
              </circle>
            ))}
          </g>
        ))
      }
    </Chart>
  );
}

export function BarChart(props: BarChartProps) {
  const stacked = props.axes.options?.stacking === true;
  return (
    <Chart {...props} kind="Bar chart">
      {(plan, scales) =>
        plan.series.map((series, index) => (
          <Bars
            key={series.name}
            series={series}
            scales={scales}
            lane={stacked ? 0 : index}
            lanes={stacked ? 1 : plan.series.length}
            below={stacked ? plan.series.slice(0, index) : []}
          />
        ))
      }
    </Chart>
  );
}

/** One series as bars: beside the others (`lane` of `lanes`), or on top of those `below`. */
function Bars({
  series,
  scales,
  lane,
  lanes,
  below,
}: {
  series: ChartSeries;
  scales: Scales;
  lane: number;
  lanes: number;
  below: readonly ChartSeries[];
}) {
  const width = (scales.slot * 0.7) / lanes;
  return (
    <g className={`hs-chart__bar hs-color--${series.color}`}>
      {series.points.map(({ x, y }) => {
        const base = sumAt(below, x);
        const ends = [scales.y(base), scales.y(base + y)];
        return (
          <rect
            key={x}
            x={scales.x(x) - scales.slot * 0.35 + lane * width}
            y={Math.min(...ends)}
            width={width * 0.92}
            height={Math.max(...ends) - Math.min(...ends)}
            rx="2"
          >
            <title>{`${series.name}, ${x}: ${y}`}</title>
          </rect>
        );
      })}
    </g>
  );
}

function sumAt(series: readonly ChartSeries[], place: string): number {
  const points = series.flatMap((each) => each.points).filter(({ x }) => x === place);
  return points.reduce((sum, { y }) => sum + y, 0);
}

function Chart({
  kind,
  children,
  ...props
}: ChartProps & { kind: string; children: (plan: ChartPlan, scales: Scales) => ReactNode }) {
  const plan = chartPlan(props);
  const scales = scalesOf(plan);
  const title = props.options?.title;
  return (
    <figure className="hs-chart">
      {title === undefined ? null : <figcaption>{title}</figcaption>}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title ?? kind}>
        <Axes plan={plan} scales={scales} />
        {children(plan, scales)}
      </svg>
      {props.options?.showLegend === false || plan.series.length < 2 ? null : (
        <ul className="hs-chart__legend">
          {plan.series.map(({ name, color }) => (
            <li key={name} className={`hs-color--${color}`}>
              {name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

const compact = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });

function Axes({ plan, scales }: { plan: ChartPlan; scales: Scales }) {
  // Words of about 60 units must not touch each other.
  const every = Math.ceil(60 / scales.slot);
  return (
    <g className="hs-chart__axes">
      {plan.ticks.map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={WIDTH} y1={scales.y(tick)} y2={scales.y(tick)} />
          <text x={LEFT - 8} y={scales.y(tick) + 4} textAnchor="end">
            {compact.format(tick)}
          </text>
        </g>
      ))}
      {plan.places
        .filter((_, index) => index % every === 0)
        .map((place) => (
          <text key={place} x={scales.x(place)} y={HEIGHT - 8} textAnchor="middle">
            {place}
          </text>
        ))}
    </g>
  );
}
