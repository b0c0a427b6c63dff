import { Button, Flex, Input, Select } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { ruleEditor as words } from '../../../src/words/en/settings/rules.ts';
import { Section } from '../../shared/Section.tsx';
import { AttributePicker, noProperty } from './AttributePicker.tsx';
import type { RuleEdit } from './edit-rules.ts';
import { groups } from './readings.ts';
import type { Attribute, Group, KnownProperty, Term } from './rule-parts.ts';

/** A new rule on one property or on the lead's deals, with the line "for all others" to begin with. */
export function AddTerm({
  ids,
  properties,
  change,
}: {
  readonly ids: readonly string[];
  /** Null: they could not be read. */
  readonly properties: readonly KnownProperty[] | null;
  readonly change: (edit: RuleEdit) => void;
}) {
  const [reads, setReads] = useState<Attribute>(noProperty);
  const [title, setTitle] = useState('');
  const [group, setGroup] = useState<Group>('fit');
  const isReady = title.trim() !== '' && nameOf(reads) !== '';
  const add = () => {
    change({ edit: 'add term', to: termOn(reads, title.trim(), group, ids) });
    setReads(noProperty);
    setTitle('');
  };
  return (
    <Section title={words.addTerm} isOpen={false}>
      <Flex direction="row" gap="small" align="end" wrap>
        <Input name="title" label={words.termTitle} value={title} onChange={setTitle} />
        <AttributePicker name="new" properties={properties} value={reads} onChange={setReads} />
        <Select
          name="group"
          label={words.group}
          value={group}
          options={[...groups]}
          onChange={(value) =>
            setGroup(groups.find((each) => each.value === value)?.value ?? group)
          }
        />
        <Button size="sm" variant="primary" disabled={!isReady} onClick={add}>
          {words.addTermButton}
        </Button>
      </Flex>
    </Section>
  );
}

/** What a rule's id is made of; empty while no property is chosen. */
function nameOf(reads: Attribute): string {
  return 'property' in reads ? reads.property.trim() : words.dealsTitle(reads.deals, reads.as);
}

function termOn(reads: Attribute, title: string, group: Group, ids: readonly string[]): Term {
  const name = nameOf(reads);
  let id = name;
  for (let another = 2; ids.includes(id); another += 1) id = `${name}-${another}`;
  return {
    id,
    group,
    title,
    reads: ['property' in reads ? { ...reads, property: name } : reads],
    bins: [{ when: [{ is: 'anything' }], points: 0, reason: words.anythingElse(title) }],
    decay: null,
  };
}
