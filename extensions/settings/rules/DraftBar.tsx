import { Button, Flex, LoadingButton, Tag, Text } from '@hubspot/ui-extensions';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
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
      <Tag variant="warning">{words.unsaved(unsaved)}</Tag>
      <LoadingButton size="sm" variant="primary" loading={isBusy} onClick={onSave}>
        {words.saveDraft}
      </LoadingButton>
      <Button size="sm" onClick={undo}>
        {words.undoLast}
      </Button>
      <Button size="sm" onClick={undoAll}>
        {words.undoAll}
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
        <Text variant="microcopy">{words.howDrafts}</Text>
        {revision > 1 && (
          <Flex direction="row">
            <LoadingButton
              size="xs"
              loading={isBusy}
              onClick={() => act({ act: 'restore draft', revision, from: revision - 1 })}
            >
              {words.restoreDraft}
            </LoadingButton>
          </Flex>
        )}
      </Flex>
    );
  return (
    <Flex direction="column" gap="extra-small">
      <Flex direction="row" gap="small" align="center" wrap>
        <Tag variant="info">{words.draftSaved}</Tag>
        <Button size="xs" onClick={() => act({ act: 'discard draft', revision })}>
          {words.discardDraft}
        </Button>
      </Flex>
      <ToldLines lines={changes} format={english} />
    </Flex>
  );
}
