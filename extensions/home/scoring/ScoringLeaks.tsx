import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { LeakView } from '../../../src/contract/learning-page.ts';
import { Section } from '../../shared/Section.tsx';
import type { Acting } from '../../shared/use-act.ts';
import { leakReasons, leakStatus } from './scoring-words.ts';

interface Props {
  readonly leaks: readonly LeakView[];
  readonly mayAct: boolean;
  readonly acting: Acting<'actOnLearning'>;
}

/** Properties that may know the outcome before they should; an admin decides, and can take that back. */
export function ScoringLeaks({ leaks, mayAct, acting }: Props) {
  if (leaks.length === 0) return null;
  return (
    <Section title={`Properties that look too good to be true (${leaks.length})`} isOpen={false}>
      {leaks.map((leak) => (
        <Leak key={leak.property} leak={leak} mayAct={mayAct} acting={acting} />
      ))}
      <Text variant="microcopy">
        A property that is filled in after a lead has bought makes scoring look good and fail. What
        an admin decides counts from the next learning on.
      </Text>
    </Section>
  );
}

function Leak({ leak, mayAct, acting }: Omit<Props, 'leaks'> & { readonly leak: LeakView }) {
  const { label, reasons } = leak;
  return (
    <Flex direction="column" gap="flush">
      <Text format={{ fontWeight: 'demibold' }}>{`${label}: ${leakStatus(leak)}`}</Text>
      <Text>{leakReasons(reasons)}</Text>
      {mayAct && <Decide leak={leak} acting={acting} />}
    </Flex>
  );
}

/** The one thing there is to decide: against what is done now, or back to what the check says. */
function Decide({
  leak,
  acting: { isBusy, act },
}: {
  readonly leak: LeakView;
  readonly acting: Acting<'actOnLearning'>;
}) {
  const { property, ruling, found } = leak;
  const other = found === 'left out' ? 'learn from it' : 'leave it out';
  const decide = () =>
    ruling === null
      ? act({ act: 'rule', property, ruling: other })
      : act({ act: 'take ruling back', property });
  return (
    <Flex direction="row">
      <Button size="xs" variant="secondary" disabled={isBusy} onClick={decide}>
        {ruling === null ? words[other] : 'Take that back'}
      </Button>
    </Flex>
  );
}

const words = { 'learn from it': 'Learn from it anyway', 'leave it out': 'Leave it out' } as const;
