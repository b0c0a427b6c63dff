import { Text } from '@hubspot/ui-extensions';
import type { ArithmeticView } from '../../src/contract/arithmetic.ts';
import { lineWords } from '../../src/words/arithmetic-words.ts';
import type { Format } from '../../src/words/format.ts';
import { Section } from './Section.tsx';

const parts = [
  { of: 'target', title: 'The target' },
  { of: 'expected', title: 'Expected by now' },
  { of: 'actual', title: 'So far' },
] as const;

/** How target, expected and actual come about, where more than one line makes them. */
export function Sums({
  arithmetic,
  format,
}: {
  readonly arithmetic: ArithmeticView;
  readonly format: Format;
}) {
  const told = parts.filter(({ of }) => arithmetic[of].length > 1);
  if (told.length === 0) return null;
  return (
    <Section title="How these numbers come about" isOpen={false}>
      {told.flatMap(({ of, title }) => [
        <Text key={of} format={{ fontWeight: 'demibold' }}>
          {title}
        </Text>,
        ...lineWords(arithmetic[of], format).map((words) => (
          <Text key={`${of} ${words}`}>{words}</Text>
        )),
      ])}
    </Section>
  );
}
