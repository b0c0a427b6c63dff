import { afterAll, beforeAll, describe } from '@jest/globals';
import type { Database } from '../../src/store/engine/database.ts';
import { cardTests } from './portal-store/cards.ts';
import { changesTests } from './portal-store/changes.ts';
import { commitTests } from './portal-store/commits.ts';
import { forecastTests } from './portal-store/forecasts.ts';
import { calendarTests, goalTests } from './portal-store/goals.ts';
import { handOverTests } from './portal-store/hand-overs.ts';
import { historyTests } from './portal-store/history.ts';
import { jobTests } from './portal-store/jobs.ts';
import { leadFlowTests } from './portal-store/lead-flow.ts';
import { learningTests } from './portal-store/learning.ts';
import { listTests } from './portal-store/lists.ts';
import { pacePageTests } from './portal-store/pace-page.ts';
import { roundTripTests } from './portal-store/round-trips.ts';
import { ruleTests } from './portal-store/rules.ts';
import { settingTests } from './portal-store/settings.ts';
import { summaryTests } from './portal-store/summaries.ts';
import { surroundingTests } from './portal-store/surroundings.ts';
import { tenantTests } from './portal-store/tenants.ts';
import { updateTests } from './portal-store/updates.ts';
import { warningCountTests } from './portal-store/warning-counts.ts';
import type { StoreUnderTest } from './store-under-test.ts';

/** What every PortalStore keeps, whatever the engine. `open` gives a database of its own, which is closed at the end. */
export function portalStoreBattery(open: () => Promise<Database>): void {
  let database: Database | undefined;
  let lastPortal = 1_000;
  const opened = () => {
    if (database === undefined) throw new Error('The database is not open yet.');
    return database;
  };
  const subject: StoreUnderTest = {
    database: opened,
    freshStore: () => opened().portal(++lastPortal),
  };

  beforeAll(async () => {
    database = await open();
  }, 60_000);
  afterAll(async () => {
    await database?.close();
  });

  describe('reads back what was written', () => roundTripTests(subject));
  describe('commits a page', () => commitTests(subject));
  describe('remembers values', () => historyTests(subject));
  describe('keeps jobs', () => jobTests(subject));
  describe('keeps goals', () => goalTests(subject));
  describe('lists goals', () => pacePageTests(subject));
  describe('keeps a calendar', () => calendarTests(subject));
  describe('learns', () => learningTests(subject));
  describe('tells changes', () => changesTests(subject));
  describe('keeps forecasts', () => forecastTests(subject));
  describe('answers cards', () => cardTests(subject));
  describe('answers acts on leads', () => handOverTests(subject));
  describe('keeps progress updates', () => updateTests(subject));
  describe('keeps rules', () => ruleTests(subject));
  describe('counts warnings:', () => warningCountTests(subject));
  describe('keeps what admins set:', () => settingTests(subject));
  describe('reads the flow of leads', () => leadFlowTests(subject));
  describe('looks around contacts', () => surroundingTests(subject));
  describe('lists records', () => listTests(subject));
  describe('sums up', () => summaryTests(subject));
  describe('keeps portals apart', () => tenantTests(subject));
}
