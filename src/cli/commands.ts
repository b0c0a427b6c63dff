import type { Noun } from './line/command.ts';

/** What the command line is about, under the headings and in the order of its help. */
const headings: Readonly<Record<string, Readonly<Record<string, [string, Noun['load']]>>>> = {
  'Try it:': {
    start: ['Score leads, pace goals, show both in a browser', () => import('./start/command.ts')],
    files: ['Say how your files would be understood', () => import('./files/command.ts')],
    evaluate: ['Test scores and forecasts on past records', () => import('./evaluate/command.ts')],
  },
  'In production:': {
    serve: ['Run the service behind the HubSpot cards', () => import('./serve/command.ts')],
    sync: ['Bring your HubSpot portal up to date and exit', () => import('./sync/command.ts')],
    sandbox: [
      'Play a HubSpot portal, to rehearse the others',
      () => import('./sandbox/command.ts'),
    ],
  },
  'Leads:': {
    rules: ['Check, try, import and export scoring rules', () => import('./rules/command.ts')],
    learn: ['Learn from past leads now, and print the report', () => import('./learn/command.ts')],
    leaks: ['Decide on properties that may know the outcome', () => import('./leaks/command.ts')],
    personas: ['List, import or reset buyer personas', () => import('./personas/command.ts')],
  },
  'Goals:': {
    goals: ['Import, list and remove goals', () => import('./goals/command.ts')],
    diagnose: ['Say where a shortfall lies, in money', () => import('./diagnose/command.ts')],
    changes: ['Show what changed for a goal', () => import('./changes/command.ts')],
    calendar: ['Show or set when the team works', () => import('./calendar/command.ts')],
    updates: ['Show, set or preview progress updates', () => import('./updates/command.ts')],
  },
  'Set up:': {
    roles: ['Assign roles to HubSpot users', () => import('./roles/command.ts')],
    completion: ['Set up Tab completion in your shell', () => import('./completion/command.ts')],
  },
};

export const nouns: readonly Noun[] = Object.entries(headings).flatMap(([heading, named]) =>
  Object.entries(named).map(([name, [summary, load]]) => ({ heading, name, summary, load })),
);
