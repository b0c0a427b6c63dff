import type { Instant } from '../../domain/crm/time.ts';
import { decideRules } from '../../domain/leads/rules/decide-rules.ts';
import type { RuleBook, RuleSettings } from '../../domain/leads/rules/rule-book.ts';
import { changeBy, scorecardIn } from '../../domain/leads/rules/rule-case.ts';
import {
  type PendingVersion,
  type Rung,
  standingOfRules,
} from '../../domain/leads/rules/standing.ts';
import type { Scorecard } from '../../domain/leads/scorecard/scorecard.ts';
import type { ChangeStore } from '../ports/change-store.ts';
import type { RulesStore } from '../ports/rules-store.ts';

/** The rules that score some of the leads: those created at or after `from`, or all that are left. */
export interface RungCard {
  readonly scorecard: Scorecard;
  readonly from: Rung['from'];
}

/** The rules that score a portal's leads now. */
export interface RulesInForce {
  /** Newest first. */
  readonly ladder: readonly [RungCard, ...RungCard[]];
  readonly scoring: RuleSettings['scoring'];
  /** The version that runs beside them until it takes over; null: none does. */
  readonly shadow: Scorecard | null;
}

/** One scorecard for all leads. */
export function soleRules(scorecard: Scorecard): RulesInForce {
  return { ladder: [{ scorecard, from: null }], scoring: 'learned when proven', shadow: null };
}

/**
 * The portal's published rules, the default ones before the first. A version whose days in the shadow are over goes live
 * here, once, however many processes ask.
 */
export async function rulesInForce(
  store: RulesStore & ChangeStore,
  now: Instant,
): Promise<RulesInForce> {
  const book = await store.ruleBook();
  const { pending } = standingOfRules(book.events);
  if (!isDue(pending, now)) return inForce(book);
  await endShadow(store, pending, now);
  return inForce(await store.ruleBook());
}

function isDue(pending: PendingVersion | null, now: Instant): pending is PendingVersion {
  return pending !== null && pending.until !== null && pending.until <= now;
}

async function endShadow(
  store: ChangeStore,
  { version, since }: PendingVersion,
  now: Instant,
): Promise<void> {
  const asked = { act: 'end shadow', version } as const;
  const key = `end of shadow of ${version} since ${since}`;
  const of = { version, revision: null };
  const request = { what: 'rules', of, userId: 'schedule', key, asked: version, at: now } as const;
  await store.changeOnce(request, (book) => {
    const decision = decideRules({
      book,
      asked,
      actor: { byId: null, via: 'schedule' },
      now,
      problemsOf: () => [],
    });
    return { answer: decision.kind, change: changeBy(decision) };
  });
}

function inForce(book: RuleBook): RulesInForce {
  const { ladder, pending } = standingOfRules(book.events);
  const [newest, ...older] = ladder;
  const rung = ({ version, from }: Rung) => ({ scorecard: scorecardIn(book, version), from });
  return {
    ladder: [rung(newest), ...older.map(rung)],
    scoring: book.settings.scoring,
    shadow: pending?.state === 'in shadow' ? scorecardIn(book, pending.version) : null,
  };
}
