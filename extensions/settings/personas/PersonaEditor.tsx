import { Button, Flex, Input, Select, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { personaSettings as words } from '../../../src/words/en/settings/personas.ts';
import { conditionFrom, conditionsFor } from '../rules/new-bins.ts';
import type { Condition } from '../rules/rule-parts.ts';
import { type PersonaDraft, type Trait, traitReadings, traitWords } from './persona-words.ts';

/** A persona while it is written: its name and what a lead must have, all of it. */
export function PersonaEditor({
  persona,
  others,
  onKeep,
  onDrop,
}: {
  readonly persona: PersonaDraft;
  readonly others: readonly PersonaDraft[];
  readonly onKeep: (persona: PersonaDraft) => void;
  readonly onDrop: () => void;
}) {
  const [name, setName] = useState(persona.name);
  const [traits, setTraits] = useState(persona.traits);
  const isTaken = others.some((each) => each.name.toLowerCase() === name.trim().toLowerCase());
  return (
    <Flex direction="column" gap="small">
      <Input
        name="persona-name"
        label={words.name}
        value={name}
        error={isTaken}
        {...(isTaken && { validationMessage: words.nameTaken })}
        onInput={setName}
      />
      {traits.map((trait, place) => (
        <Flex key={traitWords(trait)} direction="row" gap="small" align="center" wrap>
          <Text>{traitWords(trait)}</Text>
          <Button size="xs" onClick={() => setTraits(traits.filter((_, each) => each !== place))}>
            {`Remove: ${trait.reads.property}`}
          </Button>
        </Flex>
      ))}
      <AddTrait onAdd={(trait) => setTraits([...traits, trait])} />
      <Flex direction="row" gap="small">
        <Button
          size="sm"
          variant="primary"
          disabled={name.trim() === '' || traits.length === 0 || isTaken}
          onClick={() => onKeep({ name: name.trim(), traits })}
        >
          {words.keep}
        </Button>
        <Button size="sm" onClick={onDrop}>
          {words.cancel}
        </Button>
      </Flex>
    </Flex>
  );
}

/** Something that a lead must have to fit. */
function AddTrait({ onAdd }: { readonly onAdd: (trait: Trait) => void }) {
  const [property, setProperty] = useState('');
  const [as, setAs] = useState<Trait['reads']['as']>('text');
  const [is, setIs] = useState<Condition['is']>('containing');
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const reads = { property: property.trim(), as };
  const conditions = conditionsFor(reads);
  const chosen = conditions.find((each) => each.is === is) ?? conditions[0];
  const add = () => {
    const when = chosen === undefined ? words.chooseCondition : conditionFrom(chosen.is, typed);
    if (typeof when === 'string') return setWrong(when);
    setWrong(null);
    setTyped('');
    setProperty('');
    onAdd({ reads, when });
  };
  return (
    <Flex direction="row" gap="small" align="end" wrap>
      <Input name="trait-property" label={words.property} value={property} onInput={setProperty} />
      <Select
        name="trait-as"
        label={words.readAs}
        value={as}
        options={[...traitReadings]}
        onChange={(to) => setAs(traitReadings.find(({ value }) => value === to)?.value ?? as)}
      />
      <Select
        name="trait-condition"
        label={words.condition}
        value={chosen?.is ?? is}
        options={conditions.map((each) => ({ label: each.label, value: each.is }))}
        onChange={(to) => setIs(conditions.find((each) => each.is === to)?.is ?? is)}
      />
      {chosen !== undefined && chosen.asks !== null && (
        <Input
          name="trait-values"
          label={chosen.asks}
          value={typed}
          error={wrong !== null}
          {...(wrong !== null && { validationMessage: wrong })}
          onInput={setTyped}
        />
      )}
      <Button size="sm" disabled={reads.property === ''} onClick={add}>
        {words.addTrait}
      </Button>
    </Flex>
  );
}
