import { Input, Select } from '@hubspot/ui-extensions';
import { useContext } from 'react';
import { attributeWords } from '../../../src/words/en/settings/rule-terms.ts';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import type { ConditionEdit } from './new-bins.ts';
import { conditionsFor, valuesIn } from './new-bins.ts';
import { ValuesContext } from './property-values.ts';
import type { Attribute } from './rule-parts.ts';
import { ValuePicker } from './ValuePicker.tsx';

/** What is asked of an attribute: a kind of condition from a closed list, and what has to be typed in for it. */
export function ConditionInput({
  attribute,
  value: { is, typed, wrong },
  onChange,
}: {
  readonly attribute: Attribute;
  readonly value: ConditionEdit;
  readonly onChange: (to: ConditionEdit) => void;
}) {
  const context = useContext(ValuesContext);
  const choices = conditionsFor(attribute);
  const asks = choices.find((choice) => choice.is === is)?.asks ?? null;
  return (
    <>
      <Select
        name="condition"
        label={words.ifWhen(attributeWords(attribute) || words.it)}
        value={is}
        options={choices.map((choice) => ({ value: choice.is, label: choice.label }))}
        onChange={(chosen) => {
          const found = choices.find((choice) => choice.is === chosen);
          if (found !== undefined) onChange({ is: found.is, typed, wrong: null });
        }}
      />
      {asks !== null && (
        <Input
          name="typed"
          label={asks}
          value={typed}
          error={wrong !== null}
          {...(wrong !== null && { validationMessage: wrong })}
          onChange={(to) => onChange({ is, typed: to, wrong: null })}
        />
      )}
      {is === 'one of' && 'property' in attribute && context !== null && (
        <ValuePicker
          key={attribute.property}
          property={attribute.property}
          chosen={valuesIn(typed)}
          context={context}
          onChange={(values) => onChange({ is, typed: values.join(', '), wrong: null })}
        />
      )}
    </>
  );
}
