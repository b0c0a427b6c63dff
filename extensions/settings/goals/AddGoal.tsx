import { Flex, Input, LoadingButton, Select } from '@hubspot/ui-extensions';
import { goalSettings as words } from '../../../src/words/en/settings/goals.ts';
import { Section } from '../../shared/Section.tsx';
import { type OpenChange, problemProps } from '../shared/NotSaved.tsx';
import {
  type ActOnGoals,
  entryOf,
  type GoalDraft,
  type ShownGoals,
  whoseOptions,
} from './goal-draft.ts';

const counted = ['deals won', 'deals created'] as const;

/** A form for one more goal. */
export function AddGoal({
  page,
  draft,
  answer,
  isBusy,
  onDraft,
  act,
}: {
  readonly page: ShownGoals;
  readonly draft: GoalDraft;
  readonly answer: OpenChange | null;
  readonly isBusy: boolean;
  readonly onDraft: (draft: GoalDraft) => void;
  readonly act: ActOnGoals;
}) {
  const { metrics, homeCurrency } = page;
  const set = (fields: Partial<GoalDraft>) => onDraft({ ...draft, ...fields });
  const isMoney = draft.metric === 'revenue' || draft.metric === 'new pipeline';
  return (
    <Section title={words.add} isOpen={page.goals.length === 0}>
      <Flex direction="row" gap="small" align="end" wrap>
        <Select
          name="whose"
          label={words.whose}
          value={draft.whose}
          options={whoseOptions(page)}
          onChange={(to) => set({ whose: String(to) })}
        />
        <Select
          name="metric"
          label={words.metric}
          value={draft.metric}
          options={metrics.map((value) => ({ label: value, value }))}
          onChange={(to) =>
            set({ metric: metrics.find((each) => each === to) ?? draft.metric, detail: '' })
          }
        />
        <Detail page={page} draft={draft} answer={answer} set={set} />
        <Input
          name="period"
          label={words.period}
          description={words.periodHint}
          value={draft.period}
          onInput={(period) => set({ period })}
          {...problemProps(answer, 'goals.0.period')}
        />
        <Input
          name="target"
          label={isMoney ? words.targetIn(homeCurrency) : words.target}
          value={draft.target}
          onInput={(target) => set({ target })}
          {...problemProps(answer, 'goals.0.target')}
        />
        <Input
          name="goal-name"
          label={words.name}
          value={draft.name}
          onInput={(name) => set({ name })}
          {...problemProps(answer, 'goals.0.name')}
        />
        <LoadingButton
          size="sm"
          variant="primary"
          loading={isBusy}
          onClick={() => act({ act: 'define', goals: [entryOf(draft)] })}
        >
          {words.addButton}
        </LoadingButton>
      </Flex>
    </Section>
  );
}

/** What some metrics have to be told besides. */
function Detail({
  page: { stages, properties },
  draft: { metric, detail, of },
  answer,
  set,
}: {
  readonly page: ShownGoals;
  readonly draft: GoalDraft;
  readonly answer: OpenChange | null;
  readonly set: (fields: Partial<GoalDraft>) => void;
}) {
  if (metric === 'qualified leads')
    return (
      <Select
        name="stage"
        label={words.stage}
        value={detail}
        options={stages.map(({ id, name }) => ({ label: name, value: id }))}
        onChange={(to) => set({ detail: String(to) })}
        {...problemProps(answer, 'goals.0.stage')}
      />
    );
  if (metric !== 'deal property') return null;
  return (
    <>
      <Select
        name="property"
        label={words.property}
        value={detail}
        options={properties.map(({ id, name }) => ({ label: name, value: id }))}
        onChange={(to) => set({ detail: String(to) })}
        {...problemProps(answer, 'goals.0.property')}
      />
      <Select
        name="of"
        label={words.of}
        value={of}
        options={counted.map((value) => ({ label: value, value }))}
        onChange={(to) => set({ of: counted.find((each) => each === to) ?? of })}
      />
    </>
  );
}
