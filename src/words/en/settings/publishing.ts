/** Publishing rules, their versions and reviews. */
export const publishing = {
  goBack: (version: string) => `Restore ${version}`,
  note: 'Reason, for anyone who looks at it later',
  makeLive: (version: string) => `Make ${version} live again`,
  cancel: 'Cancel',
  onItsWay: (version: string) => `${version} is pending`,
  notTried: 'It was not tested against the live rules before it was submitted.',
  withdraw: 'Withdraw',
  withdrawHint: 'A withdrawn version becomes the draft again, unless there is another draft.',
  reviewNote: 'Note for the author',
  approve: 'Approve',
  refuse: 'Reject',
  approveHint: 'Approving does not affect any scores. The version is published in a separate step.',
  publishNow: 'Publish now',
  startShadow: 'Start shadow run',
  whatScoresNow: 'the current scores',
  shadowOfLearned:
    'A learned scorecard scores leads now, and the table compares these rules with it. For the effect of the rule change alone, see the dry run.',
  endShadow: 'Make it live now',
  submitTitle: 'Submit the draft for review',
  publishTitle: 'Publish the draft',
  draftNotTried: 'This draft has not been tested',
  draftNotTriedHint:
    'Nobody knows yet which leads would change grade. Run a dry run against the live rules above to find out.',
  reviewHint:
    'This does not affect any scores yet. Another admin, who did not write any of it, approves it first; then it can be published.',
  publish: 'Publish',
  submit: 'Submit for review',
  withoutTrial: (label: string) => `${label} without a test`,
  atOnce: 'Immediately',
  afterDays: (days: number) => `After ${days} days alongside the live rules`,
  allLeads: 'All leads are scored again',
  newLeads: 'New leads only. Existing scores stay as they are',
  when: 'When it goes live',
  whom: 'Which leads it scores',
  settings: 'Review and scoring',
  rescored: 'All leads are scored again in the background. Their history says why.',
  logged: 'The change history records who changed this and when.',
  save: 'Save',
  review: {
    label: 'Before rules go live',
    author: 'The author may publish them',
    second: 'A second admin approves them first',
  },
  scores: {
    label: 'Leads are scored by',
    learned: 'A learned scorecard, once it has proven itself on your outcomes',
    rules: 'The rules only',
  },
  versions: (versions: number) => `Versions (${versions})`,
  version: (
    version: string,
    {
      isLive,
      created,
      by,
    }: { readonly isLive: boolean; readonly created: string; readonly by: string },
  ) => `${version}${isLive ? ' (live)' : ''}, ${created}, by ${by}`,
  against: (version: string) => `Compared with ${version}:`,
  firstRules: (isLive: boolean) =>
    `default-1${isLive ? ' (live)' : ''}: the rules Pacekeeper starts with`,
  commandLine: 'the command line',
  user: (id: string) => `user ${id}`,
  shadow: (days: number) =>
    `It does not grade any leads for ${days} days. Leads are scored by both versions, and Pacekeeper counts how many would get another grade. Then it goes live automatically, unless you withdraw it.`,
  rescoresAll: (leads: string) =>
    `All ${leads} leads are scored again in the background. Where a score changes, the card shows the new one and a line is added to its history.`,
  scoresNew: (leads: string) =>
    `The ${leads} existing leads keep the version that scores them now. Leads created from then on are scored by this one. Up to four versions can score at the same time.`,
  learnsAgain:
    'The learned scorecard was based on the previous rules. The next run learns again from the new ones, and uses the result if it holds up.',
  canGoBack: 'You can restore the previous version at any time.',
};
