import { Flex, LoadingButton, Select, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { trialViews as words } from '../../../src/words/en/settings/tests.ts';
import type { Format } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import type { ShownRules } from '../rules/rule-parts.ts';
import { TrialView } from './TrialView.tsx';
import type { Trial } from './use-trial.ts';

/** The two ways to try a saved draft before anybody is scored by it. */
export function Trials({
  rules: { live, versions, draft },
  dryRun,
  backTest,
  format,
  onReload,
}: {
  readonly rules: ShownRules;
  readonly dryRun: Trial;
  readonly backTest: Trial;
  readonly format: Format;
  readonly onReload: () => void;
}) {
  const [against, setAgainst] = useState(live.version);
  const names = ['default-1', ...versions.map(({ version }) => version)];
  const options = [...new Set([live.version, ...names])].map((value) => ({
    value,
    label: value === live.version ? `${value} (live)` : value,
  }));
  const view = { live: live.version, format, onReload };
  const start = (trial: Trial) => trial.start(draft.revision, against);
  return (
    <Section title={words.title} isOpen>
      <Text variant="microcopy">{words.titleHint}</Text>
      {options.length > 1 && (
        <Select
          name="against"
          label={words.compareWith}
          value={against}
          options={options}
          onChange={(value) => setAgainst(String(value))}
        />
      )}
      <Flex direction="row" gap="small" align="center" wrap>
        <LoadingButton size="sm" loading={dryRun.isBusy} onClick={() => start(dryRun)}>
          {words.dryRun}
        </LoadingButton>
        <LoadingButton size="sm" loading={backTest.isBusy} onClick={() => start(backTest)}>
          {words.backTest}
        </LoadingButton>
      </Flex>
      <TrialView title={words.dryRunTitle} trial={dryRun} {...view} />
      <TrialView title={words.backTestTitle} trial={backTest} {...view} />
    </Section>
  );
}
