import { Button, Flex, Input, NumberInput, Text } from '@hubspot/ui-extensions';
import { binWords } from '../../../src/words/en/settings/rule-terms.ts';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import type { RuleEdit } from './edit-rules.ts';
import type { Bin, KnownProperty, Term } from './rule-parts.ts';
import { WhereEditor } from './WhereEditor.tsx';

/** One line of a rule: "If jobtitle contains vp: +12, Vice president", with its numbers and words to be changed. */
export function BinEditor({
  term,
  bin,
  at,
  properties,
  change,
  problem,
  count,
}: {
  readonly term: Term;
  readonly bin: Bin;
  readonly at: { readonly term: number; readonly bin: number };
  /** Null: they could not be read. */
  readonly properties: readonly KnownProperty[] | null;
  readonly change: (edit: RuleEdit) => void;
  readonly problem: string | null;
  /** How often it fires, and what became of those; null: not counted. */
  readonly count: string | null;
}) {
  const when = binWords(term, bin);
  const sentence = when === '' ? words.forAllOthers : words.ifWhen(when);
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={{ fontWeight: 'demibold' }}>{sentence}</Text>
      {count !== null && <Text variant="microcopy">{count}</Text>}
      <Flex direction="row" gap="small" align="end" wrap>
        <NumberInput
          name={`points-${at.term}-${at.bin}`}
          label={words.points}
          value={bin.points}
          precision={0}
          error={problem !== null}
          {...(problem !== null && { validationMessage: problem })}
          onChange={(to) => {
            if (Number.isFinite(to) && to !== bin.points) change({ edit: 'points', ...at, to });
          }}
        />
        <Input
          name={`reason-${at.term}-${at.bin}`}
          label={words.reason}
          value={bin.reason}
          onChange={(to) => {
            if (to !== bin.reason) change({ edit: 'reason', ...at, to });
          }}
        />
        {at.bin > 0 && (
          <Button size="xs" onClick={() => change({ edit: 'move bin up', ...at })}>
            {words.moveUp}
          </Button>
        )}
        {term.bins.length > 1 && (
          <Button size="xs" onClick={() => change({ edit: 'remove bin', ...at })}>
            {words.remove}
          </Button>
        )}
      </Flex>
      <WhereEditor
        name={`where-${at.term}-${at.bin}`}
        where={bin.where}
        properties={properties}
        onChange={(to) => change({ edit: 'where', ...at, to })}
      />
    </Flex>
  );
}
