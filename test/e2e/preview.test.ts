import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { ensureCardsBuilt } from '../../scripts/build-cards.ts';
import { bundleWithHubspot } from '../../scripts/bundle-with-hubspot.ts';
import { projectRoot } from '../../scripts/project.ts';
import {
  attack,
  contacts,
  deals,
  paceOf,
  pointsOf,
  samplePortal,
} from '../preview/support/sample-portal.ts';
import { startFakePreview } from '../preview/support/start-fake-preview.ts';
import { cardAt, launch, lookAs, noBrowser, none, openPage, picture } from './browser.ts';

const walk = noBrowser === null ? describe : describe.skip;
/**
 * The cards as they are now, as HubSpot's bundler makes them: what is seen here runs in HubSpot. The started product
 * (start.test.ts) shows those of esbuild.
 */
const built = async () => ({
  cards: (await ensureCardsBuilt(`${projectRoot}build/cards-by-hubspot`, bundleWithHubspot)).cards,
});
/** Wide enough for HubSpot's three columns: the middle one is about 750 px. */
const WIDE = 1440;

walk(`the preview in a browser${noBrowser === null ? '' : ` (${noBrowser})`}`, () => {
  let browser: Browser;
  let preview: Awaited<ReturnType<typeof startFakePreview>>;
  beforeAll(async () => {
    browser = await launch();
    preview = await startFakePreview(await built());
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await preview?.close();
  });

  test('the overview leads to the lists, and a list to a record', async () => {
    const { page, misdeeds, close } = await openPage(browser, WIDE);
    await page.goto(preview.url);
    await lookAs(page, 'Ada Oyelaran');
    await picture(page, 'overview');
    await page.getByRole('navigation', { name: 'Pages' }).getByText('Contacts').click();
    await page.getByText('60 records ·').waitFor();
    await picture(page, 'contacts');
    await page.getByLabel('Search').fill('nora');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByText('6 records ·').waitFor();
    await page.getByRole('link', { name: 'Nora Weber' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Nora Weber' }).waitFor();
    await page.getByRole('navigation', { name: 'Pages' }).getByText('Deals').click();
    await page.getByText('40 records ·').waitFor();
    await picture(page, 'deals');
    expect(misdeeds).toEqual(none);
    await close();
  });

  test.each(['Ana Ruiz', 'Mara Lindqvist', 'Ada Oyelaran'])(
    'a contact’s cards show the numbers that the service gave, to %s',
    async (viewer) => {
      const { page, misdeeds, close } = await openPage(browser, WIDE);
      await page.goto(`${preview.url}/contacts/5001`);
      await lookAs(page, viewer);
      const points = pointsOf(contacts[0] as (typeof contacts)[number]);
      for (const location of ['tab', 'sidebar'] as const) {
        const card = await cardAt(page, location);
        if (location === 'sidebar') await card.getByText(`Why ${points} points?`).click();
        const text = await card.innerText();
        expect(text).toContain('One of your best leads is waiting');
        for (const reason of ['Visited the pricing page twice', 'Free e-mail address', '34', '49'])
          expect(text).toContain(reason);
      }
      await picture(page, `contact-as-${viewer.split(' ')[0]?.toLowerCase()}`);
      expect(misdeeds).toEqual(none);
      await close();
    },
  );

  test.each(['Ana Ruiz', 'Mara Lindqvist', 'Ada Oyelaran'])(
    'a deal’s cards show the numbers that the service gave, to %s',
    async (viewer) => {
      const { page, misdeeds, close } = await openPage(browser, WIDE);
      await page.goto(`${preview.url}/deals/7001`);
      await lookAs(page, viewer);
      expect(paceOf(deals[0] as (typeof deals)[number])).toBe(0.82);
      for (const location of ['tab', 'sidebar'] as const) {
        const text = await (await cardAt(page, location)).innerText();
        expect(text).toContain('Behind');
        expect(text).toMatch(/82\s?%/);
        expect(text).toMatch(/300,000/);
        expect(text).toContain('In "Proposal sent" for 23 days.');
      }
      await picture(page, `deal-as-${viewer.split(' ')[0]?.toLowerCase()}`);
      expect(misdeeds).toEqual(none);
      await close();
    },
  );

  test('a rep is told who may see a record that is not theirs', async () => {
    const { page, misdeeds, close } = await openPage(browser, WIDE);
    await page.goto(`${preview.url}/deals/7003`);
    const text = await (await cardAt(page, 'tab')).innerText();
    expect(text).toContain('their manager and admins can see this');
    await picture(page, 'deal-not-allowed');
    expect(misdeeds).toEqual(none);
    await close();
  });

  test.each([
    ['contacts', '5002'],
    ['deals', '7002'],
  ])('texts of %s that look like HTML stay texts', async (list, id) => {
    const { page, misdeeds, close } = await openPage(browser, WIDE);
    await page.goto(`${preview.url}/${list}`);
    await lookAs(page, 'Ada Oyelaran');
    await page.goto(`${preview.url}/${list}/${id}`);
    for (const location of ['tab', 'sidebar'] as const)
      expect(await (await cardAt(page, location)).innerText()).toContain(attack);
    await picture(page, `${list}-attacked`);
    expect(await page.title()).toContain(attack);
    expect(await page.locator('script:not([src="/assets/app.js"]), img[onerror]').count()).toBe(0);
    expect(misdeeds).toEqual(none);
    await close();
  });

  test.each([390, 1024])(
    'a record is read at a width of %i px without going sideways',
    async (width) => {
      const { page, misdeeds, close } = await openPage(browser, width);
      await page.goto(`${preview.url}/contacts/5001`);
      await cardAt(page, 'sidebar');
      await cardAt(page, 'tab');
      await picture(page, `contact-at-${width}`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
        width,
      );
      expect(misdeeds).toEqual(none);
      await close();
    },
  );

  test.each(['/', '/contacts', '/deals'])(
    'at the width of a phone %s does not go sideways, and what matters most is in view',
    async (path) => {
      const { page, misdeeds, close } = await openPage(browser, 400);
      await page.goto(preview.url + path);
      await lookAs(page, 'Ada Oyelaran');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400);
      const first = page.locator(path === '/contacts' ? '.rows__name' : '.pace').first();
      const box = await first.boundingBox();
      expect((box?.x ?? 400) + (box?.width ?? 0)).toBeLessThanOrEqual(400);
      await picture(page, `phone${path.replace('/', '-')}`);
      expect(misdeeds).toEqual(none);
      await close();
    },
  );

  test('a service that is down is an error on the card, with a way to try again', async () => {
    const down = await startFakePreview(await built());
    await down.service.close();
    const { page, misdeeds, close } = await openPage(browser, WIDE);
    await page.goto(`${down.url}/contacts/5001`);
    const card = await cardAt(page, 'tab');
    expect(await card.getByRole('button').count()).toBeGreaterThan(0);
    await picture(page, 'service-down');
    expect(misdeeds.abroad).toEqual([]);
    await close();
    await down.close();
  });

  test('a portal without records says what would fill it', async () => {
    const nothing = { rows: [], total: 0 };
    const data = samplePortal({ contacts: async () => nothing, deals: async () => nothing });
    const empty = await startFakePreview({ ...(await built()), data });
    const { page, misdeeds, close } = await openPage(browser, WIDE);
    await page.goto(`${empty.url}/contacts`);
    await page.getByRole('heading', { name: 'No contacts here yet' }).waitFor();
    await picture(page, 'contacts-empty');
    expect(misdeeds).toEqual(none);
    await page.goto(`${empty.url}/deals/1`);
    await page.getByText('There is no deal 1 among the synced records.').waitFor();
    await picture(page, 'not-found');
    await close();
    await empty.close();
  });
});
