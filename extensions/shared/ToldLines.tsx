import { Text } from '@hubspot/ui-extensions';
import type { AnyTold } from '../../src/contract/told.ts';
import { auditWords } from '../../src/words/audit-words.ts';
import type { Format } from './format.ts';

/** What a change did, or would do, to the configuration: a line for each difference. */
export function ToldLines({
  lines,
  format,
}: {
  readonly lines: readonly AnyTold[];
  readonly format: Format;
}) {
  return lines
    .map((line) => auditWords(line, format))
    .map((words) => <Text key={words}>{words}</Text>);
}
