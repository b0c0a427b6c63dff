import * as hubspot from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { createElement } from 'react';
import { renderToStaticMarkup as html } from 'react-dom/server';
import { Button, Link, Tag } from '../../../src/preview/browser/stand-ins/buttons.tsx';
import { chartPlan } from '../../../src/preview/browser/stand-ins/chart-scale.ts';
import { BarChart, LineChart } from '../../../src/preview/browser/stand-ins/charts.tsx';
import { Select } from '../../../src/preview/browser/stand-ins/choices.tsx';
import { standIns } from '../../../src/preview/browser/stand-ins/controller.tsx';
import { Alert, ProgressBar } from '../../../src/preview/browser/stand-ins/feedback.tsx';
import { Input } from '../../../src/preview/browser/stand-ins/inputs.tsx';
import { TableHeader } from '../../../src/preview/browser/stand-ins/table.tsx';
import { Image, Text } from '../../../src/preview/browser/stand-ins/text.tsx';

/** What the package exports besides components. */
const others = [
  'ExtensionEvent',
  'FormSubmitExtensionEvent',
  'RemoteEvent',
  'ServerlessExecutionStatus',
  'EXTENSION_POINT_LOCATIONS',
];
/** The package's components by name: texts, or functions where a part of theirs is rendered apart (an overlay). */
const stable = Object.keys(hubspot).filter((name) => /^[A-Z]/.test(name) && !others.includes(name));

describe('the catalogue of stand-ins', () => {
  test('HubSpot’s package exports the components that are checked here', () => {
    expect(stable.length).toBeGreaterThan(60);
  });

  test.each(stable)('%s has a stand-in', (name) => {
    expect(standIns.get(name).name).not.toBe('UnknownComponent');
  });

  test('a component without a stand-in is an error that names it', () => {
    const text = html(createElement(standIns.get('CrmReport')));
    expect(text).toContain('role="alert"');
    expect(text).toContain('CrmReport');
  });

  test('a name that every object has is no component', () => {
    expect(html(createElement(standIns.get('constructor')))).toContain('constructor');
  });
});

describe('texts and links', () => {
  test('text that looks like HTML stays text', () => {
    expect(html(<Text>{'<b onclick="x()">bold</b>'}</Text>)).toContain('&lt;b onclick=');
  });

  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
  ])('a link that would run something leads nowhere: %s', (href) => {
    expect(html(<Link href={href}>go</Link>)).not.toMatch(/href=/);
    expect(html(<Button href={{ url: href, external: true }}>go</Button>)).not.toMatch(/href=/);
  });

  test('a link to elsewhere opens apart and tells nothing', () => {
    expect(html(<Link href="https://example.com/x">go</Link>)).toContain(
      'href="https://example.com/x" target="_blank" rel="noreferrer noopener"',
    );
    expect(html(<Link href="/contacts/1">go</Link>)).not.toContain('target=');
  });

  test('a picture from elsewhere is not asked for', () => {
    expect(html(<Image src="https://example.com/a.png" alt="Logo" />)).toBe(
      '<span class="hs-image">Logo</span>',
    );
  });

  test('a tag that can be pressed is a button, one that cannot is not', () => {
    expect(html(<Tag onClick={() => {}}>A</Tag>)).toMatch(/^<button/);
    expect(html(<Tag>A</Tag>)).toMatch(/^<span/);
  });
});

describe('what assistive technology hears', () => {
  test('a progress bar says its name and its value', () => {
    const text = html(<ProgressBar title="Goal" value={44} valueDescription="44% of the target" />);
    expect(text).toContain('role="progressbar" aria-label="Goal" aria-valuenow="44"');
    expect(text).toContain('width:44%');
  });

  test('a bar never leaves its track', () => {
    expect(html(<ProgressBar value={250} maxValue={100} />)).toContain('width:100%');
    expect(html(<ProgressBar value={-5} />)).toContain('width:0%');
    expect(html(<ProgressBar value={1} maxValue={0} />)).toContain('width:0%');
  });

  test('danger interrupts, other alerts wait', () => {
    expect(html(<Alert title="Act now" variant="danger" />)).toContain('role="alert"');
    expect(html(<Alert title="Note" />)).toContain('role="status"');
  });

  test('an input is tied to its label and its message', () => {
    const text = html(<Input name="a" label="Name" error validationMessage="Say a name" />);
    const id = /label for="([^"]+)"/.exec(text)?.[1];
    expect(text).toContain(`<input id="${id}" aria-invalid="true" aria-describedby="${id}-help"`);
    expect(text).toContain('Say a name');
  });

  test('a select keeps the types of its values', () => {
    const text = html(
      <Select
        name="n"
        label="Number"
        value={2}
        options={[
          { label: 'one', value: 1 },
          { label: 'two', value: 2 },
        ]}
      />,
    );
    expect(text).toContain('<option value="1" selected="">two</option>');
  });

  test('a sorted column says how', () => {
    expect(
      html(
        <TableHeader sortDirection="descending" onSortChange={() => {}}>
          Points
        </TableHeader>,
      ),
    ).toContain('aria-sort="descending"');
    expect(html(<TableHeader>Points</TableHeader>)).not.toContain('aria-sort');
  });
});

describe('charts', () => {
  const axes = {
    x: { field: 'week', fieldType: 'category' },
    y: { field: 'sum', fieldType: 'linear', label: 'Won' },
  } as const;
  const data = [
    { week: 'W1', sum: 120, who: 'a' },
    { week: 'W2', sum: -30, who: 'a' },
    { week: 'W1', sum: 80, who: 'b' },
  ];

  test('the axis is in round steps and always holds 0', () => {
    expect(chartPlan({ data, axes }).ticks).toEqual([-50, 0, 50, 100, 150]);
    expect(chartPlan({ data: [{ week: 'W1', sum: 7 }], axes }).ticks).toEqual([0, 2, 4, 6, 8]);
    expect(chartPlan({ data: [], axes }).ticks).toContain(0);
  });

  test('stacked bars make the axis reach their sum', () => {
    const stacked = { ...axes, options: { groupFieldByColor: 'who', stacking: true } };
    expect(chartPlan({ data, axes: stacked }).ticks.at(-1)).toBe(200);
  });

  test('rows are grouped, labelled and coloured as asked', () => {
    const grouped = {
      ...axes,
      options: { groupFieldByColor: 'who', colors: { b: 'green' as const } },
    };
    const labelled = { data, options: { propertyLabels: { who: { a: 'Ana' } } } };
    expect(chartPlan({ data: labelled, axes: grouped }).series).toMatchObject([
      {
        name: 'Ana',
        color: 'blue',
        points: [
          { x: 'W1', y: 120 },
          { x: 'W2', y: -30 },
        ],
      },
      { name: 'b', color: 'green', points: [{ x: 'W1', y: 80 }] },
    ]);
  });

  test('every value can be read off a chart', () => {
    expect(html(<BarChart data={data} axes={axes} />)).toContain('<title>Won, W2: -30</title>');
    const line = html(<LineChart data={data} axes={axes} options={{ title: 'Won by week' }} />);
    expect(line).toContain('aria-label="Won by week"');
    expect(line).not.toContain('NaN');
  });
});
