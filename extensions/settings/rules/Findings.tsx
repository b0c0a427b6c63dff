import { Text } from '@hubspot/ui-extensions';
import type { FindingView } from '../../../src/contract/settings/rule-trial.ts';
import { findingLine } from '../../../src/words/en/findings.ts';
import { english } from '../../../src/words/english.ts';
import { Section } from '../../shared/Section.tsx';

/** What is most likely a slip in these rules, each with what to do. Nothing of it forbids to publish. */
export function Findings({ findings }: { readonly findings: readonly FindingView[] }) {
  if (findings.length === 0)
    return <Text variant="microcopy">The rules were looked over: nothing looks like a slip.</Text>;
  return (
    <Section title={`Look at these lines (${findings.length})`} isOpen={false}>
      {findings
        .map((finding) => findingLine(finding, english))
        .map((line) => (
          <Text key={line}>{line}</Text>
        ))}
    </Section>
  );
}
