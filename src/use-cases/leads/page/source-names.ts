import type { ChannelNameView } from '../../../contract/leads-page.ts';
import type { PortalSchema } from '../../../domain/crm/schema.ts';

/** What people call a channel. */
export type NameChannel = (channel: {
  readonly source: string | null;
  readonly campaign: string | null;
}) => ChannelNameView;

/** Names channels as the portal does: "Paid Social". */
export function channelNames({ definitions }: PortalSchema): NameChannel {
  const options =
    definitions.find(
      ({ objectType, name }) => objectType === 'contact' && name === 'hs_analytics_source',
    )?.options ?? [];
  const labels = new Map(options.map(({ value, label }) => [value, label]));
  return ({ source, campaign }) => ({
    source: source === null ? null : (labels.get(source) ?? source),
    campaign,
  });
}
