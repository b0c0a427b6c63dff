import { Text } from '@hubspot/ui-extensions';
import type { ScoredLead } from '../../src/contract/lead-quality-card.ts';
import { rejectionWords } from '../../src/words/rejections.ts';
import type { Format } from './format.ts';
import { shorten } from './shorten.ts';

/** A value that somebody typed in may be pages long; this much is enough to find it. */
const VALUE_LENGTH = 60;

/** Values of the record that could not be read: which, and why, so that somebody can correct them. */
export function RejectedValues({
  rejected,
  format,
}: {
  readonly rejected: ScoredLead['rejected'];
  readonly format: Format;
}) {
  return (
    <>
      {rejected.map(({ property, value, reason }) => (
        <Text
          key={property}
        >{`${property} "${shorten(value, VALUE_LENGTH)}": ${rejectionWords(reason, format)}`}</Text>
      ))}
    </>
  );
}
