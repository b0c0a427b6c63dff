import { AutoGrid, BarChart, Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { LeadsFigures, RankedView } from '../../../src/contract/leads-page.ts';
import { channelName, rateWords, homeChannels as words } from '../../../src/words/en/home-leads.ts';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { ChannelTable } from './ChannelTable.tsx';

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
      <Heading>{words.title}</Heading>
      <ChannelTable channels={sources} format={format} />
      <AutoGrid columnWidth={420} flexible gap="medium">
        <BarChart
          data={sources.map(({ channel, conversion }) => ({
            channel: channelName(channel),
            bought: Math.round(1_000 * conversion.value) / 10,
          }))}
          axes={{
            x: { field: 'channel', fieldType: 'category', label: words.channel },
            y: {
              field: 'bought',
              fieldType: 'linear',
              label: words.axis(horizonDays),
            },
          }}
          options={{ title: words.chart, showDataLabels: true, showTooltips: true }}
        />
        <Ranges channels={channels} format={format} />
      </AutoGrid>
      {campaigns.length > 0 && (
        <Section title={words.campaigns(campaigns.length)} isOpen={false}>
          <ChannelTable channels={campaigns} format={format} />
          {campaignsLeftOut > 0 && (
            <Text variant="microcopy">{words.campaignsLeftOut(campaignsLeftOut)}</Text>
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
      {sources
        .map(({ channel, conversion }) =>
          words.range(channelName(channel), rateWords(conversion, format)),
        )
        .map((line) => (
          <Text key={line}>{line}</Text>
        ))}
      <Text>{words.all(format.chance(pooled))}</Text>
      <Text variant="microcopy">{words.rangesNote}</Text>
    </Flex>
  );
}
