import { LineChart } from '@hubspot/ui-extensions';
import type { Format } from '../shared/format.ts';
import { Section } from '../shared/Section.tsx';
import type { PacedGoal } from './pace-words.ts';
import { lineColors, pathRows } from './path-rows.ts';

/** The way of the goal through its period: what was won, and where it may end, against the target. */
export function ForecastChart({
  goal: { pace, forecast },
  format,
}: {
  readonly goal: PacedGoal;
  readonly format: Format;
}) {
  if (forecast === null || forecast.path.length === 0) return null;
  const { currency } = pace.target;
  return (
    <Section title="Forecast chart" isOpen>
      <LineChart
        data={pathRows(forecast, pace, format)}
        axes={{
          x: { field: 'day', fieldType: 'category', label: 'Up to the end of' },
          y: { field: 'amount', fieldType: 'linear', label: currency ?? 'Count' },
          options: { groupFieldByColor: 'line', colors: lineColors },
        }}
        options={{ showLegend: true, showTooltips: true }}
      />
    </Section>
  );
}
