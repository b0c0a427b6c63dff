import { Button, Flex, Input, Select } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { CardContext } from '../shared/card-context.ts';
import { Section } from '../shared/Section.tsx';
import { useCard } from '../shared/use-card.ts';
import type { RuleEdit } from './edit-rules.ts';
import { PropertyField } from './PropertyField.tsx';
import { type KnownProperty, propertiesSource } from './properties-source.ts';
import type { Attribute, Group, Term } from './rule-parts.ts';

type ReadAs = Extract<Attribute, { property: string }>['as'];

const readings: readonly { readonly value: ReadAs; readonly label: string }[] = [
  { value: 'choice', label: 'a choice from a list' },
  { value: 'text', label: 'words of a text' },
  { value: 'exact text', label: 'a text as it stands, by pattern' },
  { value: 'number', label: 'a number' },
  { value: 'range', label: 'a size such as 51-200' },
  { value: 'boolean', label: 'yes or no' },
  { value: 'age in days', label: 'how many days ago' },
  { value: 'moment', label: 'a day of the calendar' },
  { value: 'e-mail address', label: 'the kind of e-mail address' },
  { value: 'presence', label: 'whether it is filled in' },
];

const groups: readonly { readonly value: Group; readonly label: string }[] = [
  { value: 'fit', label: 'fit' },
  { value: 'engagement', label: 'engagement' },
  { value: 'data quality', label: 'data quality' },
];

/** A new rule on one property, with the line "for all others" to begin with. */
export function AddTerm({
  ids,
  context,
  change,
}: {
  readonly ids: readonly string[];
  readonly context: CardContext;
  readonly change: (edit: RuleEdit) => void;
}) {
  const [property, setProperty] = useState('');
  const [title, setTitle] = useState('');
  const [as, setAs] = useState<ReadAs>('choice');
  const [group, setGroup] = useState<Group>('fit');
  const { state } = useCard(propertiesSource, context);
  const properties =
    state.kind === 'ready' && state.card.state === 'shown' ? state.card.properties : null;
  const fitting = readingsOf(properties?.find(({ name }) => name === property));
  const choose = (chosen: string) => {
    setProperty(chosen);
    const fit = readingsOf(properties?.find(({ name }) => name === chosen));
    if (!fit.some(({ value }) => value === as)) setAs(fit[0]?.value ?? as);
  };
  const isReady = property.trim() !== '' && title.trim() !== '';
  const add = () => {
    change({ edit: 'add term', to: termOn({ property, title, as, group }, ids) });
    setProperty('');
    setTitle('');
  };
  return (
    <Section title="Add a rule" isOpen={false}>
      <Flex direction="row" gap="small" align="end" wrap>
        <Input name="title" label="What it asks, e.g. Country" value={title} onChange={setTitle} />
        <PropertyField properties={properties} value={property} onChange={choose} />
        <Select
          name="as"
          label="Read as"
          value={as}
          options={[...fitting]}
          onChange={(value) => setAs(readings.find((each) => each.value === value)?.value ?? as)}
        />
        <Select
          name="group"
          label="Counts as"
          value={group}
          options={[...groups]}
          onChange={(value) =>
            setGroup(groups.find((each) => each.value === value)?.value ?? group)
          }
        />
        <Button size="sm" variant="primary" disabled={!isReady} onClick={add}>
          Add the rule
        </Button>
      </Flex>
    </Section>
  );
}

/** The readings that fit a property; all of them while it is not known. */
function readingsOf(property: KnownProperty | undefined): typeof readings {
  return property === undefined
    ? readings
    : readings.filter(({ value }) => property.readAs.includes(value));
}

function termOn(
  {
    property,
    title,
    as,
    group,
  }: {
    readonly property: string;
    readonly title: string;
    readonly as: ReadAs;
    readonly group: Group;
  },
  ids: readonly string[],
): Term {
  const name = property.trim();
  let id = name;
  for (let another = 2; ids.includes(id); another += 1) id = `${name}-${another}`;
  return {
    id,
    group,
    title: title.trim(),
    reads: [{ property: name, as }],
    bins: [{ when: [{ is: 'anything' }], points: 0, reason: `${title.trim()}: anything else` }],
    decay: null,
  };
}
