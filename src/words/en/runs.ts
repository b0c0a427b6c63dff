/** What a run of the schedule, or of the command line, could not do or left for the next one. Only operators read it. */
export const runs = {
  nothingTo: (what: 'pace' | 'score' | 'count' | 'send') =>
    `There is nothing to ${what} yet: this portal has not been synced. Sync it first.`,
  contactsLeft: (afterId: string) => `contacts with ids above ${afterId} still to be scored`,
  dealsLeft: (afterId: string) => `deals with ids above ${afterId} still to be checked`,
  streamsLeft: (streams: readonly string[]) => `more ${streams.join(', ')} to read`,
  trialsLeft: (trials: number) => `${trials} trials of drafts still running`,
  updatesToMake: 'progress updates to make',
  updatesToSend: 'progress updates to send',
  termLeftOut: (termId: string, why: readonly string[]) =>
    `The scorecard leaves out "${termId}": ${why.join(' ')} Add the property, or change the term.`,
  warningFailed: (id: string, count: number, records: 'contacts' | 'deals', message: string) =>
    `The warning "${id}" failed on ${count} ${records} (${message}). Other warnings are not affected. Please report this.`,
  streamFailed: (stream: string, message: string) =>
    `Not all ${stream} could be read. The next sync continues where this one stopped: ${message}`,
  goalsNotRead: (message: string, remedy: string) =>
    `Goals could not be read: ${message} ${remedy}`,
  noTargetAssumed: (names: readonly string[]) =>
    `No target is assumed for ${names.join(', ')}: they win deals now, and won none in the quarter before. Set their goals.`,
  chancesAlarm: (alarm: string) => `lead chances you can rely on. ${alarm}`,
};

const by = { email: 'by e-mail', crm: 'in HubSpot' } as const;
type Channel = keyof typeof by;

const updates = (count: number) => `${count} progress ${count === 1 ? 'update' : 'updates'}`;

/** What became of progress updates on their way out. */
export const deliveries = {
  sent: (channel: Channel) => `sent ${by[channel]}`,
  noWayOut: {
    email:
      'Progress updates by e-mail are on, but there is no mail server. Set SMTP_URL and PACEKEEPER_MAIL_FROM, or run "pacekeeper updates set --email off".',
    crm: 'Progress updates in HubSpot are on, but Pacekeeper cannot write to this portal from here.',
  },
  notDelivered: (count: number, channel: Channel, why: string) =>
    `${updates(count)} could not be delivered ${by[channel]}: ${why}.`,
  unsure: (count: number, why: string) =>
    `${updates(count)} may or may not have arrived (${why}). They are not sent again, so that nobody gets the same update twice.`,
  processEnded: 'a process ended while sending them',
  waits: (channel: Channel) => `Progress updates ${by[channel]} wait for the next run.`,
  waitsBecause: (channel: Channel, why: string) =>
    `Progress updates ${by[channel]} wait: ${why} The next run tries again.`,
  closed: (channel: Channel, message: string) =>
    `Progress updates ${by[channel]} are not allowed: ${message} Then turn them on again with "pacekeeper updates set".`,
  /** Why a message waits, or is not sent any more; kept with it. */
  noChannel: 'no way to send it is set up',
  switchedOff: 'turned off in the meantime',
  stale: 'too old to be news',
};
