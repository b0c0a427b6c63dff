import { Text } from '@hubspot/ui-extensions';
import type { ArithmeticView } from '../../src/contract/arithmetic.ts';
import type { Format } from '../../src/words/format.ts';
import { goalWords, lineWords } from '../../src/words/goals.ts';
import { Section } from './Section.tsx';

const parts = ['target', 'expected', 'actual'] as const;

/** How target, expected and actual come about, where more than one line makes them. */
export function Sums({
  arithmetic,
  format,
}: {
  readonly arithmetic: ArithmeticView;
  readonly format: Format;
}) {
  const words = goalWords[format.locale];
  const told = parts.filter((part) => arithmetic[part].length > 1);
  if (told.length === 0) return null;
  return (
    <Section title={words.sumsTitle} isOpen={false}>
      {told.flatMap((part) => [
        <Text key={part} format={{ fontWeight: 'demibold' }}>
          {words.sums[part]}
        </Text>,
        ...lineWords(arithmetic[part], format).map((line) => (
          <Text key={`${part} ${line}`}>{line}</Text>
        )),
      ])}
    </Section>
  );
}
