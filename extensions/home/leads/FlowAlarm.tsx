import { Alert, Text } from '@hubspot/ui-extensions';
import type { LeadsFigures } from '../../../src/contract/leads-page.ts';

/** Says that leads stopped coming in as usual, and what to do; nothing while they come. */
export function FlowAlarm({ flow }: { readonly flow: LeadsFigures['flow'] }) {
  if (flow.kind === 'not enough') return null;
  const broken = flow.channels.map(
    ({ name, latest, usual }) => `${name}: ${latest} in four weeks, usually ${Math.round(usual)}.`,
  );
  if (!flow.whole.broken && broken.length === 0) return null;
  const { latest, usual, limit } = flow.whole;
  const first = flow.channels[0]?.name ?? 'your largest channel';
  return (
    <Alert
      variant="warning"
      title={flow.whole.broken ? 'Fewer leads come in than usual' : `Leads stopped: ${first}`}
    >
      {flow.whole.broken && (
        <Text>{`${latest} leads in four weeks. Usual is ${Math.round(usual)}; under ${Math.ceil(limit)} is more than a bad month.`}</Text>
      )}
      {broken.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <Text variant="microcopy">
        Leads take weeks to buy, so this shows in your results only later. When nothing is wrong,
        such an alarm comes at most once in 100 looks.
      </Text>
      <Text format={{ fontWeight: 'demibold' }}>
        {`→ Check ${first} first: forms, tracking, budget and what changed about four weeks ago.`}
      </Text>
    </Alert>
  );
}
