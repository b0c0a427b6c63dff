import type { AbstainReason } from '../forecast/abstain.ts';

/** Why no chance is said, as the part of a sentence: "5 of 12 open deals have no amount". */
export function abstainWords(reason: AbstainReason): string {
  switch (reason.kind) {
    case 'no target':
      return 'there is no target';
    case 'reached':
      return 'the target is reached';
    case 'no wins':
      return 'the team has won nothing yet';
    case 'amounts missing':
      return `${reason.missing} of ${reason.open} open deals have no amount`;
    case 'bands have not held':
      return `forecasts have been off of late, ${reason.held} of ${reason.tried} ranges held`;
  }
}
