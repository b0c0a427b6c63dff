import type { PortalStore } from '../use-cases/ports/portal-store.ts';
import { accessStore } from './access-store.ts';
import { auditStore } from './audit-store.ts';
import { calendarStore } from './calendar-store.ts';
import { cardStore } from './card-store.ts';
import { changesStore } from './changes-store.ts';
import { coachingStore } from './coaching-store.ts';
import { forecastStore } from './forecast-store.ts';
import { goalStore } from './goal-store.ts';
import { handOverStore } from './hand-over-store.ts';
import { checkpointStore } from './job-checkpoint.ts';
import { leadFlowStore } from './lead-flow-store.ts';
import { leadStore } from './lead-store.ts';
import { learningActsStore } from './learning-acts-store.ts';
import { learningStore } from './learning-store.ts';
import { noteStore } from './note-store.ts';
import { outboxStore } from './outbox-store.ts';
import { pacePageStore } from './pace-page-store.ts';
import { paceStore } from './pace-store.ts';
import { rulesStore } from './rules-store.ts';
import { scheduleStore } from './schedule-store.ts';
import { scorecardOriginStore } from './scorecard-origin-store.ts';
import { summaryStore } from './summary-store.ts';
import { surroundingsStore } from './surroundings-store.ts';
import { syncStore } from './sync-store.ts';
import type { Tenant } from './tenant.ts';
import { trialStore } from './trial-store.ts';
import { updateStore } from './update-store.ts';

/** Everything stored for one portal. */
export function portalStore(tenant: Tenant): PortalStore {
  return {
    portalId: tenant.portalId,
    ...syncStore(tenant),
    ...checkpointStore(tenant),
    ...leadStore(tenant),
    ...learningStore(tenant),
    ...learningActsStore(tenant),
    ...paceStore(tenant),
    ...pacePageStore(tenant),
    ...changesStore(tenant),
    ...forecastStore(tenant),
    ...goalStore(tenant),
    ...calendarStore(tenant),
    ...scheduleStore(tenant),
    ...cardStore(tenant),
    ...handOverStore(tenant),
    ...surroundingsStore(tenant),
    ...leadFlowStore(tenant),
    ...updateStore(tenant),
    ...outboxStore(tenant),
    ...noteStore(tenant),
    ...accessStore(tenant),
    ...rulesStore(tenant),
    ...auditStore(tenant),
    ...coachingStore(tenant),
    ...scorecardOriginStore(tenant),
    ...trialStore(tenant),
    ...summaryStore(tenant),
  };
}
