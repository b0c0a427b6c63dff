import { Accordion, Alert, Flex, StatusTag, Text } from '@hubspot/ui-extensions';
import type { SignalsView } from '../../src/contract/signals.ts';
import type { ByLocale } from '../../src/words/locale.ts';
import {
  type WarningTexts,
  type WarningWords,
  warningWords,
} from '../../src/words/warning-words.ts';
import type { Format } from './format.ts';
import { useSharedWords } from './language.tsx';
import { PromptTile } from './PromptTile.tsx';

/** More than three warnings at once are not read (docs/words.md, "warning"). */
const MOST_SHOWN = 3;

const alertVariants = { high: 'danger', medium: 'warning' } as const;

/** What stands there without a warning: that all is well (`success`), or why there is something to do all the same. */
export interface Quiet {
  readonly tone: 'success' | 'default' | 'warning';
  readonly words: string;
}

/** The warnings and the one thing to do; `quiet` is said when there is no warning. A text alone says that all is well. */
export function Signals<Says extends object>({
  signals: { warnings, moreWarnings, prompt },
  texts,
  format,
  isWide,
  quiet,
}: {
  readonly signals: SignalsView<Says>;
  /** What is said about the warnings of this kind of record. */
  readonly texts: ByLocale<WarningTexts<string, Says>>;
  readonly format: Format;
  readonly isWide: boolean;
  readonly quiet: string | Quiet;
}) {
  const { severities, moreWarnings: moreWords } = useSharedWords();
  const shown = warnings.slice(0, MOST_SHOWN);
  const more = moreWarnings + warnings.length - shown.length;
  const { tone, words }: Quiet =
    typeof quiet === 'string' ? { tone: 'success', words: quiet } : quiet;
  const isQuiet = shown.length === 0 && (prompt === null || tone !== 'success');
  return (
    <Flex direction="column" gap="small">
      {isQuiet && <StatusTag variant={tone}>{words}</StatusTag>}
      {shown.map((warning, place) => {
        const said = warningWords(texts[format.locale], warning, format);
        // Words for the severities, because a colour alone says nothing to some.
        const title = `${severities[warning.severity]}: ${said.title}`;
        return isWide || place === 0 ? (
          <Alert key={warning.id} title={title} variant={alertVariants[warning.severity]}>
            <WarningBody said={said} />
          </Alert>
        ) : (
          <Accordion key={warning.id} title={title} size="xs">
            <Flex direction="column" gap="extra-small">
              <WarningBody said={said} />
            </Flex>
          </Accordion>
        );
      })}
      {more > 0 && <Text variant="microcopy">{format.count(more, moreWords)}</Text>}
      {prompt !== null && <PromptTile prompt={prompt} format={format} />}
    </Flex>
  );
}

function WarningBody({ said: { evidence, why, action } }: { readonly said: WarningWords }) {
  return (
    <>
      <Text>{evidence}</Text>
      {why !== null && <Text variant="microcopy">{why}</Text>}
      <Text format={{ fontWeight: 'demibold' }}>{`→ ${action}`}</Text>
    </>
  );
}
