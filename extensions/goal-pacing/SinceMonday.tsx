import { Flex, Text } from '@hubspot/ui-extensions';
import type { GoalChangeView, SumChangeView } from '../../src/contract/goal-changes.ts';
import {
  changeNotes,
  changeTitle,
  changeWords,
  dealsWords,
  reasonWords,
  signed,
} from '../../src/words/changes.ts';
import type { Format } from '../shared/format.ts';
import { Section } from '../shared/Section.tsx';
import { unbroken } from '../shared/unbroken.ts';

interface Told {
  readonly change: GoalChangeView;
  /** The goal's currency; null where it counts. */
  readonly unit: string | null;
  readonly format: Format;
}

/** What changed for the goal since last Monday: the sum and its largest reasons in the title, all of them and their deals below. */
export function SinceMonday({ change, unit, format }: Told) {
  const words = changeWords[format.locale];
  return (
    <Section title={unbroken(changeTitle(change, unit, format))} isOpen={false}>
      {change.basis === 'forecast' ? (
        <Reasons sum={change.forecast} change={change} unit={unit} format={format} />
      ) : (
        <>
          <Reasons
            what={words.wonTitle}
            sum={change.won}
            change={change}
            unit={unit}
            format={format}
          />
          <Reasons
            what={words.openTitle}
            sum={change.open}
            change={change}
            unit={unit}
            format={format}
          />
        </>
      )}
      {changeNotes(change, unit, format).map((note) => (
        <Text key={note} variant="microcopy">
          {note}
        </Text>
      ))}
    </Section>
  );
}

function Reasons({
  what,
  sum: { lines },
  change,
  unit,
  format,
}: Told & { readonly what?: string; readonly sum: SumChangeView }) {
  if (lines.length === 0) return null;
  return (
    <Flex direction="column" gap="extra-small">
      {what !== undefined && <Text format={{ fontWeight: 'demibold' }}>{what}</Text>}
      {lines.map((line) => (
        <Flex key={line.kind} direction="column">
          <Text>{`${signed(line.amount, change, unit, format)}  ${reasonWords(line.kind, change, format)}`}</Text>
          <Text variant="microcopy">{unbroken(dealsWords(line, change, unit, format))}</Text>
        </Flex>
      ))}
    </Flex>
  );
}
