import { Flex, LoadingButton, Text, TextArea } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { AuditExport } from '../../../src/contract/settings/audit.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { Section } from '../../shared/Section.tsx';
import { useQuestion } from '../../shared/use-question.ts';

/** The log as text to be copied: a page in HubSpot cannot hand out a file. */
export function ExportLog({ context }: { readonly context: CardContext }) {
  const [answer, setAnswer] = useState<AuditExport | null>(null);
  const { ask, isBusy, failed } = useQuestion('exportAuditLog', context, setAnswer);
  return (
    <Section title="Take it along" isOpen={false}>
      <Text variant="microcopy">
        The latest 1,000 entries as versioned JSON. That you took them out stands in the log too.
      </Text>
      <Flex direction="row">
        <LoadingButton size="sm" loading={isBusy} onClick={() => ask({})}>
          Show the log as a file
        </LoadingButton>
      </Flex>
      {failed !== null && <FailedAct failed={failed} />}
      {answer?.state === 'not allowed' && <Text>{answer.whoCan}</Text>}
      {answer?.state === 'exported' && (
        <TextArea
          name="log"
          label="The log: select it all and copy it"
          value={JSON.stringify(answer.file, null, 2)}
          rows={12}
          readOnly
        />
      )}
    </Section>
  );
}
