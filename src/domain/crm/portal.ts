/** One HubSpot account. Every stored row belongs to one. */
export interface Portal {
  readonly id: number;
  /** IANA name, for example `Europe/Berlin`: period edges and working days are the portal's. */
  readonly timeZone: string;
  /** ISO 4217 code of the account's own currency: goals and sums are in it. */
  readonly homeCurrency: string;
  /** The month that the fiscal year starts in, 1 to 12; January unless set in Pacekeeper, because HubSpot does not say. */
  readonly fiscalStartMonth?: number;
}
