/** The languages that Pacekeeper speaks. English is complete; what another lacks is said in English. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
