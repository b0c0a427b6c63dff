/** Warnings and their prompts. */
export const warningSettings = {
  bounds: ({ usual, least, most }: Readonly<Record<'usual' | 'least' | 'most', number>>) =>
    `Default ${usual}; from ${least} to ${most}`,
  prompts: (prompts: number) => `Coaching prompts (${prompts})`,
  showUnder: (skill: string) => `Show under ${skill}`,
  asUsual: 'Restore the default',
  carried: (records: string) => `Currently on ${records}.`,
  no: (about: string) => `no ${about}s`,
  reading: 'Loading warnings…',
  notSynced:
    'How many records have a warning is known after the first sync, usually within minutes.',
  titles: { contact: 'On contacts', deal: 'On deals' },
  saved: 'Saved. Takes effect with the next run, which has been requested.',
  intro:
    'What Pacekeeper warns about on contacts and deals, and from when. A change applies to everyone from the next run on.',
  unsaved: (changes: number) => `Unsaved changes: ${changes}`,
  save: 'Save',
  undo: 'Discard changes',
};
