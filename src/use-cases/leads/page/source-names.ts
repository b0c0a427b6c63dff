import type { PortalSchema } from '../../../domain/crm/schema.ts';

/** What people call a channel. */
export type NameChannel = (channel: {
  readonly source: string | null;
  readonly campaign: string | null;
}) => string;

/** Names channels as the portal does: "Paid Social", "Paid Social: lookalike". */
export function channelNames({ definitions }: PortalSchema): NameChannel {
  const options =
    definitions.find(
      ({ objectType, name }) => objectType === 'contact' && name === 'hs_analytics_source',
    )?.options ?? [];
  const labels = new Map(options.map(({ value, label }) => [value, label]));
  return ({ source, campaign }) => {
    const name = source === null ? 'Source not known' : (labels.get(source) ?? source);
    return campaign === null ? name : `${name}: ${campaign}`;
  };
}
