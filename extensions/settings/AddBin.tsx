import { Button, Flex, Input, NumberInput, Select } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { binOn, conditionFrom, conditionsFor } from './new-bins.ts';
import type { Attribute, Bin } from './rule-parts.ts';
import { attributeWords } from './rule-words.ts';

/** A new line for a rule, put before the others: what must hold, from a closed list, and what it gives. */
export function AddBin({
  attribute,
  onAdd,
}: {
  readonly attribute: Attribute;
  readonly onAdd: (bin: Bin) => void;
}) {
  const choices = conditionsFor(attribute);
  const [isOpen, setOpen] = useState(false);
  const [is, setIs] = useState(choices[0]?.is ?? 'known');
  const [typed, setTyped] = useState('');
  const [points, setPoints] = useState(0);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const asks = choices.find((choice) => choice.is === is)?.asks ?? null;
  if (!isOpen)
    return (
      <Flex direction="row">
        <Button size="xs" variant="secondary" onClick={() => setOpen(true)}>
          Add a line
        </Button>
      </Flex>
    );
  const add = () => {
    const condition = conditionFrom(is, typed.trim());
    if (typeof condition === 'string') return setWrong(condition);
    setWrong(null);
    setOpen(false);
    setTyped('');
    setReason('');
    return onAdd(binOn(condition, points, reason));
  };
  return (
    <Flex direction="row" gap="small" align="end" wrap>
      <Select
        name="condition"
        label={`If ${attributeWords(attribute)}`}
        value={is}
        options={choices.map((choice) => ({ value: choice.is, label: choice.label }))}
        onChange={(value) => setIs(choices.find((choice) => choice.is === value)?.is ?? is)}
      />
      {asks !== null && (
        <Input
          name="typed"
          label={asks}
          value={typed}
          error={wrong !== null}
          {...(wrong !== null && { validationMessage: wrong })}
          onChange={setTyped}
        />
      )}
      <NumberInput
        name="new-points"
        label="Points"
        value={points}
        precision={0}
        onChange={(value) => setPoints(Number.isFinite(value) ? value : 0)}
      />
      <Input name="new-reason" label="What a rep reads" value={reason} onChange={setReason} />
      <Button size="sm" variant="primary" onClick={add}>
        Add
      </Button>
      <Button size="sm" onClick={() => setOpen(false)}>
        Cancel
      </Button>
    </Flex>
  );
}
