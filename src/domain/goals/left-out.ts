/** Records that a number leaves out, and why: shown beside the number. */
export interface LeftOut {
  readonly reason: string;
  readonly count: number;
}
