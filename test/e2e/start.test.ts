import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type GoalPacingCard, goalPacingCardSchema } from '../../src/contract/goal-pacing-card.ts';
import {
  type LeadQualityCard,
  leadQualityCardSchema,
} from '../../src/contract/lead-quality-card.ts';
import { warningSettingWords } from '../../src/words/en/portal-warnings.ts';
import { cardAt, launch, lookAs, noBrowser, none, openPage, picture } from './browser.ts';
import { type StartedProduct, startProduct } from './started-product.ts';

const walk = noBrowser === null ? describe : describe.skip;

walk(`pacekeeper start in a browser${noBrowser === null ? '' : ` (${noBrowser})`}`, () => {
  let product: StartedProduct;
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
    product = await startProduct('--contacts', '400', '--deals', '160');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  /** What the service answers a page's first card. */
  async function answerWhile(page: Page, go: () => Promise<unknown>): Promise<unknown> {
    const [response] = await Promise.all([page.waitForResponse('**/preview/fetch'), go()]);
    return JSON.parse((await response.json()).body);
  }

  test('the overview counts what the terminal says was synced', async () => {
    const { page, misdeeds, close } = await openPage(browser, 1440);
    await page.goto(product.url);
    const tiles = await page.locator('.tiles').innerText();
    expect(product.said()).toContain('400 contacts, 160 deals');
    expect(tiles).toMatch(/Contacts\s+400/);
    expect(tiles).toMatch(/Deals\s+160/);
    await picture(page, 'start-overview');
    expect(misdeeds).toEqual(none);
    await close();
  });

  test('the best lead of the list has the same points on its cards, and they sum up', async () => {
    const { page, misdeeds, close } = await openPage(browser, 1440);
    await page.goto(`${product.url}/contacts`);
    await picture(page, 'start-contacts');
    const points = Number(await page.locator('tbody tr').first().locator('td').nth(1).innerText());
    const open = () => page.locator('.rows__name').first().click();
    const card: LeadQualityCard = leadQualityCardSchema.parse(await answerWhile(page, open));
    if (card.state !== 'scored') throw new Error(`The lead is ${card.state}.`);
    expect(card.score.points).toBe(points);
    expect(card.lines.reduce((sum, line) => sum + line.points, 0)).toBe(points);
    for (const location of ['tab', 'sidebar'] as const) {
      const text = await (await cardAt(page, location)).innerText();
      expect(text).toContain(`Grade ${card.grade}`);
      expect(text).toContain(`${points} points`);
      for (const { id } of card.signals.warnings)
        expect(text).toContain(warningSettingWords(id).title);
    }
    await picture(page, 'start-contact');
    expect(misdeeds).toEqual(none);
    await close();
  });

  test('the deal whose goal is furthest behind shows the pace of the list', async () => {
    const { page, misdeeds, close } = await openPage(browser, 1440);
    await page.goto(`${product.url}/deals`);
    await picture(page, 'start-deals');
    const pace = await page.locator('.pace__number').first().innerText();
    const open = () => page.locator('.rows__name').first().click();
    const card: GoalPacingCard = goalPacingCardSchema.parse(await answerWhile(page, open));
    if (card.state !== 'shown' || card.goal.kind !== 'paced')
      throw new Error(`The deal shows ${JSON.stringify(card)}.`);
    expect(`${Math.trunc((card.goal.pace.pace ?? Number.NaN) * 100)}%`).toBe(pace);
    for (const location of ['tab', 'sidebar'] as const) {
      // The pace stands below the fold, under "How we know": the chance has taken its place in the headline.
      const shown = await cardAt(page, location);
      await shown.getByText('How we know').click();
      const text = await shown.innerText();
      expect(text.replaceAll(/\s/g, '')).toContain(`Pace:${pace}`);
      for (const { id } of card.signals.warnings)
        expect(text).toContain(warningSettingWords(id).title);
    }
    await picture(page, 'start-deal');
    expect(misdeeds).toEqual(none);
    await close();
  });

  test('admin, manager and rep each see no more than they may', async () => {
    const { page, misdeeds, close } = await openPage(browser, 1440);
    await page.goto(`${product.url}/deals`);
    const totals: number[] = [];
    for (const role of ['admin', 'manager', 'rep']) {
      await lookAs(page, `(${role})`);
      const count = await page.locator('.list-head__count').innerText();
      totals.push(Number(/^\d+/.exec(count)?.[0]));
    }
    const [admin, manager, rep] = totals;
    expect(admin).toBe(160);
    expect(manager).toBeLessThan(160);
    expect(rep).toBeLessThan(manager ?? 0);
    expect(misdeeds).toEqual(none);
    await close();
  });
});
