import type { Noun } from './line/command.ts';

const records = 'Try it:';
const production = 'In production:';
const leads = 'Leads:';
const goals = 'Goals:';
const setup = 'Set up:';

/** Everything that can be asked of the command line, in the order of its help. */
export const nouns: readonly Noun[] = [
  {
    name: 'start',
    heading: records,
    summary: 'Score leads, pace goals, and show it all in a browser',
    load: () => import('./start/command.ts'),
  },
  {
    name: 'evaluate',
    heading: records,
    summary: 'Test lead scores or forecasts on your own past records',
    load: () => import('./evaluate/command.ts'),
  },
  {
    name: 'serve',
    heading: production,
    summary: "Run the service for HubSpot's cards, and the schedule",
    load: () => import('./serve/command.ts'),
  },
  {
    name: 'sync',
    heading: production,
    summary: 'Bring your HubSpot portal up to date once and exit',
    load: () => import('./sync/command.ts'),
  },
  {
    name: 'rules',
    heading: leads,
    summary: 'Check, try, import and export scoring rules',
    load: () => import('./rules/command.ts'),
  },
  {
    name: 'learn',
    heading: leads,
    summary: 'Learn from past leads now, and print the report',
    load: () => import('./learn/command.ts'),
  },
  {
    name: 'leaks',
    heading: leads,
    summary: 'Decide on properties that may know the outcome',
    load: () => import('./leaks/command.ts'),
  },
  {
    name: 'personas',
    heading: leads,
    summary: 'List, import or reset the kinds of people you sell to',
    load: () => import('./personas/command.ts'),
  },
  {
    name: 'goals',
    heading: goals,
    summary: 'Import, list and remove goals',
    load: () => import('./goals/command.ts'),
  },
  {
    name: 'changes',
    heading: goals,
    summary: 'Show what changed for a goal, and why',
    load: () => import('./changes/command.ts'),
  },
  {
    name: 'calendar',
    heading: goals,
    summary: 'Show or set when the team works',
    load: () => import('./calendar/command.ts'),
  },
  {
    name: 'updates',
    heading: goals,
    summary: 'Show, set or preview progress updates',
    load: () => import('./updates/command.ts'),
  },
  {
    name: 'roles',
    heading: setup,
    summary: 'Assign roles to HubSpot users',
    load: () => import('./roles/command.ts'),
  },
  {
    name: 'completion',
    heading: setup,
    summary: 'Print a script that completes commands in your shell',
    load: () => import('./completion/command.ts'),
  },
];
