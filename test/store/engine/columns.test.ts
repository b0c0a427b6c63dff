import { describe, expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import {
  type Codec,
  columnsOf,
  type Part,
  type Stored,
  tableOf,
} from '../../../src/store/engine/columns.ts';
import { columnList, insertSql, upsertSql } from '../../../src/store/engine/table.ts';

interface Parcel {
  readonly id: string;
  readonly sentAt: number | null;
  readonly isOpen: boolean;
  readonly tags: readonly string[];
  readonly weight: Decimal;
  readonly size: { readonly width: number; readonly height: number };
}

const weight: Codec<Decimal, string> = {
  type: 'numeric',
  to: (value) => value.toFixed(),
  from: (text) => new Decimal(text),
};
const size: Part<Parcel['size'], { readonly width: number; readonly height: number }> = {
  columns: { width: 'integer', height: 'integer' },
  to: ({ width, height }) => ({ width, height }),
  from: ({ width, height }) => ({ width, height }),
};
const parcels = tableOf<Parcel>()('post.parcel', ['parcel_id'], {
  id: { column: 'parcel_id', type: 'text' },
  sentAt: 'bigint',
  isOpen: 'boolean',
  tags: 'text[]',
  weight,
  size,
});

const parcel: Parcel = {
  id: '7',
  sentAt: null,
  isOpen: true,
  tags: ['fragile'],
  weight: new Decimal('1.50'),
  size: { width: 2, height: 3 },
};
const row: Stored<typeof parcels> = {
  parcel_id: '7',
  sent_at: null,
  is_open: true,
  tags: ['fragile'],
  weight: '1.5',
  width: 2,
  height: 3,
};

describe('Declared columns', () => {
  test('make a row of a record, and the record of its row', () => {
    expect(parcels.to(parcel)).toEqual(row);
    expect(parcels.from(row)).toEqual(parcel);
  });

  test('have the name of their field in lower case with underscores, or their own, and their SQL type', () => {
    expect(parcels.columns).toEqual({
      parcel_id: 'text',
      sent_at: 'bigint',
      is_open: 'boolean',
      tags: 'text[]',
      weight: 'numeric',
      width: 'integer',
      height: 'integer',
    });
    expect(columnList(parcels, 'sent').split(', ')).toContain('sent.is_open');
  });

  test('leave out of a record what else its row holds', () => {
    const wider = { ...row, portal_id: 1, position: 4 };
    expect(parcels.from(wider)).toEqual(parcel);
  });

  test('give the INSERT, and the UPDATE of all but the key and what is written once', () => {
    const heads = tableOf<Pick<Parcel, 'id' | 'sentAt' | 'isOpen'>>()('post.head', ['id'], {
      id: 'text',
      sentAt: 'bigint',
      isOpen: 'boolean',
    });
    const insert = `INSERT INTO post.head (id, sent_at, is_open) SELECT id, sent_at, is_open FROM given`;
    expect(insertSql(heads, 'given')).toBe(insert);
    expect(
      upsertSql({ ...heads, writtenOnce: ['sent_at'] }, 'given')
        .split(/\s+/)
        .join(' '),
    ).toBe(`${insert} ON CONFLICT (portal_id, id) DO UPDATE SET is_open = excluded.is_open`);
  });

  test('let a codec see the whole record', () => {
    const label: Codec<string, string, Parcel> = {
      type: 'text',
      to: (id, whole) => `${id} of ${whole.tags.length}`,
      from: (text) => text,
    };
    const labelled = columnsOf<Parcel>()({
      id: label,
      sentAt: 'bigint',
      isOpen: 'boolean',
      tags: 'jsonb',
      weight,
      size,
    });
    expect(labelled.to(parcel).id).toBe('7 of 1');
  });

  test('do not compile when a field is missing, of another type, or lost in JSON, nor with a key that is no column', () => {
    const declareWeight = columnsOf<Pick<Parcel, 'weight'>>();
    const declareHead = columnsOf<Pick<Parcel, 'id' | 'sentAt'>>();
    // @ts-expect-error sentAt has no column.
    declareHead({ id: 'text' });
    // @ts-expect-error An instant is no text.
    declareHead({ id: 'text', sentAt: 'text' });
    // @ts-expect-error JSON has no decimals.
    declareWeight({ weight: 'jsonb' });
    // @ts-expect-error There is no such column.
    tableOf<Pick<Parcel, 'id'>>()('post.parcel', ['parcel_id'], { id: 'text' });
    expect(declareWeight({ weight }).columns).toEqual({ weight: 'numeric' });
  });
});
