import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ImportError } from '../../../src/files/import-error.ts';
import { readMapping } from '../../../src/files/read-mapping.ts';
import { importWorld } from '../../../src/sandbox/import/import-world.ts';
import { givenFiles, givenFolder } from './given-files.ts';

let folder = { path: '', remove: async () => {} };
beforeAll(async () => {
  folder = await givenFolder();
});
afterAll(() => folder.remove());

async function mappingFile(content: unknown): Promise<string> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const [path = ''] = await givenFiles(folder.path, { 'mapping.json': text });
  return path;
}

async function faultsOf(attempt: Promise<unknown>): Promise<string[]> {
  const error = await attempt.catch((failure: unknown) => failure);
  expect(error).toBeInstanceOf(ImportError);
  return error instanceof ImportError ? error.message.split('\n') : [];
}

const contacts = { file: 'c.csv', object: 'contacts' };

describe('a mapping file', () => {
  test.each([
    [
      'a misspelt key',
      { files: [{ ...contacts, colums: {} }] },
      'files[0]: "colums" means nothing here',
    ],
    [
      'an unknown object',
      { files: [{ file: 'c.csv', object: 'leads' }] },
      '"object" must be "contacts", "deals"',
    ],
    [
      'a wrong choice',
      { files: [{ ...contacts, others: 'drop' }] },
      'files[0].others: expected one of "keep", "leave out"; it is "drop"',
    ],
    [
      'a missing part',
      { files: [{ object: 'contacts' }] },
      'files[0].file: is missing; expected string',
    ],
    [
      'a wrong type',
      { files: [{ ...contacts, missing: 'Select' }] },
      'files[0].missing: expected array; it is "Select"',
    ],
    [
      'a property name that cannot be',
      { files: [{ ...contacts, columns: { A: 'My Name' } }] },
      'files[0].columns.A: expected a property name',
    ],
    [
      'a wrong detail of a column',
      { files: [{ ...contacts, columns: { A: { property: 'a', type: 'money' } } }] },
      'type: expected one of "text", "number"',
    ],
    [
      'a wrong detail in a list',
      { files: [{ ...contacts, columns: { A: ['a', { property: 'b', typ: 'text' }] } }] },
      '"typ" means nothing here',
    ],
    [
      'a date pattern without a year',
      { files: [{ ...contacts, dates: 'dd.MM' }] },
      'files[0].dates: expected a pattern with yyyy, MM and dd',
    ],
    [
      'one sign for two things',
      { files: [{ ...contacts, numbers: { decimal: ',', thousands: ',' } }] },
      'different signs',
    ],
    [
      'an unknown zone',
      { portal: { timeZone: 'Berlin' }, files: [contacts] },
      'portal.timeZone: expected an IANA name',
    ],
    ['no files', { files: [] }, 'files: expected at least one file'],
    ['text that is not JSON', '{ "files": [ }', 'not JSON'],
    ['a list', [], 'The mapping: expected object'],
  ])('with %s is refused with the place and what is allowed', async (_, content, message) => {
    const faults = await faultsOf(readMapping(await mappingFile(content)));
    expect(faults.join('\n')).toContain(message);
  });

  test('that is not there is refused by name', async () => {
    expect(await faultsOf(readMapping(`${folder.path}/none.json`))).toEqual([
      expect.stringMatching(/^none.json: The mapping file cannot be read/),
    ]);
  });

  test('all faults are told at once', async () => {
    const content = {
      portal: { homeCurrency: 'euro' },
      files: [{ ...contacts, others: 'drop', colums: {} }, { object: 'lookup' }],
    };
    expect(await faultsOf(readMapping(await mappingFile(content)))).toHaveLength(5);
  });

  test('that does not fit its files is refused, with every misfit', async () => {
    const files = await givenFiles(folder.path, {
      'c.csv': 'Mail,Stage\na@x.example,new\n',
      'd.csv': 'Name,Stage\nx,Won\n',
      'extra.csv': 'a\n1\n',
    });
    const mapping = await mappingFile({
      pipelines: [{ label: 'P', stages: [{ label: 'Open' }, { label: 'Won' }] }],
      files: [
        {
          ...contacts,
          id: { column: 'Nr' },
          columns: { 'E-Mail': 'email', Mail: 'work_email', Stage: 'work_email' },
          values: { Status: {} },
        },
        {
          file: 'd.csv',
          object: 'deals',
          stages: { column: 'Stage', pipeline: 'P', entered: { Lost: 'Name' } },
          lookups: [{ column: 'Name', file: 'prices.csv' }],
        },
        { file: 'missing.csv', object: 'lookup', key: 'a' },
      ],
    });
    const faults = (await faultsOf(importWorld({ files, mapping, now: 0 }))).join('\n');
    for (const part of [
      'c.csv, line 1: The mapping names the heading "Nr" (id)',
      '"E-Mail" (columns), which the file does not have. Its headings: Mail, Stage.',
      '"Status" (values)',
      'property "work_email" more than once',
      '"stages.entered" names "Lost"; the pipeline has Open, Won.',
      'looks up "prices.csv"',
      'extra.csv, line 1: These headings do not say whether the file holds',
      'missing.csv: The mapping needs this file',
    ]) {
      expect(faults).toContain(part);
    }
  });
});
