/** Exporting the configuration and importing rules. */
export const rulesFiles = {
  copied: 'Copied. Paste it into a file that ends in .json.',
  notCopied: 'Your browser does not allow copying. Select the text and copy it yourself.',
  export: 'Export',
  exportHint:
    'The whole configuration as versioned JSON. The export is recorded in the change history.',
  show: 'Show configuration',
  copy: 'Copy',
  notSynced: 'Nothing has been read from HubSpot yet.',
  configuration: 'Configuration',
  applied: (part: string) => `${part}: applied. Takes effect with the next run.`,
  sameAlready: 'Same as your current settings.',
  apply: (part: string) => `Apply ${part}`,
  import: 'Import rules',
  importHint:
    "Paste a Pacekeeper configuration, a lead score as returned by HubSpot's API, or a CSV table of points",
  read: 'Read',
  inEditor:
    'The rules are now in the editor above, not saved yet. Review them, then save the draft.',
  notUsable: 'This cannot be used',
  found: (kind: string, rules: number, name: string) =>
    `A ${kind} with ${rules === 1 ? '1 rule' : `${rules} rules`}: “${name}”.`,
  problems: 'Check these on this portal',
  notTakenOver: 'Not imported, or imported differently',
  putIntoDraft: 'Use these rules as the draft',
};
