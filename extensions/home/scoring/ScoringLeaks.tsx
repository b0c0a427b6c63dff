import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { LeakView } from '../../../src/contract/learning-page.ts';
import { homeScoring, leakReasons, leakStatus } from '../../../src/words/en/home-scoring.ts';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import type { Acting } from '../../shared/use-act.ts';

interface Props {
  readonly leaks: readonly LeakView[];
  readonly mayAct: boolean;
  readonly acting: Acting<'actOnLearning'>;
  readonly format: Format;
}

const words = homeScoring.leaks;

/** Properties that may know the outcome before they should; an admin decides, and can take that back. */
export function ScoringLeaks({ leaks, ...rest }: Props) {
  if (leaks.length === 0) return null;
  return (
    <Section title={words.title(leaks.length)} isOpen={false}>
      {leaks.map((leak) => (
        <Leak key={leak.property} leak={leak} {...rest} />
      ))}
      <Text variant="microcopy">{words.note}</Text>
    </Section>
  );
}

function Leak({
  leak,
  mayAct,
  acting,
  format,
}: Omit<Props, 'leaks'> & { readonly leak: LeakView }) {
  const { label, reasons } = leak;
  return (
    <Flex direction="column" gap="flush">
      <Text format={{ fontWeight: 'demibold' }}>{`${label}: ${leakStatus(leak)}`}</Text>
      <Text>{leakReasons(reasons, format)}</Text>
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
  const other: NonNullable<LeakView['ruling']> =
    found === 'left out' ? 'learn from it' : 'leave it out';
  const decide = () =>
    ruling === null
      ? act({ act: 'rule', property, ruling: other })
      : act({ act: 'take ruling back', property });
  return (
    <Flex direction="row">
      <Button size="xs" variant="secondary" disabled={isBusy} onClick={decide}>
        {ruling === null ? words.decide[other] : words.takeBack}
      </Button>
    </Flex>
  );
}
