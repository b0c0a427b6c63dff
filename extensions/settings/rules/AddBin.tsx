import { Button, Flex, Input, NumberInput } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import { ConditionInput } from './ConditionInput.tsx';
import { binOn, conditionFrom, emptyCondition } from './new-bins.ts';
import type { Attribute, Bin } from './rule-parts.ts';

/** A new line for a rule, put before the others: what must hold, from a closed list, and what it gives. */
export function AddBin({
  attribute,
  onAdd,
}: {
  readonly attribute: Attribute;
  readonly onAdd: (bin: Bin) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const [condition, setCondition] = useState(() => emptyCondition(attribute));
  const [points, setPoints] = useState(0);
  const [reason, setReason] = useState('');
  if (!isOpen)
    return (
      <Flex direction="row">
        <Button size="xs" variant="secondary" onClick={() => setOpen(true)}>
          {words.addBin}
        </Button>
      </Flex>
    );
  const add = () => {
    const found = conditionFrom(condition.is, condition.typed.trim());
    if (typeof found === 'string') return setCondition({ ...condition, wrong: found });
    setOpen(false);
    setCondition(emptyCondition(attribute));
    setReason('');
    return onAdd(binOn(found, points, reason));
  };
  return (
    <Flex direction="row" gap="small" align="end" wrap>
      <ConditionInput attribute={attribute} value={condition} onChange={setCondition} />
      <NumberInput
        name="new-points"
        label={words.points}
        value={points}
        precision={0}
        onChange={(value) => setPoints(Number.isFinite(value) ? value : 0)}
      />
      <Input name="new-reason" label={words.reason} value={reason} onChange={setReason} />
      <Button size="sm" variant="primary" onClick={add}>
        {words.add}
      </Button>
      <Button size="sm" onClick={() => setOpen(false)}>
        {words.cancel}
      </Button>
    </Flex>
  );
}
