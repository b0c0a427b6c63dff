/** Why a portal cannot show what a metric counts. */
export type CountFault = 'no meeting dates';
