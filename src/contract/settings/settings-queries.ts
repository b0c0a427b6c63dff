import * as z from 'zod';
import { actKey } from '../act-key.ts';
import { ruleVersionName } from './common.ts';

/** A read that adds nothing to the query. */
export const noQuery = z.strictObject({});

export const ruleVersionQuery = z.strictObject({ version: ruleVersionName });

export const trialQuery = z.strictObject({ id: actKey });

export const propertyValuesQuery = z.strictObject({ property: z.string().min(1).max(200) });

export const auditQuery = z.strictObject({
  below: z
    .string()
    .regex(/^\d{1,15}$/, 'the number of an entry')
    .transform(Number)
    .exactOptional(),
});

export const ruleDraftQuery = z.strictObject({
  revision: z
    .string()
    .regex(/^\d{1,9}$/, 'a revision: a whole number')
    .transform(Number),
});
