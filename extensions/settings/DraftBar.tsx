import { Button, Flex, LoadingButton, Tag, Text } from '@hubspot/ui-extensions';
import type { ShownRules } from './rule-parts.ts';
import type { RuleEdits } from './use-rule-edits.ts';

/** Where the draft stands, and what can be done with what was changed. */
export function DraftBar({
  edits: { unsaved, undo, undoAll },
  draft,
  isBusy,
  onSave,
  onDiscard,
}: {
  readonly edits: RuleEdits;
  readonly draft: ShownRules['draft'];
  readonly isBusy: boolean;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}) {
  if (unsaved === 0)
    return draft.scorecard === null ? (
      <Text variant="microcopy">
        Change anything below: it becomes a draft, and nobody is scored by it until it is published.
      </Text>
    ) : (
      <Flex direction="column" gap="extra-small">
        <Flex direction="row" gap="small" align="center" wrap>
          <Tag variant="info">Draft saved</Tag>
          <Button size="xs" onClick={onDiscard}>
            Discard the draft
          </Button>
        </Flex>
        {draft.changes.map((change) => (
          <Text key={change}>{change}</Text>
        ))}
      </Flex>
    );
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
