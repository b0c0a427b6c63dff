import { readScorecard } from '../../contract/read-scorecard.ts';
import type { CheckRulesAnswer } from '../../contract/settings/check-rules.ts';
import type { LintEvidence, PastEvidence } from '../../domain/leads/linter/evidence.ts';
import { TogetherCounter } from '../../domain/leads/linter/firing-counts.ts';
import { lintScorecard } from '../../domain/leads/linter/lint-scorecard.ts';
import { checkScorecard } from '../../domain/leads/scorecard/check-scorecard.ts';
import {
  type CompiledScorecard,
  compileScorecard,
} from '../../domain/leads/scorecard/compile-scorecard.ts';
import type { Scorecard } from '../../domain/leads/scorecard/scorecard.ts';
import { BinCounter } from '../../domain/leads/trial/bin-counts.ts';
import {
  newestLesson,
  type PastLead,
  type PastReading,
  pastLeads,
} from '../leads/learn/past-leads.ts';
import type { LeadPlace, LearningStore } from '../ports/learning-store.ts';
import type { SurroundingsStore } from '../ports/surroundings-store.ts';
import { problemView } from './read-rules-page.ts';
import type { SettingsReading } from './settings-reading.ts';
import { knownLeaks } from './trials/known-leaks.ts';
import { showFinding } from './trials/show-finding.ts';
import { propertiesRead } from './trials/trial-cards.ts';

/** Leads of each kind that are looked at: enough for a first look while somebody types. */
const LEADS = 2_000;

/** What a scorecard is checked against. */
export interface RulesChecking extends Pick<SettingsReading, 'portal' | 'clock'> {
  readonly store: Pick<LearningStore, 'leadsCreatedBefore' | 'latestLearning'> &
    Pick<SurroundingsStore, 'leadDeals'>;
}

/** Looks a scorecard over, on the newest leads and on the newest whose outcome is known. Saves nothing. */
export async function checkRules(
  checking: RulesChecking,
  given: unknown,
): Promise<CheckRulesAnswer> {
  const { portal } = checking;
  const read = readScorecard(given);
  if (read.scorecard === null)
    return {
      state: 'checked',
      problems: read.problems.map(problemView),
      findings: [],
      counted: null,
    };
  const { scorecard } = read;
  const problems = checkScorecard(scorecard, portal.definitions).map(problemView);
  if (problems.some(({ effect }) => effect === 'refused'))
    return { state: 'checked', problems, findings: [], counted: null };
  const evidence = await evidenceFor(checking, scorecard);
  const leaks = await knownLeaks(checking.store);
  const { definitions } = portal;
  const findings = lintScorecard(scorecard, { definitions, evidence, leaks }).map(showFinding);
  const { leads, bins, past } = evidence;
  return {
    state: 'checked',
    problems,
    findings,
    counted: {
      leads,
      bins: bins.map((term) => [...term]),
      past: {
        leads: past.leads,
        converted: past.converted,
        bins: past.bins.map((term) => [...term]),
        convertedBins: past.convertedBins.map((term) => [...term]),
      },
    },
  };
}

async function evidenceFor(
  { store, clock, portal: { definitions } }: RulesChecking,
  scorecard: Scorecard,
): Promise<LintEvidence & { readonly past: PastEvidence }> {
  const compiled = compileScorecard(scorecard, definitions);
  const now = clock();
  const reading = {
    store,
    now,
    readsDeals: compiled.readsDeals,
    properties: propertiesRead([scorecard]),
  };
  const [newest, past] = await Promise.all([
    someLeads(reading, { createdAt: now + 1, id: '' }),
    someLeads(reading, newestLesson(now)),
  ]);
  return {
    ...presentCounts(scorecard, compiled, newest, now),
    degraded: compiled.degraded.map(({ termId }) => termId),
    past: pastCounts(scorecard, compiled, past),
  };
}

async function someLeads(reading: PastReading, from: LeadPlace): Promise<readonly PastLead[]> {
  const found: PastLead[] = [];
  for (let place: LeadPlace | null = from; place !== null && found.length < LEADS; ) {
    const { leads, next }: Awaited<ReturnType<typeof pastLeads>> = await pastLeads(reading, place);
    found.push(...leads);
    place = next;
  }
  return found;
}

function presentCounts(
  scorecard: Scorecard,
  compiled: CompiledScorecard,
  leads: readonly PastLead[],
  now: number,
): Pick<LintEvidence, 'leads' | 'whose' | 'bins' | 'together'> {
  const bins = new BinCounter(scorecard);
  const together = new TogetherCounter(scorecard);
  for (const { contact, deals } of leads) {
    together.add(compiled.score(contact.properties, now, { deals, onBin: bins.add }));
  }
  return {
    leads: leads.length,
    whose: 'the newest contacts',
    bins: bins.counts,
    together: { leads: leads.length, counts: together.counts },
  };
}

function pastCounts(
  scorecard: Scorecard,
  compiled: CompiledScorecard,
  leads: readonly PastLead[],
): PastEvidence {
  const bins = new BinCounter(scorecard);
  const convertedBins = new BinCounter(scorecard);
  const sums = { leads: 0, converted: 0 };
  for (const { row, deals } of leads) {
    if (typeof row === 'string') continue;
    sums.leads += 1;
    if (row.converted) sums.converted += 1;
    compiled.score(row.properties, row.lookedAt, {
      deals,
      onBin: (termId, bin) => {
        bins.add(termId, bin);
        if (row.converted) convertedBins.add(termId, bin);
      },
    });
  }
  return { ...sums, bins: bins.counts, convertedBins: convertedBins.counts };
}
