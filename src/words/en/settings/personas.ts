/** Personas and channels. */
export const personaSettings = {
  channels: (channels: string) => `Channels (${channels})`,
  channelsHint:
    "A channel is a contact's original source, under the name HubSpot gives it; its campaigns are listed below it on the Leads tab. Correct them on the contact in HubSpot: nothing is grouped or left out here.",
  channel: (name: string, leads: string) => `${name}: ${leads} leads`,
  notCounted: 'Not counted yet. Leads are counted with the next run.',
  countedOn: (moment: string) => `Counted on ${moment}.`,
  name: 'Name',
  nameTaken: 'Another persona already has this name.',
  keep: 'Apply',
  cancel: 'Cancel',
  chooseCondition: 'Choose a condition.',
  property: "Contact property (HubSpot's internal name)",
  readAs: 'Read as',
  condition: 'Fits if it',
  addTrait: 'Add condition',
  reading: 'Loading personas…',
  notSynced:
    'Personas are checked against your properties. They appear after the first sync, usually within minutes.',
  saved: 'Saved. Leads are counted by these personas with the next run, which has been requested.',
  intro:
    'The kinds of people you sell to. The Leads tab compares what became of the leads of each persona, and a contact that fits none gets a warning.',
  areUsual:
    'You have not defined any personas yet. These are the defaults; replace them with your own.',
  unsaved: 'Unsaved changes',
  save: 'Save personas',
  undo: 'Discard changes',
  countedLater: 'Counted once it is saved and the next run is done.',
  change: (name: string) => `Edit ${name}`,
  remove: (name: string) => `Remove ${name}`,
  add: 'Add a persona',
  asUsual: 'Restore the defaults',
  fitsIf: (traits: readonly string[]) => `A lead fits if ${traits.join(' and ')}.`,
  fit: (leads: string, converted: string) =>
    `${leads} leads fit. ${converted} of them became customers.`,
  fitNotKnown: (known: string, notKnown: string) =>
    `${known} For ${notKnown} it is not known, because a property is empty.`,
};
