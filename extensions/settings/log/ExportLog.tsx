import { Flex, LoadingButton, Text, TextArea } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { AuditExport } from '../../../src/contract/settings/audit.ts';
import { changeLog as words } from '../../../src/words/en/settings/log.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { Section } from '../../shared/Section.tsx';
import { useQuestion } from '../../shared/use-question.ts';

/** The log as text to be copied: a page in HubSpot cannot hand out a file. */
export function ExportLog({ context }: { readonly context: CardContext }) {
  const [answer, setAnswer] = useState<AuditExport | null>(null);
  const { ask, isBusy, failed } = useQuestion('exportAuditLog', context, setAnswer);
  return (
    <Section title={words.export} isOpen={false}>
      <Text variant="microcopy">{words.exportHint}</Text>
      <Flex direction="row">
        <LoadingButton size="sm" loading={isBusy} onClick={() => ask({})}>
          {words.show}
        </LoadingButton>
      </Flex>
      {failed !== null && <FailedAct failed={failed} />}
      {answer?.state === 'not allowed' && <Text>{answer.whoCan}</Text>}
      {answer?.state === 'exported' && (
        <TextArea
          name="log"
          label={words.file}
          value={JSON.stringify(answer.file, null, 2)}
          rows={12}
          readOnly
        />
      )}
    </Section>
  );
}
