import type { ChartProps } from '@hubspot/ui-extensions';

/** A value of one series at one place of the horizontal axis. */
export interface ChartPoint {
  readonly x: string;
  readonly y: number;
}

/** Rows of a chart that share a colour. */
export interface ChartSeries {
  readonly name: string;
  readonly color: string;
  readonly points: readonly ChartPoint[];
}

/** A chart ready to be drawn. */
export interface ChartPlan {
  readonly places: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly ticks: readonly number[];
}

const palette = ['blue', 'orange', 'aqua', 'purple', 'green', 'pink', 'yellow'];

/** Sorts a chart's rows into series and finds the ticks of its vertical axis, which always holds 0. */
export function chartPlan({ data, axes, options }: ChartProps): ChartPlan {
  const rows = Array.isArray(data) ? data : data.data;
  const labels = Array.isArray(data) ? {} : (data.options?.propertyLabels ?? {});
  const group = axes.options?.groupFieldByColor;
  const colors = options?.colorList ?? palette;
  const named = (field: string, value: string) => labels[field]?.[value] ?? value;
  const names = [...new Set(rows.map((row) => (group === undefined ? '' : String(row[group]))))];
  const series = names.map((name, index) => ({
    name: group === undefined ? (axes.y.label ?? axes.y.field) : named(group, name),
    color: axes.options?.colors?.[name] ?? colors[index % colors.length] ?? 'blue',
    points: rows
      .filter((row) => group === undefined || String(row[group]) === name)
      .map((row) => ({ x: String(row[axes.x.field]), y: Number(row[axes.y.field]) }))
      .filter(({ y }) => Number.isFinite(y)),
  }));
  const places = [...new Set(rows.map((row) => String(row[axes.x.field])))];
  return { places, series, ticks: ticksFor(extremes(series, axes.options?.stacking === true)) };
}

function extremes(series: readonly ChartSeries[], stacked: boolean): [number, number] {
  const values = series.flatMap(({ points }) => points.map(({ y }) => y));
  if (!stacked) return [Math.min(0, ...values), Math.max(0, ...values)];
  const sums = new Map<string, number>();
  for (const { x, y } of series.flatMap(({ points }) => points))
    sums.set(x, (sums.get(x) ?? 0) + y);
  return [Math.min(0, ...sums.values()), Math.max(0, ...sums.values())];
}

/** About four round steps over a range: 1, 2 or 5 times a power of ten. */
function ticksFor([low, high]: [number, number]): number[] {
  const rough = (high - low || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step);
  const count = Math.ceil(high / step) - first;
  return Array.from({ length: Math.max(count, 1) + 1 }, (_, index) => (first + index) * step);
}
