import { Heading, Text } from '@hubspot/ui-extensions';
import type { LeadsFigures } from '../../../src/contract/leads-page.ts';
import { homeLeads, leadsHeadline, notEnoughWords } from '../../../src/words/en/home-leads.ts';
import type { Format } from '../../shared/format.ts';

/** What to read first, in three seconds. */
export function LeadsHeadline({
  figures: { channels },
  format,
}: {
  readonly figures: LeadsFigures;
  readonly format: Format;
}) {
  if (channels.kind === 'ranked') return <Heading>{leadsHeadline(channels, format)}</Heading>;
  return (
    <>
      <Heading>{homeLeads.channelsNotKnown}</Heading>
      <Text>{notEnoughWords(channels)}</Text>
    </>
  );
}
