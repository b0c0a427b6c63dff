/**
 * `npm run bench -- score [--contacts 100000] [--sample 2000] [--seed 1]`: a scorecard of 30 rules on contacts of about 60
 * properties, with reasons, against json-rules-engine with the same rules on the first of the same contacts. Both start
 * from HubSpot's strings, get the contacts in pages that were just parsed, as a scoring slice does, and run on this thread.
 * Timed is the processor time that the thread uses for scoring, so that other programs on the machine change little.
 * Exit code 1: verdicts differ.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { compileScorecard } from '../../src/domain/leads/scorecard/compile-scorecard.ts';
import type { ScoreBreakdown } from '../../src/domain/leads/scorecard/score.ts';
import { benchPages, now } from './score/contacts.ts';
import { type PeerScore, peerEngine } from './score/peer.ts';
import { benchCard, benchDefinitions, conditionCount } from './score/rules.ts';

/** How many times the peer's rate is aimed at. */
const TARGET = 50;

/** Contacts in a page of the scoring slice. */
const PAGE = 500;

/** Contacts scored before the clock starts. */
const WARM_UP = 1_000;

export async function main(args: readonly string[]): Promise<void> {
  const { contacts, sample, seed } = options(args);
  const { score } = compileScorecard(benchCard, benchDefinitions);
  const peer = peerEngine(benchCard);
  const ours = { contacts: 0, seconds: 0 };
  const theirs = { contacts: 0, seconds: 0 };
  let differ = 0;
  // Both get compiled by the engine first, untimed.
  for (const page of benchPages(WARM_UP, PAGE, seed + 1)) {
    for (const each of page) score(each, now);
    for (const each of page) await peer(each);
  }
  for (const page of benchPages(contacts, PAGE, seed)) {
    const scores: ScoreBreakdown[] = [];
    ours.seconds += await secondsOf(async () => {
      for (const each of page) scores.push(score(each, now));
    });
    ours.contacts += page.length;

    const compared = page.slice(0, Math.max(0, sample - theirs.contacts));
    const peerScores: PeerScore[] = [];
    theirs.seconds += await secondsOf(async () => {
      for (const each of compared) peerScores.push(await peer(each));
    });
    theirs.contacts += compared.length;
    differ += peerScores.filter((each, i) => !agree(scores[i], each)).length;
  }

  const ratio = ours.contacts / ours.seconds / (theirs.contacts / theirs.seconds);
  console.log(`Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}`);
  console.log(`${benchCard.terms.length} rules with ${conditionCount} conditions`);
  report('Pacekeeper', ours);
  report('json-rules-engine', theirs);
  console.log(`Ratio ${ratio.toFixed(0)} (target: at least ${TARGET})`);
  console.log(`Verdicts compared on ${theirs.contacts} contacts: ${differ} differ`);
  if (differ > 0) process.exitCode = 1;
}

interface Work {
  readonly contacts: number;
  readonly seconds: number;
}

/** Seconds of processor time that this thread spent on it. */
async function secondsOf(run: () => Promise<void>): Promise<number> {
  const start = process.threadCpuUsage();
  await run();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000_000;
}

function options(args: readonly string[]) {
  const number = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { contacts: number, sample: number, seed: number },
  });
  return {
    contacts: Number(values.contacts ?? 100_000),
    sample: Number(values.sample ?? 2_000),
    seed: Number(values.seed ?? 1),
  };
}

/** The same points from the same rules. */
function agree(ours: ScoreBreakdown | undefined, peer: PeerScore): boolean {
  const fired = ours?.lines.map((line) => line.id).toSorted() ?? [];
  return (
    ours?.points === peer.points &&
    ours.degraded.length === 0 &&
    fired.join() === peer.ruleIds.toSorted().join()
  );
}

function report(name: string, { contacts, seconds }: Work): void {
  const rate = Math.round(contacts / seconds).toLocaleString('en');
  console.log(
    `${name.padEnd(18)} ${rate} contacts/s (${contacts} contacts in ${seconds.toFixed(2)} s)`,
  );
}
