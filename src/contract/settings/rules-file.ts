import * as z from 'zod';
import type {
  HubSpotCalculation,
  HubSpotCondition,
} from '../../domain/leads/import/hubspot-score.ts';
import type { ImportParts, ImportReasons } from '../../domain/leads/import/import-notes.ts';
import { scorecardSchema } from '../scorecard.ts';
import { anyTold, toldSchema } from '../told.ts';
import { seenMark } from './change-setting.ts';
import { notAllowed, notSynced, problem } from './common.ts';
import { warningsForm } from './warnings.ts';

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

const common = {
  pacekeeper: z.literal('configuration'),
  exportedAt: z.iso.datetime(),
  portalId: z.int(),
  rules: scorecardSchema.describe('Live when it was exported'),
  draft: scorecardSchema.nullable(),
  settings,
  roles,
};

const entries = z.array(z.unknown()).max(20_000);

/** What a configuration holds besides rules; each is taken over by an act of its own. */
export const otherSettingsSchema = z.strictObject({
  personas: z.array(z.unknown()).max(100).nullable().describe('Null: the usual ones'),
  goals: z
    .strictObject({ goals: entries, splits: entries })
    .describe("Those of Pacekeeper's own, as in a goals file"),
  calendar: z.record(z.string().max(100), z.unknown()).describe('As in a calendar file'),
  warnings: warningsForm,
});
export type OtherSettings = z.infer<typeof otherSettingsSchema>;

/** A portal's configuration as a file. A later form has a higher number; the first one held rules, settings and roles alone. */
export const configurationFileSchema = z.discriminatedUnion('format', [
  z.strictObject({ ...common, format: z.literal(1) }),
  z.strictObject({ ...common, format: z.literal(2), ...otherSettingsSchema.shape }),
]);
export type ConfigurationFile = z.infer<typeof configurationFileSchema>;
/** A setting that stands in a configuration; a file that is none comes back as it is. */
export function settingIn(json: unknown, setting: keyof OtherSettings): unknown {
  const read = configurationFileSchema.safeParse(json);
  return read.success && read.data.format === 2 ? read.data[setting] : json;
}

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

const compared = {
  differences: z.array(anyTold).describe('Empty: it is so already'),
  problems: z.array(z.string()).describe('Why it cannot be taken over here'),
};

/** A setting of a configuration beside what is set: `send`, with a key, is the body of the act that takes it over. */
export const comparedSetting = z.discriminatedUnion('setting', [
  z.object({
    setting: z.enum(['personas', 'calendar', 'warnings']),
    ...compared,
    send: z
      .object({
        name: z.enum(['personas', 'calendar', 'warnings']),
        seen: seenMark,
        value: z.unknown(),
      })
      .describe('To `changeSetting`'),
  }),
  z.object({
    setting: z.literal('goals'),
    ...compared,
    send: z
      .object({
        seen: seenMark,
        act: z.literal('read'),
        text: z.string(),
        dryRun: z.literal(false),
      })
      .describe('To `changeGoals`'),
  }),
]);
export type ComparedSetting = z.infer<typeof comparedSetting>;

/** What a file says: take the scorecard over by saving it as the draft. */
export const readRulesFileAnswerSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('read'),
    kind: z.enum(['configuration', 'scorecard', 'HubSpot score', 'points table']),
    scorecard: scorecardSchema,
    problems: z.array(problem).describe('What is wrong with it on this portal'),
    told: z
      .array(z.object({ part: toldSchema<ImportParts>(), why: toldSchema<ImportReasons>() }))
      .describe('Every part that was not taken over, or not as it stood there'),
    settings: settings.nullable(),
    roles: roles.describe('Never taken over by themselves: assign them one by one'),
    others: z
      .array(comparedSetting)
      .describe('Every other setting that it holds; never taken over by itself'),
  }),
  z.object({ state: z.literal('refused'), problems: z.array(problem) }),
  notSynced,
  notAllowed,
]);
export type ReadRulesFileAnswer = z.infer<typeof readRulesFileAnswerSchema>;

/** The whole configuration. */
export const exportAnswerSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('exported'), file: configurationFileSchema.options[1] }),
  notSynced,
  notAllowed,
]);
export type ExportAnswer = z.infer<typeof exportAnswerSchema>;
