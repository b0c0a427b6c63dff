import type { Dice } from './dice.ts';

/** A place in a company. */
export interface Job {
  readonly title: string;
  readonly jobFunction: string;
  readonly seniority: string;
  /** Log-odds that responsibility adds to a lead's chance. */
  readonly fit: number;
}

const functions = [
  'Operations',
  'Finance',
  'Marketing',
  'Information Technology',
  'Sales',
  'Purchasing',
];

interface Level {
  readonly seniority: string;
  readonly fit: number;
  readonly title: (field: string) => string;
}

const levels: readonly (readonly [item: Level, weight: number])[] = [
  [{ seniority: 'executive', fit: 0.7, title: (field) => `Chief ${field} Officer` }, 6],
  [{ seniority: 'vp', fit: 0.9, title: (field) => `VP ${field}` }, 8],
  [{ seniority: 'director', fit: 0.6, title: (field) => `Director of ${field}` }, 14],
  [{ seniority: 'manager', fit: 0.2, title: (field) => `${field} Manager` }, 28],
  [{ seniority: 'senior', fit: 0, title: (field) => `Senior ${field} Specialist` }, 16],
  [{ seniority: 'employee', fit: -0.6, title: (field) => `${field} Assistant` }, 28],
];

/** Draws a job. */
export function jobFrom(dice: Dice): Job {
  const jobFunction = dice.pick(functions);
  const level = dice.weighted(levels);
  return {
    title: level.title(jobFunction),
    jobFunction,
    seniority: level.seniority,
    fit: level.fit,
  };
}
