/** Goals that are defined in Pacekeeper. */
export const goalSettings = {
  add: 'Add a goal',
  whose: 'Owner',
  metric: 'Metric',
  period: 'Period',
  periodHint: '2026-Q4, 2026-11, 2026, FY2027 or FY2027-Q1',
  targetIn: (currency: string) => `Target in ${currency}`,
  target: 'Target',
  name: 'Name (optional)',
  addButton: 'Add goal',
  stage: 'Leads that reach',
  property: 'Sum of',
  of: 'Of',
  none: 'No goals defined in Pacekeeper yet. Add one below, or set goals in HubSpot; they are read with the next sync.',
  fromHubSpot: (goals: number) => `Set in HubSpot (${goals})`,
  fromHubSpotHint:
    'Change these in HubSpot, under Reporting > Goals. They are read again with every sync.',
  assumed: (goals: number) => `Assumed (${goals})`,
  assumedHint:
    "Nobody set these targets: each is last period's result plus 10%. Add a goal below or set one in HubSpot to replace it.",
  search: 'Search by name, period or metric',
  goal: 'Goal',
  change: 'Change',
  remove: 'Remove',
  more: (left: number) => `${left} more. Search to find them.`,
  removeAsk: (goal: string) =>
    `Remove ${goal}? Its targets are deleted, and its pace disappears from all cards with the next run.`,
  removeGoal: 'Remove goal',
  keep: 'Keep goal',
  newTarget: (goal: string, currency: string | null) =>
    `New target of ${goal}${currency === null ? '' : `, in ${currency}`}`,
  from: 'Effective from',
  fromHint: (today: string) =>
    `A day such as ${today}. Leave empty for today. Earlier days keep the previous target.`,
  save: 'Change target',
  cancel: 'Cancel',
  reading: 'Loading goals…',
  notSynced:
    'Goals belong to HubSpot users and teams. They appear after the first sync, usually within minutes.',
  saved: 'Saved. Paces update with the next run, which has been requested.',
  title: 'Goals',
  byFile:
    'Ramps, pipelines, parent goals, incentives and split deals are set in a file: paste it above, or use “pacekeeper goals import”.',
  import: 'Import goals from a file',
  text: 'Contents of a goals file',
  textHint:
    'CSV with headings (Rep, Team, Metric, Period, Target, ...) or JSON, as for “pacekeeper goals import”',
  check: 'Check',
  importButton: 'Import goals',
  team: (name: string) => `Team ${name}`,
  noTarget: 'no target',
  targetFrom: (amount: string, from: string) => `${amount} from ${from}`,
  noPeriod: 'no period',
};
