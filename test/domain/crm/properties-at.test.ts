import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { propertiesAt } from '../../../src/domain/crm/properties-at.ts';
import type { PropertyChange } from '../../../src/domain/crm/property.ts';

const at = (property: string, moment: number, value: string | null): PropertyChange => ({
  property,
  value,
  at: moment,
  source: 'CRM_UI',
});

describe('properties at a moment', () => {
  test('have the value of the last change before it, whatever order the changes come in', () => {
    const changes = [at('city', 30, 'Ulm'), at('city', 10, 'Bonn'), at('city', 20, 'Köln')];
    expect(propertiesAt({ city: 'Ulm' }, changes, 25)).toEqual({ city: 'Köln' });
    expect(propertiesAt({ city: 'Ulm' }, changes, 20)).toEqual({ city: 'Köln' });
    expect(propertiesAt({ city: 'Ulm' }, changes, 30)).toEqual({ city: 'Ulm' });
  });

  test('are empty before the first recorded change', () => {
    expect(propertiesAt({ city: 'Ulm' }, [at('city', 10, 'Ulm')], 9)).toEqual({ city: null });
  });

  test('without a recorded change are what they are now', () => {
    expect(propertiesAt({ city: 'Ulm' }, [at('zip', 10, '1')], 5)).toEqual({
      city: 'Ulm',
      zip: null,
    });
  });

  test('never depend on what was written later', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    const change = fc
      .tuple(name, fc.integer({ min: 0, max: 20 }), fc.option(fc.string()))
      .map(([property, moment, value]) => at(property, moment, value));
    fc.assert(
      fc.property(
        fc.array(change),
        fc.integer({ min: 0, max: 20 }),
        fc.array(fc.option(fc.string()), { minLength: 40, maxLength: 40 }),
        (changes, moment, noise) => {
          const changed = new Set(changes.map(({ property }) => property));
          const present = (later: number) =>
            Object.fromEntries(
              ['a', 'b', 'c'].map((property) => [
                property,
                changed.has(property) ? (noise[later] ?? null) : 'held',
              ]),
            );
          const scrambled = changes.map((each, index) =>
            each.at > moment ? { ...each, value: noise[index % noise.length] ?? null } : each,
          );
          expect(propertiesAt(present(1), scrambled, moment)).toEqual(
            propertiesAt(present(0), changes, moment),
          );
        },
      ),
    );
  });
});
