import { Alert, Button, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import type { ChangeRulesAnswer } from '../../../src/contract/settings/change-rules.ts';
import type { Format } from '../../shared/format.ts';
import { ToldLines } from '../../shared/ToldLines.tsx';

/** Somebody else saved the draft meanwhile: who, when, what differs, and both ways on. Nothing of either is lost. */
export function MovedOn({
  answer: { savedBy, savedAt, differences },
  format,
  isBusy,
  onTakeTheirs,
  onSaveMine,
}: {
  readonly answer: Extract<ChangeRulesAnswer, { state: 'draft moved on' }>;
  readonly format: Format;
  readonly isBusy: boolean;
  readonly onTakeTheirs: () => void;
  readonly onSaveMine: () => void;
}) {
  const who = savedBy?.name ?? 'Somebody else';
  const when = savedAt === null ? '' : ` on ${format.moment(savedAt)}`;
  return (
    <Alert title={`${who} saved the draft${when}`} variant="warning">
      <Text>Nothing was saved now. What your draft changes against theirs:</Text>
      <ToldLines lines={differences} format={format} />
      <Flex direction="row" gap="small" wrap>
        <Button size="sm" onClick={onTakeTheirs}>
          Take theirs, drop mine
        </Button>
        <LoadingButton size="sm" loading={isBusy} onClick={onSaveMine}>
          Save mine over it
        </LoadingButton>
      </Flex>
      <Text variant="microcopy">Every saved draft is kept and can be restored.</Text>
    </Alert>
  );
}
