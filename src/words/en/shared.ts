/** What cards and pages share: waiting and failing, what is not allowed, warnings and prompts. */
export const shared = {
  severities: { high: 'Act now', medium: 'Look at this' },
  moreWarnings: {
    one: 'more warning waits behind these.',
    other: 'more warnings wait behind these.',
  },
  coaching: (skill: string) => `Coaching: ${skill}`,
  goodLooksLike: (text: string) => `Good looks like: ${text}`,
  notAllowed: 'You cannot see this',
  notLoaded: 'This card could not be loaded',
  notDone: 'That did not go through',
  noAnswer:
    'Pacekeeper did not answer. Your records are safe. Try again in a minute; if it keeps happening, tell your HubSpot admin.',
  unreadable:
    'Pacekeeper answered with something this card cannot read. It may be updating: try again in a few minutes, then tell your HubSpot admin.',
  /** What the service says by an error's code, where it says more than the service's own English. */
  refusals: {} as Readonly<Record<string, string>>,
  reference: (reference: string) => `Reference for support: ${reference}`,
  lookAgain: 'Look again',
  tryAgain: 'Try again',
};
