import { AutoGrid, BarChart, Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { LeadsFigures, RankedView } from '../../../src/contract/leads-page.ts';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { ChannelTable } from './ChannelTable.tsx';
import { rateWords } from './leads-words.ts';

/** Channels, best first: the table, the picture, and the campaigns below. */
export function Channels({
  figures: { channels, horizonDays },
  format,
}: {
  readonly figures: LeadsFigures;
  readonly format: Format;
}) {
  if (channels.kind === 'not enough') return null;
  const { sources, campaigns, campaignsLeftOut } = channels;
  return (
    <Flex direction="column" gap="small">
      <Heading>Channels by what became of their leads</Heading>
      <ChannelTable channels={sources} format={format} />
      <AutoGrid columnWidth={420} flexible gap="medium">
        <BarChart
          data={sources.map(({ name, conversion }) => ({
            channel: name,
            bought: Math.round(1_000 * conversion.value) / 10,
          }))}
          axes={{
            x: { field: 'channel', fieldType: 'category', label: 'Channel' },
            y: {
              field: 'bought',
              fieldType: 'linear',
              label: `% of leads that buy within ${horizonDays} days`,
            },
          }}
          options={{ title: 'Leads that buy, in %', showDataLabels: true, showTooltips: true }}
        />
        <Ranges channels={channels} format={format} />
      </AutoGrid>
      {campaigns.length > 0 && (
        <Section title={`Campaigns (${campaigns.length})`} isOpen={false}>
          <ChannelTable channels={campaigns} format={format} />
          {campaignsLeftOut > 0 && (
            <Text variant="microcopy">
              {`${campaignsLeftOut} more campaigns have too few leads to be listed.`}
            </Text>
          )}
        </Section>
      )}
    </Flex>
  );
}

/** What the bars cannot show: how sure each one is. */
function Ranges({
  channels: { sources, pooled },
  format,
}: {
  readonly channels: RankedView;
  readonly format: Format;
}) {
  return (
    <Flex direction="column" gap="extra-small">
      {sources.map(({ name, conversion }) => (
        <Text key={name}>{`${name}: ${rateWords(conversion, format)}`}</Text>
      ))}
      <Text>{`All leads: ${format.chance(pooled)}`}</Text>
      <Text variant="microcopy">
        Each range holds the truth in 95 of 100 cases. Small channels are drawn towards the others,
        because a few leads can look good or bad by luck.
      </Text>
    </Flex>
  );
}
