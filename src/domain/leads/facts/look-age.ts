/** Between which ages, in days since creation, a lead of the past is looked at. */
export interface Looks {
  readonly earliestDays: number;
  readonly latestDays: number;
}

/**
 * From 2 days, when a lead's first visits, mails and corrections are in, to 60, when most of the horizon is over. Equal
 * ends make it one fixed delay.
 */
export const defaultLooks: Looks = { earliestDays: 2, latestDays: 60 };

/**
 * The age in days at which a lead is looked at: by its id, so that it is the same whenever it is asked for and has
 * nothing to do with what became of the lead. Ages are spread evenly over their logarithms, because most is learned of a
 * lead early. One look for each lead keeps the rows independent; many ages let training see leads as scoring meets them.
 */
export function lookAge(id: string, { earliestDays, latestDays }: Looks): number {
  return earliestDays * (latestDays / earliestDays) ** shareOf(id);
}

/** A number from 0 (included) to 1 (excluded), equal for equal ids and even over ids that differ by one: FNV-1a, mixed. */
export function shareOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < id.length; place += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(place), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4_294_967_296;
}
