import { Input, Select } from '@hubspot/ui-extensions';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import type { KnownProperty } from './rule-parts.ts';

/** Which property a rule reads: searched by label; typed by its name while the portal's properties are not known. */
export function PropertyField({
  name,
  properties,
  value,
  onChange,
}: {
  /** What tells it from other fields of the page. */
  readonly name: string;
  /** Null: they could not be read. */
  readonly properties: readonly KnownProperty[] | null;
  readonly value: string;
  readonly onChange: (property: string) => void;
}) {
  if (properties === null)
    return <Input name={name} label={words.propertyByName} value={value} onChange={onChange} />;
  return (
    <Select
      name={name}
      label={words.property}
      placeholder={words.searchProperty}
      value={value}
      options={optionsWith(value, properties)}
      onChange={(chosen) => onChange(String(chosen ?? ''))}
    />
  );
}

/** The properties to choose from; one that is chosen and not among them is shown as what it is. */
function optionsWith(chosen: string, properties: readonly KnownProperty[]) {
  const known = properties.map(({ name, label, type }) => ({
    value: name,
    label: `${label} (${name}, ${kinds[type]})`,
  }));
  return chosen === '' || properties.some(({ name }) => name === chosen)
    ? known
    : [{ value: chosen, label: words.propertyGone(chosen) }, ...known];
}

const kinds: Readonly<Record<KnownProperty['type'], string>> = words.types;
