import { Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import type { ChangeRulesAnswer } from '../../../src/contract/settings/change-rules.ts';
import type {
  SuggestionsAnswer,
  SuggestionView,
} from '../../../src/contract/settings/suggestions.ts';
import { trialViews as words } from '../../../src/words/en/settings/tests.ts';
import { countWords } from '../../../src/words/en/settings/trials.ts';
import { suggestionWords } from '../../../src/words/en/suggestions.ts';
import { noSuggestions } from '../../../src/words/en/trials.ts';
import { say } from '../../../src/words/say.ts';
import { CardFrame } from '../../shared/CardFrame.tsx';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { type Format, formatFor } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { useAct } from '../../shared/use-act.ts';
import { ProblemList } from '../rules/Problems.tsx';
import { MovedOn } from '../shared/NotSaved.tsx';

/** What the portal's own outcomes say about the rules, taken over one by one into the draft. */
export function Suggestions({
  revision,
  isOpen,
  context,
  onDone,
  onReload,
}: {
  /** The draft that is looked at. */
  readonly revision: number;
  readonly isOpen: boolean;
  readonly context: CardContext;
  readonly onDone: (words: string) => void;
  readonly onReload: () => void;
}) {
  const [answer, setAnswer] = useState<Exclude<ChangeRulesAnswer, { state: 'done' }> | null>(null);
  const take = useCallback(
    (came: ChangeRulesAnswer) => {
      if (came.state === 'done') onDone(words.taken);
      else setAnswer(came);
    },
    [onDone],
  );
  const { act, isBusy, failed } = useAct('acceptSuggestion', context, take);
  const accept = (id: string) => {
    setAnswer(null);
    act({ revision, id });
  };
  return (
    <Section title={words.suggestions} isOpen={isOpen}>
      {answer?.state === 'moved on' && (
        <MovedOn answer={answer} format={formatFor(context)} onReload={onReload} />
      )}
      <ProblemList answer={answer} problems={answer?.state === 'refused' ? answer.problems : []} />
      {failed !== null && <FailedAct failed={failed} />}
      <CardFrame ask="readSuggestions" context={context} waiting={words.readingLearned}>
        {(page) => (
          <ByState page={page} format={formatFor(context)} isBusy={isBusy} onAccept={accept} />
        )}
      </CardFrame>
    </Section>
  );
}

interface Accepting {
  readonly isBusy: boolean;
  readonly onAccept: (id: string) => void;
}

function ByState({
  page,
  format,
  ...accepting
}: Accepting & { readonly page: SuggestionsAnswer; readonly format: Format }) {
  switch (page.state) {
    case 'none':
      return <Text>{say(noSuggestions, page.why, format)}</Text>;
    case 'not allowed':
      return <Text>{page.whoCan}</Text>;
    case 'shown':
      return (
        <Flex direction="column" gap="small">
          <Text variant="microcopy">
            {words.restsOn(countWords(page.leads, format), countWords(page.converted, format))}
          </Text>
          {page.suggestions.length === 0 && <Text>{words.noSuggestions}</Text>}
          {page.suggestions.map((suggestion) => (
            <Suggested key={suggestion.id} suggestion={suggestion} format={format} {...accepting} />
          ))}
        </Flex>
      );
  }
}

function Suggested({
  suggestion,
  format,
  isBusy,
  onAccept,
}: Accepting & { readonly suggestion: SuggestionView; readonly format: Format }) {
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={{ fontWeight: 'demibold' }}>{titleOf(suggestion, format)}</Text>
      <Text>{suggestionWords(suggestion, format)}</Text>
      {suggestion.kind === 'new term' && (
        <Text variant="microcopy">{linesWords(suggestion, format)}</Text>
      )}
      <Flex direction="row">
        <LoadingButton size="xs" loading={isBusy} onClick={() => onAccept(suggestion.id)}>
          {suggestion.kind === 'points'
            ? words.makeIt(format.points(suggestion.to))
            : words.addRule}
        </LoadingButton>
      </Flex>
    </Flex>
  );
}

function titleOf(suggestion: SuggestionView, { points }: Format): string {
  return suggestion.kind === 'points'
    ? words.otherPoints(suggestion.reason, points(suggestion.to), points(suggestion.from))
    : words.newRule(suggestion.title);
}

/** Lines of a new rule that are told; the others stand in the draft once it is taken over. */
const LINES = 6;

function linesWords(
  { title, bins }: Extract<SuggestionView, { kind: 'new term' }>,
  { points }: Format,
): string {
  const told = bins
    .slice(0, LINES)
    .map((bin) => `${points(bin.points)} ${bin.reason.replace(`${title}: `, '')}`);
  const left = bins.length - told.length;
  return `${told.join(', ')}${left > 0 ? words.more(left) : ''}.`;
}
