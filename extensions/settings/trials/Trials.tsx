import { Flex, LoadingButton, Select, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
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
    <Section title="Try the draft" isOpen>
      <Text variant="microcopy">Nobody is scored by it while it is tried.</Text>
      {options.length > 1 && (
        <Select
          name="against"
          label="Compare with"
          value={against}
          options={options}
          onChange={(value) => setAgainst(String(value))}
        />
      )}
      <Flex direction="row" gap="small" align="center" wrap>
        <LoadingButton size="sm" loading={dryRun.isBusy} onClick={() => start(dryRun)}>
          Dry run: who moves?
        </LoadingButton>
        <LoadingButton size="sm" loading={backTest.isBusy} onClick={() => start(backTest)}>
          Back-test: does it pick better?
        </LoadingButton>
      </Flex>
      <TrialView title="Who would move" trial={dryRun} {...view} />
      <TrialView title="Would it have picked buyers better?" trial={backTest} {...view} />
    </Section>
  );
}
