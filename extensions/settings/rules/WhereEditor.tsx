import { Button, Flex, Select, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { clauseWords } from '../../../src/words/en/settings/rule-terms.ts';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import { AttributePicker, noProperty } from './AttributePicker.tsx';
import { ConditionInput } from './ConditionInput.tsx';
import { conditionFrom, emptyCondition } from './new-bins.ts';
import { takesAnother } from './point-previews.ts';
import type { Attribute, Clause, KnownProperty } from './rule-parts.ts';

type Joined = Exclude<Clause, { is: 'fact' }>;
type Fact = Extract<Clause, { is: 'fact' }>;

const joins: readonly { readonly value: Joined['is']; readonly label: string }[] = [
  { value: 'all', label: words.joins.all },
  { value: 'any', label: words.joins.any },
  { value: 'none', label: words.joins.none },
];

/** What must hold besides for a line to apply, of any properties and of the lead's deals. What is joined deeper is kept as it is. */
export function WhereEditor({
  name,
  where,
  properties,
  onChange,
}: {
  /** What tells its fields from those of other lines. */
  readonly name: string;
  readonly where: Clause | undefined;
  readonly properties: readonly KnownProperty[] | null;
  /** Null: nothing has to hold besides. */
  readonly onChange: (where: Clause | null) => void;
}) {
  const [isAdding, setAdding] = useState(false);
  const joined: Joined =
    where === undefined || where.is === 'fact'
      ? { is: 'all', of: where === undefined ? [] : [where] }
      : where;
  const keep = (of: Joined['of']) => onChange(of.length === 0 ? null : { ...joined, of });
  return (
    <Flex direction="column" gap="extra-small">
      {joined.of.length > 0 && (
        <Select
          name={`${name}-join`}
          label={words.where}
          value={joined.is}
          options={[...joins]}
          onChange={(chosen) => {
            const is = joins.find((each) => each.value === chosen)?.value;
            if (is !== undefined) onChange({ ...joined, is });
          }}
        />
      )}
      {joined.of.map((clause, place) => (
        <Flex
          // Clauses have no ids; a place is what tells two of them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: clauses have no ids
          key={place}
          direction="row"
          gap="small"
          align="center"
        >
          <Text>{clauseWords(clause)}</Text>
          <Button size="xs" onClick={() => keep(joined.of.filter((_, at) => at !== place))}>
            {words.removeClause(clauseWords(clause))}
          </Button>
        </Flex>
      ))}
      {isAdding ? (
        <AddFact
          name={name}
          properties={properties}
          onAdd={(fact) => {
            setAdding(false);
            keep([...joined.of, fact]);
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        takesAnother(joined) && (
          <Flex direction="row">
            <Button size="xs" variant="secondary" onClick={() => setAdding(true)}>
              {words.addClause}
            </Button>
          </Flex>
        )
      )}
    </Flex>
  );
}

function AddFact({
  name,
  properties,
  onAdd,
  onCancel,
}: {
  readonly name: string;
  readonly properties: readonly KnownProperty[] | null;
  readonly onAdd: (fact: Fact) => void;
  readonly onCancel: () => void;
}) {
  const [reads, setReads] = useState<Attribute>(noProperty);
  const [condition, setCondition] = useState(() => emptyCondition(noProperty));
  const isReady = !('property' in reads) || reads.property.trim() !== '';
  const read = (to: Attribute) => {
    // What was asked of one thing is not asked of another.
    if (JSON.stringify(to) !== JSON.stringify(reads)) setCondition(emptyCondition(to));
    setReads(to);
  };
  const add = () => {
    const when = conditionFrom(condition.is, condition.typed.trim());
    if (typeof when === 'string') setCondition({ ...condition, wrong: when });
    else onAdd({ is: 'fact', reads, when });
  };
  return (
    <Flex direction="row" gap="small" align="end" wrap>
      <AttributePicker name={name} properties={properties} value={reads} onChange={read} />
      {isReady && <ConditionInput attribute={reads} value={condition} onChange={setCondition} />}
      <Button size="sm" variant="primary" disabled={!isReady} onClick={add}>
        {words.addClauseButton}
      </Button>
      <Button size="sm" onClick={onCancel}>
        {words.cancel}
      </Button>
    </Flex>
  );
}
