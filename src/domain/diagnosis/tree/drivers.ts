/**
 * What moves revenue. `conv_1`, `conv_2`, ... are the passages from stage to stage; the last of them is the closing rate.
 * `cycle` is the length of the sales cycle where only its mean is known, `timing` the share of wins closed in time.
 */
export type DriverId =
  | 'headcount'
  | 'volume'
  | 'mix'
  | 'lead_to_opp'
  | `conv_${number}`
  | 'list_price'
  | 'discount'
  | 'cycle'
  | 'timing';

/** What a manager can look into: one or more drivers, or the target itself. */
export const causes = [
  'target',
  'capacity',
  'lead_volume',
  'lead_quality',
  'skill',
  'deal_size',
  'discounting',
  'cycle_time',
] as const;
export type CauseId = (typeof causes)[number];

/** The three reasons why teams miss targets. */
export type Reason = 'goals' | 'leads' | 'coaching';

/** The cause that a driver belongs to. */
export function causeOf(driver: DriverId): CauseId {
  switch (driver) {
    case 'headcount':
      return 'capacity';
    case 'volume':
      return 'lead_volume';
    case 'mix':
    case 'lead_to_opp':
      return 'lead_quality';
    case 'list_price':
      return 'deal_size';
    case 'discount':
      return 'discounting';
    case 'cycle':
    case 'timing':
      return 'cycle_time';
    default:
      return 'skill';
  }
}

/** Which of the three reasons a cause is a matter of. People who are missing are a matter of the plan, like the target. */
export const reasonOf: Readonly<Record<CauseId, Reason>> = {
  target: 'goals',
  capacity: 'goals',
  lead_volume: 'leads',
  lead_quality: 'leads',
  skill: 'coaching',
  deal_size: 'coaching',
  discounting: 'coaching',
  cycle_time: 'coaching',
};

/** The drivers of a funnel with so many passages after the opportunity, in the order of its factors. */
export function funnelDrivers(passages: number): readonly DriverId[] {
  const stages = Array.from({ length: passages }, (_, at): DriverId => `conv_${at + 1}`);
  return ['volume', 'mix', 'lead_to_opp', ...stages, 'list_price', 'discount', 'timing'];
}
