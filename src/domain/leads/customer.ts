/** HubSpot's lifecycle stages of people who have bought. */
const bought: ReadonlySet<string> = new Set(['customer', 'evangelist']);

/** Whether a lifecycle stage says that somebody has bought already. */
export function isCustomerStage(lifecycleStage: string | null): boolean {
  return lifecycleStage !== null && bought.has(lifecycleStage);
}
