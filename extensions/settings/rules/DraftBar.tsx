import { Button, Flex, LoadingButton, Tag, Text } from '@hubspot/ui-extensions';
import { english } from '../../../src/words/english.ts';
import { ToldLines } from '../../shared/ToldLines.tsx';
import type { ActOnRules, ShownRules } from './rule-parts.ts';
import type { RuleEdits } from './use-rule-edits.ts';

/** Where the draft stands, and what can be done with what was changed. */
export function DraftBar({
  edits: { unsaved, undo, undoAll },
  draft,
  isBusy,
  onSave,
  act,
}: {
  readonly edits: RuleEdits;
  readonly draft: ShownRules['draft'];
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly act: ActOnRules;
}) {
  if (unsaved === 0) return <Saved draft={draft} isBusy={isBusy} act={act} />;
  return (
    <Flex direction="row" gap="small" align="center" wrap>
      <Tag variant="warning">{`Unsaved changes: ${unsaved}`}</Tag>
      <LoadingButton size="sm" variant="primary" loading={isBusy} onClick={onSave}>
        Save the draft
      </LoadingButton>
      <Button size="sm" onClick={undo}>
        Undo the last
      </Button>
      <Button size="sm" onClick={undoAll}>
        Undo all
      </Button>
    </Flex>
  );
}

/** The draft as it was saved last; or that there is none, and the way back to the one before. */
function Saved({
  draft: { revision, scorecard, changes },
  isBusy,
  act,
}: {
  readonly draft: ShownRules['draft'];
  readonly isBusy: boolean;
  readonly act: ActOnRules;
}) {
  if (scorecard === null)
    return (
      <Flex direction="column" gap="extra-small">
        <Text variant="microcopy">
          Change anything below: it becomes a draft, and nobody is scored by it until it is
          published.
        </Text>
        {revision > 1 && (
          <Flex direction="row">
            <LoadingButton
              size="xs"
              loading={isBusy}
              onClick={() => act({ act: 'restore draft', revision, from: revision - 1 })}
            >
              Bring the last draft back
            </LoadingButton>
          </Flex>
        )}
      </Flex>
    );
  return (
    <Flex direction="column" gap="extra-small">
      <Flex direction="row" gap="small" align="center" wrap>
        <Tag variant="info">Draft saved</Tag>
        <Button size="xs" onClick={() => act({ act: 'discard draft', revision })}>
          Discard the draft
        </Button>
      </Flex>
      <ToldLines lines={changes} format={english} />
    </Flex>
  );
}
