import { Text } from '@hubspot/ui-extensions';
import { channelName } from '../../../src/words/en/home-leads.ts';
import { personaSettings as words } from '../../../src/words/en/settings/personas.ts';
import { countWords } from '../../../src/words/en/settings/trials.ts';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
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
      title={words.channels(countWords(channels.length, format))}
      isOpen={channels.length > 0}
    >
      <Text>{words.channelsHint}</Text>
      {channels
        .map(({ source, leads }) => ({ name: channelName({ source, campaign: null }), leads }))
        .map(({ name, leads }) => (
          <Text key={name}>{words.channel(name, countWords(leads, format))}</Text>
        ))}
      <Text variant="microcopy">
        {countedAt === null ? words.notCounted : words.countedOn(format.moment(countedAt))}
      </Text>
    </Section>
  );
}
