import type { AuditStore } from './audit-store.ts';
import type { CardStore } from './card-store.ts';
import type { ChangeStore } from './change-store.ts';
import type { ChangesStore } from './changes-store.ts';
import type { CheckpointStore } from './checkpoint-store.ts';
import type { ForecastStore } from './forecast-store.ts';
import type { GoalStore } from './goal-store.ts';
import type { HandOverStore } from './hand-over-store.ts';
import type { LeadFlowStore } from './lead-flow-store.ts';
import type { LeadStore } from './lead-store.ts';
import type { LearningActsStore } from './learning-acts-store.ts';
import type { LearningStore } from './learning-store.ts';
import type { ListStore } from './list-store.ts';
import type { NoteStore } from './note-store.ts';
import type { OutboxStore } from './outbox-store.ts';
import type { PacePageStore } from './pace-page-store.ts';
import type { PaceStore } from './pace-store.ts';
import type { RoleStore } from './role-store.ts';
import type { RulesStore } from './rules-store.ts';
import type { ScorecardOriginStore } from './scorecard-origin-store.ts';
import type { SettingStore } from './setting-store.ts';
import type { SummaryStore } from './summary-store.ts';
import type { SurroundingsStore } from './surroundings-store.ts';
import type { SyncStore } from './sync-store.ts';
import type { TrialStore } from './trial-store.ts';
import type { UpdateStore } from './update-store.ts';
import type { WarningStore } from './warning-store.ts';

/** Everything stored for one portal. Nothing it offers can reach another portal's rows. */
export interface PortalStore
  extends ChangeStore,
    SyncStore,
    CheckpointStore,
    LeadStore,
    PaceStore,
    PacePageStore,
    ChangesStore,
    ForecastStore,
    GoalStore,
    SettingStore,
    CardStore,
    ListStore,
    HandOverStore,
    SurroundingsStore,
    LearningStore,
    LearningActsStore,
    LeadFlowStore,
    UpdateStore,
    OutboxStore,
    NoteStore,
    RoleStore,
    RulesStore,
    AuditStore,
    WarningStore,
    ScorecardOriginStore,
    TrialStore,
    SummaryStore {
  readonly portalId: number;
}
