import * as z from 'zod';
import type {
  HubSpotCalculation,
  HubSpotCondition,
} from '../../domain/leads/import/hubspot-score.ts';
import { scorecardSchema } from '../scorecard.ts';
import { notAllowed, notSynced, problem } from './common.ts';

const settings = z.strictObject({
  review: z.enum(['not needed', 'by a second person']),
  scoring: z.enum(['learned when proven', 'rules alone']),
});
const roles = z.array(
  z.strictObject({
    userId: z.string().max(20),
    role: z.enum(['admin', 'manager', 'marketer', 'rep']),
  }),
);

/** A portal's configuration of scoring as a file. A later form has a higher number. */
export const configurationFileSchema = z.strictObject({
  pacekeeper: z.literal('configuration'),
  format: z.literal(1),
  exportedAt: z.iso.datetime(),
  portalId: z.int(),
  rules: scorecardSchema.describe('Live when it was exported'),
  draft: scorecardSchema.nullable(),
  settings,
  roles,
});
export type ConfigurationFile = z.infer<typeof configurationFileSchema>;

const operation = z.object({
  operationType: z.string(),
  operator: z.string(),
  includeObjectsWithNoValueSet: z.boolean().optional(),
  value: z.unknown().optional(),
  values: z.array(z.unknown()).max(5_000).optional(),
  lowerBound: z.number().optional(),
  upperBound: z.number().optional(),
  numberOfDays: z.number().optional(),
  timestamp: z.number().optional(),
});

const MOST = 500;

/** Spelled out level by level: what lies deeper is not walked into. */
function conditionOf(depth: number): z.ZodType<HubSpotCondition> {
  const own = {
    type: z.string(),
    operator: z.string().optional(),
    property: z.string().optional(),
  };
  const single = { ...own, operation: operation.optional() };
  return depth === 0
    ? z.object(single)
    : z.object({
        ...single,
        conditions: z
          .array(conditionOf(depth - 1))
          .max(MOST)
          .optional(),
      });
}

function calculationOf(depth: number): z.ZodType<HubSpotCalculation> {
  const own = {
    type: z.string(),
    value: z.number().optional(),
    property: z.string().optional(),
    defaultValue: z.number().optional(),
    matchRules: z
      .array(z.object({ operation, value: z.number() }))
      .max(MOST)
      .optional(),
    whereCondition: conditionOf(4).optional(),
  };
  return depth === 0
    ? z.object(own)
    : z.object({
        ...own,
        calculators: z
          .array(calculationOf(depth - 1))
          .max(MOST)
          .optional(),
      });
}

/** A score as HubSpot's lead-scoring API gives it; what is not named here is not read. */
export const hubspotScoreSchema = z.object({
  name: z.string().min(1).max(200),
  objectTypeId: z.string(),
  maxScore: z.number().optional(),
  maxScorePerCategory: z.number().optional(),
  filterConfiguration: z.unknown().optional(),
  outputConfiguration: z.unknown().optional(),
  groupConfigs: z
    .array(
      z.object({
        groupCategory: z.enum(['FIT', 'INTENT']),
        groupName: z.string().min(1),
        minValue: z.number().optional(),
        maxValue: z.number().optional(),
        groupDecay: z.unknown().optional(),
        ruleConfigurations: z
          .array(
            z.object({
              enabled: z.boolean(),
              minValue: z.number().optional(),
              maxValue: z.number().optional(),
              configuration: z.object({ calculation: calculationOf(3) }),
            }),
          )
          .max(MOST),
      }),
    )
    .max(MOST),
});

/** Reads a file of rules without saving anything. */
export const readRulesFileRequest = z.strictObject({ text: z.string().min(1).max(900_000) });
export type ReadRulesFileRequest = z.infer<typeof readRulesFileRequest>;

/** What a file says: take the scorecard over by saving it as the draft. */
export const readRulesFileAnswerSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('read'),
    kind: z.enum(['configuration', 'scorecard', 'HubSpot score', 'points table']),
    scorecard: scorecardSchema,
    problems: z.array(problem).describe('What is wrong with it on this portal'),
    told: z
      .array(z.object({ part: z.string(), why: z.string() }))
      .describe('Every part that was not taken over, or not as it stood there'),
    settings: settings.nullable(),
    roles: roles.describe('Never taken over by themselves: assign them one by one'),
  }),
  z.object({ state: z.literal('refused'), problems: z.array(problem) }),
  notSynced,
  notAllowed,
]);
export type ReadRulesFileAnswer = z.infer<typeof readRulesFileAnswerSchema>;

/** The whole configuration. */
export const exportAnswerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('exported'), file: configurationFileSchema }),
  notSynced,
  notAllowed,
]);
export type ExportAnswer = z.infer<typeof exportAnswerSchema>;
