import { Heading, Text } from '@hubspot/ui-extensions';
import type { LeadsFigures } from '../../../src/contract/leads-page.ts';
import type { Format } from '../../shared/format.ts';
import { headline, notEnoughWords } from './leads-words.ts';

/** What to read first, in three seconds. */
export function LeadsHeadline({
  figures: { channels },
  format,
}: {
  readonly figures: LeadsFigures;
  readonly format: Format;
}) {
  if (channels.kind === 'ranked') return <Heading>{headline(channels, format)}</Heading>;
  return (
    <>
      <Heading>Which channels bring buyers is not known yet</Heading>
      <Text>{notEnoughWords(channels)}</Text>
    </>
  );
}
