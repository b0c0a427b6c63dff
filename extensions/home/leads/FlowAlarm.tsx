import { Alert, Text } from '@hubspot/ui-extensions';
import type { LeadsFigures } from '../../../src/contract/leads-page.ts';
import { channelName, homeFlow as words } from '../../../src/words/en/home-leads.ts';

/** Says that leads stopped coming in as usual, and what to do; nothing while they come. */
export function FlowAlarm({ flow }: { readonly flow: LeadsFigures['flow'] }) {
  if (flow.kind === 'not enough') return null;
  const broken = flow.channels.map(words.channel);
  if (!flow.whole.broken && broken.length === 0) return null;
  const [stopped] = flow.channels;
  const first = stopped === undefined ? words.largestChannel : channelName(stopped.channel);
  return (
    <Alert variant="warning" title={flow.whole.broken ? words.fewer : words.stopped(first)}>
      {flow.whole.broken && <Text>{words.whole(flow.whole)}</Text>}
      {broken.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <Text variant="microcopy">{words.note}</Text>
      <Text format={{ fontWeight: 'demibold' }}>{words.whatToDo(first)}</Text>
    </Alert>
  );
}
