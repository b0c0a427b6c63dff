import { Accordion, Alert, Flex, StatusTag, Text } from '@hubspot/ui-extensions';
import type { ShownDeal } from '../../src/contract/goal-pacing-card.ts';
import type { WarningView } from '../../src/contract/signals.ts';
import { PromptTile } from './PromptTile.tsx';

/** More than three warnings at once are not read (docs/words.md, "warning"). */
const MOST_SHOWN = 3;

/** Words for the severities, because a colour alone says nothing to some. */
const severityWords = { high: 'Act now', medium: 'Look at this' } as const;
const alertVariants = { high: 'danger', medium: 'warning' } as const;

/** What stands there without a warning: that all is well (`success`), or why there is something to do all the same. */
export interface Quiet {
  readonly tone: 'success' | 'default' | 'warning';
  readonly words: string;
}

/** The warnings and the one thing to do; `quiet` is said when there is no warning. A text alone says that all is well. */
export function Signals({
  signals: { warnings, moreWarnings, prompt },
  isWide,
  quiet,
}: {
  readonly signals: ShownDeal['signals'];
  readonly isWide: boolean;
  readonly quiet: string | Quiet;
}) {
  const shown = warnings.slice(0, MOST_SHOWN);
  const more = moreWarnings + warnings.length - shown.length;
  const { tone, words }: Quiet =
    typeof quiet === 'string' ? { tone: 'success', words: quiet } : quiet;
  const isQuiet = shown.length === 0 && (prompt === null || tone !== 'success');
  return (
    <Flex direction="column" gap="small">
      {isQuiet && <StatusTag variant={tone}>{words}</StatusTag>}
      {shown.map((warning, place) =>
        isWide || place === 0 ? (
          <OpenWarning key={warning.id} warning={warning} />
        ) : (
          <FoldedWarning key={warning.id} warning={warning} />
        ),
      )}
      {more > 0 && <Text variant="microcopy">{moreWords(more)}</Text>}
      {prompt !== null && <PromptTile prompt={prompt} />}
    </Flex>
  );
}

function OpenWarning({ warning }: { readonly warning: WarningView }) {
  return (
    <Alert title={titleOf(warning)} variant={alertVariants[warning.severity]}>
      <WarningBody warning={warning} />
    </Alert>
  );
}

function FoldedWarning({ warning }: { readonly warning: WarningView }) {
  return (
    <Accordion title={titleOf(warning)} size="xs">
      <Flex direction="column" gap="extra-small">
        <WarningBody warning={warning} />
      </Flex>
    </Accordion>
  );
}

function WarningBody({ warning: { evidence, why, action } }: { readonly warning: WarningView }) {
  return (
    <>
      <Text>{evidence}</Text>
      <Text variant="microcopy">{why}</Text>
      <Text format={{ fontWeight: 'demibold' }}>{`→ ${action}`}</Text>
    </>
  );
}

function titleOf({ severity, title }: WarningView): string {
  return `${severityWords[severity]}: ${title}`;
}

function moreWords(more: number): string {
  return more === 1
    ? '1 more warning waits behind these.'
    : `${more} more warnings wait behind these.`;
}
