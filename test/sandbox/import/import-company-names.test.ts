import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importWorld } from '../../../src/sandbox/import/import-world.ts';
import { column, givenFiles, givenFolder } from './given-files.ts';

const now = Date.UTC(2026, 10, 23, 12);

let folder = { path: '', remove: async () => {} };
beforeAll(async () => {
  folder = await givenFolder();
});
afterAll(() => folder.remove());

async function companiesOf(contacts: string, others: Record<string, string> = {}) {
  const files = await givenFiles(folder.path, { 'contacts.csv': contacts, ...others });
  const { world, report } = await importWorld({ files, now });
  return { names: column(world, 'contacts', 'company'), world, report };
}

describe('company names of contacts', () => {
  test('stand in the column of associated companies when the contact has none of its own', async () => {
    const { names, report } = await companiesOf(
      'Email,Company Name,Associated Company\na@x.example,Own Ltd,Alder\nb@x.example,,Birch;Cedar\nc@x.example,,\n',
    );
    expect(names).toEqual(['Own Ltd', 'Birch', null]);
    expect(report.notes.join()).toContain('it is that of "Associated Company"');
  });

  test('are those of the primary company where several are associated', async () => {
    const { names } = await companiesOf(
      'Email,Associated Companies,Primary Associated Company\na@x.example,Alder;Birch,Birch\nb@x.example,Cedar,\n',
    );
    expect(names).toEqual(['Birch', 'Cedar']);
  });

  test('are never ids', async () => {
    const { names } = await companiesOf(
      'Email,Associated Company,Associated Company IDs\na@x.example,501,501\nb@x.example,,502\n',
    );
    expect(names).toEqual([null, null]);
  });

  test('stay beside the links to companies that are in the files', async () => {
    const { names, world } = await companiesOf('Email,Associated Company\na@x.example,Alder\n', {
      'companies.csv': 'Record ID,Company name,Company Domain Name\n5,Alder,alder.example\n',
    });
    expect(names).toEqual(['Alder']);
    expect(world.links.map(({ to }) => to.id)).toEqual(['5']);
  });
});
