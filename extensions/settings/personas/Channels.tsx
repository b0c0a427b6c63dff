import { Text } from '@hubspot/ui-extensions';
import { channelName } from '../../../src/words/en/home-leads.ts';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { countWords } from '../trials/trial-words.ts';
import type { ShownPersonas } from './persona-words.ts';

/** What counts as a channel, and where that is decided. */
export function Channels({
  page: { channels, countedAt },
  format,
}: {
  readonly page: Pick<ShownPersonas, 'channels' | 'countedAt'>;
  readonly format: Format;
}) {
  return (
    <Section
      title={`Channels (${countWords(channels.length, format)})`}
      isOpen={channels.length > 0}
    >
      <Text>
        A channel is what HubSpot calls the original source of a contact, under HubSpot's name for
        it; its campaigns are listed below it on the Leads tab. They are corrected in HubSpot, on
        the contact: nothing is grouped or left out here.
      </Text>
      {channels
        .map(({ source, leads }) => ({ name: channelName({ source, campaign: null }), leads }))
        .map(({ name, leads }) => (
          <Text key={name}>{`${name}: ${countWords(leads, format)} leads`}</Text>
        ))}
      <Text variant="microcopy">
        {countedAt === null
          ? 'Not counted yet: leads are counted with the next run.'
          : `Counted on ${format.moment(countedAt)}.`}
      </Text>
    </Section>
  );
}
