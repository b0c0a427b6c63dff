/** Where the settings page asks. Everything here is for admins alone. */
export const settingsRoutes = {
  /** The rules: live, draft, pending, versions, what happened. */
  rules: '/v1/settings/rules',
  /** One version of the rules, whole: `?version=rules-3`. */
  ruleVersion: '/v1/settings/rule-version',
  /** One saved state of the draft, whole: `?revision=4`. */
  ruleDraft: '/v1/settings/rule-draft',
  /** The contact properties that rules can read, and how. */
  properties: '/v1/settings/properties',
  /** Values of one property: `?property=industry`. */
  propertyValues: '/v1/settings/property-values',
  /** How far a trial is, or what it found: `?id=...`. */
  trial: '/v1/settings/trial',
  /** What the learned scorecard would change about the draft. */
  suggestions: '/v1/settings/suggestions',
  /** Warnings and prompts, as they are set, with how many records carry each. */
  coaching: '/v1/settings/coaching',
  personas: '/v1/settings/personas',
  /** Every goal: those of HubSpot are shown, those of Pacekeeper can be changed. */
  goals: '/v1/settings/goals',
  calendar: '/v1/settings/calendar',
  /** When the portal is read. */
  schedule: '/v1/settings/schedule',
  roles: '/v1/settings/roles',
  audit: '/v1/settings/audit',
  /** The audit log as a file; noted in itself. */
  exportAudit: '/v1/settings/export-audit',
  /** The whole configuration as a file; noted in the audit log. */
  export: '/v1/settings/export',
} as const;

/** Where the settings page acts: POST, with a JSON body. */
export const settingsActs = {
  changeRules: '/v1/settings/change-rules',
  /** Looks a scorecard over without saving it. */
  checkRules: '/v1/settings/check-rules',
  startTrial: '/v1/settings/start-trial',
  acceptSuggestion: '/v1/settings/accept-suggestion',
  changeCoaching: '/v1/settings/change-coaching',
  changePersonas: '/v1/settings/change-personas',
  changeGoals: '/v1/settings/change-goals',
  changeCalendar: '/v1/settings/change-calendar',
  changeSchedule: '/v1/settings/change-schedule',
  /** Asks for a run at once. */
  runNow: '/v1/settings/run-now',
  assignRole: '/v1/settings/assign-role',
  /** Reads a file of rules without saving it: ours, HubSpot's, or a table of points. */
  readFile: '/v1/settings/read-file',
} as const;

export type SettingsPath =
  | (typeof settingsRoutes)[keyof typeof settingsRoutes]
  | (typeof settingsActs)[keyof typeof settingsActs];
