import type { DryRunResult, MovedLeadView } from '../../../contract/settings/rule-trial.ts';
import { entryAt } from '../../../domain/collections/entries.ts';
import type { Owner } from '../../../domain/crm/owner.ts';
import { grades } from '../../../domain/leads/fitting/grades.ts';
import type { Finding } from '../../../domain/leads/linter/finding.ts';
import type { BinCounts } from '../../../domain/leads/trial/bin-counts.ts';
import type { DryRunTally, MovedLead } from '../../../domain/leads/trial/dry-run.ts';
import { reasons } from '../../../words/en/lead-reasons.ts';
import { english } from '../../../words/english.ts';
import { say } from '../../../words/say.ts';
import { showFinding } from './show-finding.ts';

/** Owners that are listed; the rest are counted. */
const MOST_OWNERS = 100;

/** What a dry run came to. */
interface FinishedDryRun {
  readonly tally: DryRunTally;
  readonly bins: BinCounts;
  readonly findings: readonly Finding[];
  readonly owners: readonly Owner[];
  readonly seconds: number;
  readonly learnedScores: boolean;
}

/** A dry run as the settings page shows it. */
export function showDryRun(run: FinishedDryRun): DryRunResult {
  const { tally, bins, findings, owners, seconds, learnedScores } = run;
  const names = new Map(owners.map(({ id, name }) => [id, name]));
  const nameOf = (ownerId: string | null) =>
    ownerId === null ? null : (names.get(ownerId) ?? ownerId);
  const moves = movesOf(tally);
  return {
    kind: 'dry run',
    leads: tally.leads,
    up: sum(moves.filter(({ from, to }) => to < from)),
    down: sum(moves.filter(({ from, to }) => to > from)),
    moves,
    owners: tally.owners
      .toSorted((a, b) => b.leads - a.leads)
      .slice(0, MOST_OWNERS)
      .map(({ ownerId, ...counts }) => ({ owner: nameOf(ownerId), ...counts })),
    moreOwners: Math.max(0, tally.owners.length - MOST_OWNERS),
    examples: {
      up: tally.up.map((lead) => movedLead(lead, nameOf)),
      down: tally.down.map((lead) => movedLead(lead, nameOf)),
    },
    unreadable: tally.unreadable,
    bins: bins.map((counts) => [...counts]),
    findings: findings.map(showFinding),
    rescoring: { leads: tally.leads, changed: tally.rescored, seconds },
    learnedScores,
  };
}

function movesOf({ moves }: DryRunTally): DryRunResult['moves'] {
  return grades.flatMap((from, row) =>
    grades.map((to, column) => ({ from, to, leads: entryAt(entryAt(moves, row), column) })),
  );
}

function sum(moves: DryRunResult['moves']): number {
  return moves.reduce((all, { leads }) => all + leads, 0);
}

function movedLead(
  { contactId, name, ownerId, from, to, lines }: MovedLead,
  nameOf: (ownerId: string | null) => string | null,
): MovedLeadView {
  return { contactId, name, owner: nameOf(ownerId), from, to, lines: lines.map(inWords) };
}

function inWords({ reason, points }: MovedLead['lines'][number]) {
  return { reason: say(reasons, reason, english), points };
}
