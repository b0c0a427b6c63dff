import { Button, Input, MultiSelect, Select } from '@hubspot/ui-extensions';
import { expect, test } from '@jest/globals';
import {
  propertiesAnswerSchema,
  propertyValuesSchema,
} from '../../src/contract/settings/properties.ts';
import { showWith, untouched } from './rules-stage.tsx';

const properties = propertiesAnswerSchema.parse({
  state: 'shown',
  properties: [
    {
      name: 'industry',
      label: 'Industry',
      type: 'enumeration',
      readAs: ['choice', 'presence'],
      options: 12,
    },
    {
      name: 'trade',
      label: 'Trade',
      type: 'enumeration',
      readAs: ['choice', 'presence'],
      options: 3,
    },
    {
      name: 'seats_wanted',
      label: 'Seats wanted',
      type: 'number',
      readAs: ['number', 'presence'],
      options: 0,
    },
  ],
  readings: [],
  deals: { which: [], readAs: [], conditions: [] },
  bounds: {},
});

type Renderer = Awaited<ReturnType<typeof showWith>>['renderer'];

const selectNamed = (renderer: Renderer, name: string) =>
  renderer.findAll(Select).find(({ props }) => props.name === name);

async function pageThatKnows(answer: unknown) {
  const page = await showWith(untouched, ({ url }) =>
    url.pathname === '/v1/settings/properties' ? answer : { state: 'not synced' },
  );
  await page.says('Add a rule');
  return page;
}

test('a property is chosen by its label, its kind beside it, and only fitting readings are offered', async () => {
  const { renderer, press, says } = await pageThatKnows(properties);
  await renderer.waitFor(() => {
    if (selectNamed(renderer, 'new-property') === undefined) throw new Error('no picker yet');
  });
  expect(selectNamed(renderer, 'new-property')?.props.options).toEqual([
    { value: 'industry', label: 'Industry (industry, choice)' },
    { value: 'trade', label: 'Trade (trade, choice)' },
    { value: 'seats_wanted', label: 'Seats wanted (seats_wanted, number)' },
  ]);
  selectNamed(renderer, 'new-property')?.props.onChange?.('seats_wanted');
  await renderer.waitFor(() => {
    const readings = selectNamed(renderer, 'new-as')?.props;
    expect(readings?.value).toBe('number');
    expect(readings?.options?.map(({ value }) => value)).toEqual(['number', 'presence']);
  });
  renderer
    .findAll(Input)
    .find(({ props }) => props.name === 'title')
    ?.props.onChange?.('Seats');
  await renderer.waitFor(() => {
    const add = renderer.findAll(Button).find(({ text }) => text === 'Add rule');
    expect(add?.props.disabled).toBe(false);
  });
  press('Add rule');
  await says('Looks at seats_wanted.');
});

test('while the properties are not known, the name is typed', async () => {
  const { renderer } = await pageThatKnows({ state: 'not synced' });
  expect(selectNamed(renderer, 'new-property')).toBeUndefined();
  expect(renderer.findAll(Input).map(({ props }) => props.name)).toContain('new-property');
});

test('a line applies only if conditions on other properties and on the deals hold, each added from a closed list and taken away again', async () => {
  const { renderer, press, says, text } = await pageThatKnows(properties);
  press('Add a condition');
  const where = (field: string) => selectNamed(renderer, `where-0-0-${field}`)?.props;
  await renderer.waitFor(() => expect(where('looks-at')).toBeDefined());
  where('looks-at')?.onChange?.('deal count');
  await renderer.waitFor(() => expect(where('deals')).toBeDefined());
  where('deals')?.onChange?.('won');
  const typed = () => renderer.findAll(Input).find(({ props }) => props.name === 'typed');
  await renderer.waitFor(() => expect(typed()).toBeDefined());
  typed()?.props.onChange?.('1-');
  press('Add');
  await says('number of won deals is 1 or more');
  await says('Unsaved changes: 1');
  press('Remove “number of won deals is 1 or more”');
  await renderer.waitFor(() => {
    if (text().includes('number of won deals')) throw new Error('it is still there');
  });
});

test('values are chosen among those of the portal, each with how many of the newest leads hold it', async () => {
  const page = await showWith(untouched, ({ url }) => {
    if (url.pathname === '/v1/settings/properties') return properties;
    if (url.pathname !== '/v1/settings/property-values') return { state: 'not synced' };
    return propertyValuesSchema.parse({
      state: 'shown',
      property: url.searchParams.get('property'),
      options: [
        { value: 'RETAIL', label: 'Retail' },
        { value: 'BANKING', label: 'Banking' },
      ],
      common: [{ value: 'BANKING', leads: 40 }],
      outOf: 200,
    });
  });
  const { renderer, press, says } = page;
  press('Add a condition');
  await renderer.waitFor(() => expect(selectNamed(renderer, 'where-0-0-property')).toBeDefined());
  selectNamed(renderer, 'where-0-0-property')?.props.onChange?.('industry');
  await says('Choose from its values');
  press('Choose from its values');
  const values = () => renderer.findAll(MultiSelect)[0]?.props;
  await renderer.waitFor(() => expect(values()).toBeDefined());
  expect(values()?.options).toEqual([
    { value: 'BANKING', label: 'Banking (40 of the 200 newest leads)' },
    { value: 'RETAIL', label: 'Retail' },
  ]);
  values()?.onChange?.(['BANKING', 'RETAIL']);
  await renderer.waitFor(() => expect(values()?.value).toEqual(['BANKING', 'RETAIL']));
  press('Add');
  await says('industry is BANKING or RETAIL');
});

test('what was asked of one property is not asked of the next one', async () => {
  const { renderer, press } = await pageThatKnows(properties);
  press('Add a condition');
  const property = () => selectNamed(renderer, 'where-0-0-property')?.props;
  await renderer.waitFor(() => expect(property()).toBeDefined());
  property()?.onChange?.('industry');
  const typed = () => renderer.findAll(Input).find(({ props }) => props.name === 'typed')?.props;
  await renderer.waitFor(() => expect(typed()).toBeDefined());
  typed()?.onChange?.('BANKING');
  await renderer.waitFor(() => expect(typed()?.value).toBe('BANKING'));
  property()?.onChange?.('trade');
  await renderer.waitFor(() => expect(property()?.value).toBe('trade'));
  expect(typed()?.value).toBe('');
});
