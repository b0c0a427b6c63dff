import { Text } from '@hubspot/ui-extensions';
import type { FindingView } from '../../../src/contract/settings/rule-trial.ts';
import { findingLine } from '../../../src/words/en/findings.ts';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import { english } from '../../../src/words/english.ts';
import { Section } from '../../shared/Section.tsx';

/** What is most likely a slip in these rules, each with what to do. Nothing of it forbids to publish. */
export function Findings({ findings }: { readonly findings: readonly FindingView[] }) {
  if (findings.length === 0) return <Text variant="microcopy">{words.noFindings}</Text>;
  return (
    <Section title={words.findings(findings.length)} isOpen={false}>
      {findings
        .map((finding) => findingLine(finding, english))
        .map((line) => (
          <Text key={line}>{line}</Text>
        ))}
    </Section>
  );
}
