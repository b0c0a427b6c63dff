import { type Properties, propertyOf } from '../../crm/property.ts';
import { compileCondition } from '../scorecard/conditions.ts';
import { readings } from '../scorecard/readings.ts';
import type { Condition, PropertyAttribute } from '../scorecard/scorecard.ts';

/** One thing that a persona asks of a lead. */
export interface PersonaTrait {
  readonly reads: PropertyAttribute;
  readonly when: Condition;
}

/** A kind of person that the team sells to. A lead fits when every trait holds. */
export interface Persona {
  readonly id: string;
  /** As it stands in a file of personas. */
  readonly name: string;
  readonly traits: readonly PersonaTrait[];
}

/** Whether a lead is such a person. `not known`: nothing speaks against it, but a property that it asks about is empty. */
export type PersonaFit = 'fits' | 'does not fit' | 'not known';

/** How well a lead's properties fit a persona. */
export type FitOf = (properties: Properties) => PersonaFit;

/** Makes the test of a persona. A text that cannot be read as the trait asks counts as not known. */
export function compilePersona({ traits }: Persona): FitOf {
  const tests = traits.map(({ reads: { property, as }, when }) => {
    const holds = compileCondition(when, as);
    return (properties: Properties): PersonaFit => {
      const text = propertyOf(properties, property);
      const value = text === null ? null : readings[as].read(text, 0);
      if (value === null) return 'not known';
      return holds(value) ? 'fits' : 'does not fit';
    };
  });
  return (properties) => {
    const fits = tests.map((test) => test(properties));
    if (fits.includes('does not fit')) return 'does not fit';
    return fits.includes('not known') ? 'not known' : 'fits';
  };
}
