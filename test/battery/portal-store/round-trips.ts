import { expect, test } from '@jest/globals';
import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { giveRole } from '../../support/set-up.ts';
import { anyContact, anyDeal, anyGoal, anyText, asStored } from '../store-arbitraries.ts';
import { contactOf, current, goalOf, page, schemaOf, withHistory } from '../store-records.ts';
import type { StoreUnderTest } from '../store-under-test.ts';

const runs = { numRuns: 60 };

/** A record without its rejected values: an unstorable text adds to them. */
function apart<R extends { readonly rejected: readonly unknown[] }>(record: R) {
  const { rejected, ...rest } = record;
  return { rest, rejected };
}

export function roundTripTests({ freshStore }: StoreUnderTest): void {
  test('a schema comes back whole, its owners in the order of the CRM', async () => {
    const store = freshStore();
    expect(await store.readSchema()).toBeNull();
    const schema = schemaOf(store.portalId);
    await store.saveSchema(schema);
    expect(await store.readSchema()).toEqual(schema);
  });

  test('a later schema replaces an earlier one, owners who are gone included', async () => {
    const store = freshStore();
    const schema = schemaOf(store.portalId);
    await store.saveSchema(schema);
    const later = { ...schema, owners: schema.owners.slice(1), pipelines: [] };
    await store.saveSchema(later);
    expect(await store.readSchema()).toEqual(later);
  });

  test('any contact comes back as it was, with U+FFFD for what cannot be stored', async () => {
    await fc.assert(
      fc.asyncProperty(anyContact, async (contact) => {
        const store = freshStore();
        await store.commitPage('contacts', page(contact), current, 1);
        const [found] = await store.contactsAfter(null, 10);
        const [back, sent] = [apart(found ?? contactOf('none')), apart(contact)];
        expect(back.rest).toEqual(asStored(sent.rest));
        expect(back.rejected.slice(0, sent.rejected.length)).toEqual(asStored(sent.rejected));
      }),
      runs,
    );
  });

  test('any deal comes back as it was, decimals to the last digit', async () => {
    await fc.assert(
      fc.asyncProperty(anyDeal, async (deal) => {
        const store = freshStore();
        await store.commitPage('deals', page(deal), current, 1);
        const [found] = await store.dealsAfter(null, 10);
        const card = await store.dealCard(deal.id);
        expect(card?.deal).toEqual(found);
        expect(apart(found ?? deal).rest).toEqual(asStored(apart(deal).rest));
      }),
      runs,
    );
  });

  test('any goal comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(anyGoal, async (goal) => {
        const store = freshStore();
        await store.commitPage('goals', page(goal), current, 1);
        expect(await store.goals()).toEqual([asStored(goal)]);
      }),
      runs,
    );
  });

  test('any history comes back in the order of its moments', async () => {
    const anyChange = fc.record(
      {
        property: fc.constantFrom('a', 'b', '__proto__'),
        value: fc.option(anyText, { nil: null }),
        at: fc.nat(),
        source: fc.option(anyText, { nil: null }),
      },
      { noNullPrototype: true },
    );
    const anyHistory = fc.uniqueArray(anyChange, { selector: (each) => each.at, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const store = freshStore();
        const record = withHistory(contactOf('1'), ...history);
        await store.commitPage('contacts', [record], current, 1);
        const inOrder = history.toSorted((one, other) => one.at - other.at);
        expect(await store.changesOf('contact', '1')).toEqual(asStored(inOrder));
      }),
      runs,
    );
  });

  test('a value with a character that cannot be stored is kept visibly and named as rejected', async () => {
    const store = freshStore();
    const contact = contactOf('1', { properties: { city: 'Ber\0lin', zip: '\uD800', ok: 'ü' } });
    const counts = await store.commitPage('contacts', page(contact), current, 1);
    expect(counts.rejected).toBe(2);
    const [found] = await store.contactsAfter(null, 1);
    expect(found?.properties).toEqual({ city: 'Ber\uFFFDlin', zip: '\uFFFD', ok: 'ü' });
    const reason = { say: 'character cannot be stored', with: {} };
    expect(found?.rejected).toEqual([
      { property: 'city', value: 'Ber\\u0000lin', reason },
      { property: 'zip', value: '\\ud800', reason },
    ]);
  });

  test('an amount too long for any database column is set aside, and the record is kept', async () => {
    const store = freshStore();
    const goal = goalOf('1', { target: new Decimal('1e200000') });
    await store.commitPage('goals', page(goal, goalOf('2')), current, 1);
    const [first] = await store.goals();
    expect(first?.target).toBeNull();
    expect(first?.rejected).toHaveLength(1);
  });

  test('roles are what was last assigned, and nobody has one unassigned', async () => {
    const store = freshStore();
    expect(await store.assignedRole('7')).toBeNull();
    await giveRole(store, '7', 'manager');
    await giveRole(store, '7', 'admin');
    expect(await store.assignedRole('7')).toBe('admin');
  });

  test('every state of a stream comes back', async () => {
    const store = freshStore();
    const states = [
      { phase: 'full', startedAt: 5, resumeAt: 'x' },
      { phase: 'catching up', window: { start: 1, end: 2 }, resumeAt: null },
      { phase: 'unavailable', since: 3, message: 'no "goals"', remedy: 'a\0b' },
    ] as const;
    for (const state of states) {
      await store.saveStreamState('goals', state);
      expect(await store.streamState('goals')).toEqual(asStored(state));
    }
    expect(await store.streamState('deals')).toBeNull();
  });
}
