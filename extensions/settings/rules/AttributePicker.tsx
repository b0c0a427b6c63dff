import { Select } from '@hubspot/ui-extensions';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import { PropertyField } from './PropertyField.tsx';
import { dealKinds, dealReadings, propertyReadings } from './readings.ts';
import type { Attribute, KnownProperty } from './rule-parts.ts';

const looks = [{ value: 'property', label: words.aProperty }, ...dealReadings];

/** What is looked at: a property and how it is read, or the lead's deals. */
export function AttributePicker({
  name,
  properties,
  value,
  onChange,
}: {
  /** What tells its fields from those of others on the page. */
  readonly name: string;
  /** Null: they could not be read. */
  readonly properties: readonly KnownProperty[] | null;
  /** A property without a name is none yet. */
  readonly value: Attribute;
  readonly onChange: (attribute: Attribute) => void;
}) {
  return (
    <>
      <Select
        name={`${name}-looks-at`}
        label={words.looksAt}
        value={'property' in value ? 'property' : value.as}
        options={looks}
        onChange={(chosen) => {
          const as = dealReadings.find((each) => each.value === chosen)?.value;
          onChange(as === undefined ? noProperty : { deals: 'all', as });
        }}
      />
      {'property' in value ? (
        <PropertyReading name={name} properties={properties} value={value} onChange={onChange} />
      ) : (
        <Select
          name={`${name}-deals`}
          label={words.ofDeals}
          value={value.deals}
          options={[...dealKinds]}
          onChange={(chosen) => {
            const deals = dealKinds.find((each) => each.value === chosen)?.value;
            if (deals !== undefined) onChange({ ...value, deals });
          }}
        />
      )}
    </>
  );
}

type OfProperty = Extract<Attribute, { property: string }>;

/** Where a choice begins: no property yet. */
export const noProperty: OfProperty = { property: '', as: 'choice' };

function PropertyReading({
  name,
  properties,
  value: { property, as },
  onChange,
}: {
  readonly name: string;
  readonly properties: readonly KnownProperty[] | null;
  readonly value: OfProperty;
  readonly onChange: (attribute: Attribute) => void;
}) {
  const readingsOf = (chosen: string) => {
    const found = properties?.find((each) => each.name === chosen);
    return found === undefined
      ? propertyReadings
      : propertyReadings.filter(({ value }) => found.readAs.includes(value));
  };
  const choose = (chosen: string) => {
    const fitting = readingsOf(chosen);
    const fits = fitting.some(({ value }) => value === as);
    onChange({ property: chosen, as: fits ? as : (fitting[0]?.value ?? as) });
  };
  return (
    <>
      <PropertyField
        name={`${name}-property`}
        properties={properties}
        value={property}
        onChange={choose}
      />
      <Select
        name={`${name}-as`}
        label={words.readAs}
        value={as}
        options={[...readingsOf(property)]}
        onChange={(chosen) => {
          const to = propertyReadings.find((each) => each.value === chosen)?.value;
          if (to !== undefined) onChange({ property, as: to });
        }}
      />
    </>
  );
}
