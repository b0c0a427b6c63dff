import type { PortalStore } from '../use-cases/ports/portal-store.ts';
import type { Tenant } from './engine/tenant.ts';
import { changesStore } from './goals/changes-store.ts';
import { forecastStore } from './goals/forecast-store.ts';
import { goalChanger, goalStore } from './goals/goal-store.ts';
import { pacePageStore } from './goals/pace-page-store.ts';
import { paceStore } from './goals/pace-store.ts';
import { handOverChanger, handOverStore } from './leads/hand-over-store.ts';
import { leadFlowStore } from './leads/lead-flow-store.ts';
import { leadStore } from './leads/lead-store.ts';
import { learningActsStore, learningChanger } from './leads/learning-acts-store.ts';
import { learningStore } from './leads/learning-store.ts';
import { scorecardOriginStore } from './leads/scorecard-origin-store.ts';
import { surroundingsStore } from './leads/surroundings-store.ts';
import { cardStore } from './records/card-store.ts';
import { checkpointStore } from './records/job-checkpoint.ts';
import { summaryStore } from './records/summary-store.ts';
import { syncStore } from './records/sync-store.ts';
import { warningStore } from './records/warning-store.ts';
import { auditStore } from './settings/audit-store.ts';
import { type Changers, changeStore } from './settings/change-store.ts';
import { roleChanger, roleStore } from './settings/role-store.ts';
import { rulesChanger, rulesStore } from './settings/rules-store.ts';
import { settingChangers, settingStore } from './settings/setting-store.ts';
import { trialStore } from './settings/trial-store.ts';
import { noteChanger, noteStore } from './updates/note-store.ts';
import { outboxStore } from './updates/outbox-store.ts';
import { ownUpdatesChanger, updatesChanger } from './updates/preference-store.ts';
import { updateStore } from './updates/update-store.ts';

const changers: Changers = {
  ...settingChangers,
  goals: goalChanger,
  roles: roleChanger,
  rules: rulesChanger,
  learning: learningChanger,
  'hand-over': handOverChanger,
  note: noteChanger,
  updates: updatesChanger,
  'own updates': ownUpdatesChanger,
};

/** Everything stored for one portal. */
export function portalStore(tenant: Tenant): PortalStore {
  return {
    portalId: tenant.portalId,
    ...changeStore(tenant, changers),
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
    ...settingStore(tenant),
    ...cardStore(tenant),
    ...handOverStore(tenant),
    ...surroundingsStore(tenant),
    ...leadFlowStore(tenant),
    ...updateStore(tenant),
    ...outboxStore(tenant),
    ...noteStore(tenant),
    ...roleStore(tenant),
    ...rulesStore(tenant),
    ...auditStore(tenant),
    ...warningStore(tenant),
    ...scorecardOriginStore(tenant),
    ...trialStore(tenant),
    ...summaryStore(tenant),
  };
}
