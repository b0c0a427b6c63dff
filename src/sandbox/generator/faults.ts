import type { WorldChange, WorldRecord } from '../world.ts';
import type { Dice } from './dice.ts';

type Fault = (changes: readonly WorldChange[]) => readonly WorldChange[];

const replaced =
  (property: string, value: string): Fault =>
  (changes) =>
    changes.map((each) => (each.property === property ? { ...each, value } : each));

const without =
  (...properties: readonly string[]): Fault =>
  (changes) =>
    changes.filter((each) => !properties.includes(each.property));

const nowhere = without('dealstage', 'hs_is_closed', 'hs_is_closed_won', 'hs_is_closed_lost');

/** How many of a thousand deals carry which fault: old integrations and careless imports leave such values behind. */
const dealFaults: readonly (readonly [fault: Fault, perThousand: number])[] = [
  [(changes) => without('amount_in_home_currency')(replaced('amount', 'tbd')(changes)), 4],
  [(changes) => without('amount_in_home_currency')(replaced('amount', '12.500,00')(changes)), 2],
  [replaced('closedate', '31.02.2026'), 2],
  [replaced('closedate', 'end of quarter'), 1],
  [nowhere, 3],
];

const contactFaults: readonly (readonly [fault: Fault, perThousand: number])[] = [
  [replaced('hs_analytics_num_visits', 'n/a'), 2],
  [replaced('lifecyclestage', 'hot prospect'), 1],
  [replaced('numemployees', 'many'), 1],
];

function spoilt(record: WorldRecord, dice: Dice, faults: typeof dealFaults): WorldRecord {
  const sound: Fault = (changes) => changes;
  const rest = 1000 - faults.reduce((sum, [, share]) => sum + share, 0);
  const fault = dice.fork(`fault ${record.id}`).weighted([...faults, [sound, rest] as const]);
  return fault === sound ? record : { ...record, changes: fault(record.changes) };
}

/** About one deal in eighty gets a value that cannot be read, or loses its stage. */
export function spoiltDeal(record: WorldRecord, dice: Dice): WorldRecord {
  return spoilt(record, dice, dealFaults);
}

/** About one contact in 250 gets a value that cannot be read. */
export function spoiltContact(record: WorldRecord, dice: Dice): WorldRecord {
  return spoilt(record, dice, contactFaults);
}
