import { Input, Select } from '@hubspot/ui-extensions';
import type { KnownProperty } from './properties-source.ts';

/** Which property a rule reads: searched by label; typed by its name while the portal's properties are not known. */
export function PropertyField({
  properties,
  value,
  onChange,
}: {
  /** Null: they could not be read. */
  readonly properties: readonly KnownProperty[] | null;
  readonly value: string;
  readonly onChange: (property: string) => void;
}) {
  if (properties === null)
    return (
      <Input
        name="property"
        label="Contact property (HubSpot's internal name)"
        value={value}
        onChange={onChange}
      />
    );
  return (
    <Select
      name="property"
      label="Contact property"
      placeholder="Search by label or name"
      value={value}
      options={properties.map(({ name, label, type }) => ({
        value: name,
        label: `${label} (${name}, ${kinds[type]})`,
      }))}
      onChange={(chosen) => onChange(String(chosen ?? ''))}
    />
  );
}

const kinds: Readonly<Record<KnownProperty['type'], string>> = {
  string: 'text',
  number: 'number',
  date: 'day',
  datetime: 'date and time',
  enumeration: 'choice',
  bool: 'yes or no',
  other: 'other',
};
