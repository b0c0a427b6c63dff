import {
  Button,
  Flex,
  LoadingButton,
  Text,
  TextArea,
  useExtensionActions,
} from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { ExportAnswer } from '../../../src/contract/settings/rules-file.ts';
import { rulesFiles as words } from '../../../src/words/en/settings/files.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { useQuestion } from '../../shared/use-question.ts';

/** The whole configuration as text to be copied: a page in HubSpot cannot hand out a file. */
export function ExportFile({ context }: { readonly context: CardContext }) {
  const [answer, setAnswer] = useState<ExportAnswer | null>(null);
  const [copied, setCopied] = useState<string | null>(null);
  const { copyTextToClipboard } = useExtensionActions<'settings'>();
  const { ask, isBusy, failed } = useQuestion('exportConfiguration', context, setAnswer);
  const text = answer?.state === 'exported' ? JSON.stringify(answer.file, null, 2) : null;
  const copy = (what: string) =>
    copyTextToClipboard(what).then(
      () => setCopied(words.copied),
      () => setCopied(words.notCopied),
    );
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={{ fontWeight: 'demibold' }}>{words.export}</Text>
      <Text variant="microcopy">{words.exportHint}</Text>
      <Flex direction="row" gap="small">
        <LoadingButton size="sm" loading={isBusy} onClick={() => ask({})}>
          {words.show}
        </LoadingButton>
        {text !== null && (
          <Button size="sm" onClick={() => void copy(text)}>
            {words.copy}
          </Button>
        )}
      </Flex>
      {failed !== null && <FailedAct failed={failed} />}
      {answer !== null && answer.state !== 'exported' && (
        <Text>{answer.state === 'not allowed' ? answer.whoCan : words.notSynced}</Text>
      )}
      {copied !== null && <Text>{copied}</Text>}
      {text !== null && (
        <TextArea
          name="configuration"
          label={words.configuration}
          value={text}
          rows={12}
          readOnly
        />
      )}
    </Flex>
  );
}
