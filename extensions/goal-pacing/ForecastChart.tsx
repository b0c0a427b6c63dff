import { LineChart } from '@hubspot/ui-extensions';
import { dealCardWords } from '../../src/words/deal-card.ts';
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
  const words = dealCardWords[format.locale].chart;
  return (
    <Section title={words.title} isOpen>
      <LineChart
        data={pathRows(forecast, pace, format)}
        axes={{
          x: { field: 'day', fieldType: 'category', label: words.x },
          y: { field: 'amount', fieldType: 'linear', label: currency ?? words.count },
          options: { groupFieldByColor: 'line', colors: lineColors(format) },
        }}
        options={{ showLegend: true, showTooltips: true }}
      />
    </Section>
  );
}
