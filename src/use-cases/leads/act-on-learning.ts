import type { FieldsOf } from '../../contract/asks.ts';
import type { LearningActAnswer, LearningActRequest } from '../../contract/learning-page.ts';
import type { Actor, AuditEntry } from '../../domain/access/audit.ts';
import { asAdmin } from '../../domain/access/may-configure.ts';
import type { PortalSchema } from '../../domain/crm/schema.ts';
import type { Instant } from '../../domain/crm/time.ts';
import type {
  LeakRuling,
  LearningActMessage,
  Ruling,
} from '../../domain/leads/leaks/leak-ruling.ts';
import { type LearningRefusal, whyNotRuled } from '../../domain/leads/leaks/may-rule.ts';
import type { ChangeOutcome, ChangeStore } from '../ports/change-store.ts';
import type { LearningChange } from '../ports/learning-acts-store.ts';
import type { Clock } from '../slices/slice.ts';
import { type LearningPageReading, readLearningPage } from './read-learning-page.ts';

/** Who decides about learning, and where that is kept. */
export interface LearningActing extends LearningPageReading {
  readonly store: LearningPageReading['store'] & ChangeStore;
  readonly clock: Clock;
}

/**
 * Asks for learning, or rules on a property, for an admin. A request that comes again has no second effect, and is answered
 * with the page as it stands then.
 */
export async function actOnLearning(
  acting: LearningActing,
  { key, ...asked }: LearningActRequest,
): Promise<LearningActAnswer> {
  const { store, viewer, schema, clock } = acting;
  const admin = asAdmin(viewer, 'home page');
  if (admin === null) return refused({ say: 'not an admin', with: {} });
  const why = whyNotPossible(asked, await schema());
  if (why !== null) return refused(why);
  const at = clock();
  const answer = await store.changeOnce<'learning', true>(
    { what: 'learning', of: null, userId: admin.userId, key, asked: JSON.stringify(asked), at },
    (rulings) => decide(asked, rulings, admin.actor, at),
  );
  return answer === null
    ? refused({ say: 'key used', with: {} })
    : { state: 'done', page: await readLearningPage(acting) };
}

function refused(why: LearningRefusal): LearningActAnswer {
  return { state: 'refused', why };
}

type Asked = FieldsOf<'actOnLearning'>;

/** Why a property cannot be ruled on; null when it can. */
function whyNotPossible(asked: Asked, portal: PortalSchema | null): LearningRefusal | null {
  if (asked.act !== 'rule') return null;
  return portal === null
    ? { say: 'not synced', with: {} }
    : whyNotRuled(asked.property, portal.definitions);
}

const ruled = {
  'learn from it': 'property learned from',
  'leave it out': 'property left out',
} as const satisfies Record<Ruling, LearningActMessage['say']>;

/** Learning that is asked for; or a ruling, unless it is so already. */
function decide(
  asked: Asked,
  rulings: readonly LeakRuling[],
  actor: Actor,
  at: Instant,
): ChangeOutcome<true, LearningChange> {
  const told = (
    act: LearningActMessage,
    differences: readonly LearningActMessage[],
  ): AuditEntry => ({ ...actor, at, subject: 'rules', act, differences });
  if (asked.act === 'learn now') {
    const audit = told({ say: 'learned again', with: {} }, []);
    return { answer: true, change: { to: { kind: 'learn now' }, audit } };
  }
  const { property } = asked;
  const before = rulings.find((each) => each.property === property)?.ruling ?? null;
  const ruling = asked.act === 'rule' ? asked.ruling : null;
  if (ruling === before) return { answer: true, change: null };
  const difference: LearningActMessage =
    ruling === null
      ? { say: 'property by the leak check', with: { property } }
      : { say: ruled[ruling], with: { property } };
  const audit = told({ say: 'learning decided', with: {} }, [difference]);
  const to: LearningChange =
    ruling === null
      ? { kind: 'take ruling back', property }
      : { kind: 'rule', ruling: { property, ruling, byUserId: actor.byId, at } };
  return { answer: true, change: { to, audit } };
}
