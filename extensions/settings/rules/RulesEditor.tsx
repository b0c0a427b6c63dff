import { Divider, Flex } from '@hubspot/ui-extensions';
import { useCallback, useRef, useState } from 'react';
import type { ChangeRulesAnswer } from '../../../src/contract/settings/change-rules.ts';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import { doneWords } from '../../../src/words/en/settings/rules-status.ts';
import type { CardContext } from '../../shared/card-context.ts';
import { FailedAct } from '../../shared/FailedAct.tsx';
import { formatFor } from '../../shared/format.ts';
import { Section } from '../../shared/Section.tsx';
import { useAct } from '../../shared/use-act.ts';
import { ExportFile } from '../files/ExportFile.tsx';
import { ImportFile } from '../files/ImportFile.tsx';
import { Pending } from '../publishing/Pending.tsx';
import { Publish } from '../publishing/Publish.tsx';
import { RuleSettings } from '../publishing/RuleSettings.tsx';
import { Versions } from '../publishing/Versions.tsx';
import { MovedOn } from '../shared/NotSaved.tsx';
import { Suggestions } from '../trials/Suggestions.tsx';
import { Trials } from '../trials/Trials.tsx';
import { countsOfTrials, useTrials } from '../trials/use-trials.ts';
import { CheckRules } from './CheckRules.tsx';
import { DraftBar } from './DraftBar.tsx';
import { ProblemList } from './Problems.tsx';
import { RulesStatus } from './RulesStatus.tsx';
import type { ActOnRules, ShownRules } from './rule-parts.ts';
import { ScorecardEditor } from './ScorecardEditor.tsx';
import { useCheckedRules } from './use-checked-rules.ts';
import { type UnsavedState, useRuleEdits } from './use-rule-edits.ts';

/** How the rules stand, the rules themselves, and what can be done with them. */
export function RulesEditor({
  rules,
  context,
  unsaved,
  onDone,
  onReload,
}: {
  readonly rules: ShownRules;
  readonly context: CardContext;
  readonly unsaved: UnsavedState;
  readonly onDone: (words: string) => void;
  readonly onReload: () => void;
}) {
  const { live, draft, pending } = rules;
  const edits = useRuleEdits(draft.scorecard ?? live.scorecard, draft.revision, unsaved);
  const { undoAll } = edits;
  const [answer, setAnswer] = useState<Exclude<ChangeRulesAnswer, { state: 'done' }> | null>(null);
  const asked = useRef<Parameters<ActOnRules>[0] | null>(null);
  const take = useCallback(
    (came: ChangeRulesAnswer) => {
      if (came.state !== 'done') return setAnswer(came);
      if (asked.current === null) return;
      if (asked.current.act.endsWith(' draft')) undoAll();
      onDone(doneWords(came, asked.current));
    },
    [onDone, undoAll],
  );
  const acting = useAct('changeRules', context, take);
  const act: ActOnRules = (fields) => {
    setAnswer(null);
    asked.current = fields;
    acting.act(fields);
  };
  const format = formatFor(context);
  const problems = answer?.state === 'refused' ? answer.problems : draft.problems;
  const shared = { rules, act, isBusy: acting.isBusy, format };
  const trials = useTrials(rules, context);
  const checked = useCheckedRules(context, format);
  const tried = countsOfTrials(trials, rules, format);
  const isDraftSaved = draft.scorecard !== null && edits.unsaved === 0;
  return (
    <Flex direction="column" gap="medium">
      <RulesStatus rules={rules} format={format} />
      {pending !== null && <Pending pending={pending} trials={trials} {...shared} />}
      {answer?.state === 'moved on' && (
        <MovedOn
          answer={answer}
          format={format}
          onReload={() => {
            edits.beginFrom(answer.revision);
            onReload();
          }}
        />
      )}
      <ProblemList answer={answer} problems={problems} />
      {acting.failed !== null && <FailedAct failed={acting.failed} />}
      <DraftBar
        edits={edits}
        draft={draft}
        isBusy={acting.isBusy}
        onSave={() =>
          act({ act: 'save draft', revision: edits.revision, scorecard: edits.scorecard })
        }
        act={act}
      />
      {isDraftSaved && <Trials {...shared} {...trials} onReload={onReload} />}
      {edits.unsaved === 0 && trials.backTest.answer?.state === 'finished' && (
        <Suggestions
          key={trials.backTest.answer.id}
          revision={draft.revision}
          isOpen={draft.scorecard !== null}
          context={context}
          onDone={onDone}
          onReload={onReload}
        />
      )}
      {isDraftSaved && pending === null && <Publish trials={trials} {...shared} />}
      <Divider />
      <CheckRules {...checked} scorecard={edits.scorecard} />
      <ScorecardEditor
        edits={edits}
        context={context}
        problems={problems}
        countOf={(term, bin) => tried(term, bin) ?? checked.countOf(term, bin)}
      />
      <Divider />
      <Versions {...shared} />
      <RuleSettings {...shared} />
      <Section title={words.files} isOpen={false}>
        <ExportFile context={context} />
        <ImportFile context={context} onTake={(to) => edits.change({ edit: 'all', to })} />
      </Section>
    </Flex>
  );
}
