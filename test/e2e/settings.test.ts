import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launch, lookAs, noBrowser, none, openPage, picture } from './browser.ts';
import { fillIn, pressAt } from './keyboard.ts';
import { type StartedProduct, startProduct } from './started-product.ts';

const walk = noBrowser === null ? describe : describe.skip;

/** About as wide as HubSpot draws an app's settings page. */
const WIDE = 1100;

walk(`the settings page in a browser${noBrowser === null ? '' : ` (${noBrowser})`}`, () => {
  let product: StartedProduct;
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
    product = await startProduct('--contacts', '800', '--deals', '200');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  async function settings(): Promise<Awaited<ReturnType<typeof openPage>>> {
    const opened = await openPage(browser, WIDE);
    opened.page.setDefaultTimeout(60_000);
    await opened.page.goto(`${product.url}/settings`);
    await lookAs(opened.page, '(admin)');
    await opened.page.getByText('How leads are scored').waitFor();
    return opened;
  }
  const line = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

  test('by mouse: a rule is changed, tried, published, and gone back from', async () => {
    const { page, misdeeds, close } = await settings();
    await page.getByRole('button', { name: /^Seniority/ }).click();
    await page.getByLabel('Points').first().fill('25');
    await page.getByLabel('Points').first().blur();
    await line(page, /Unsaved changes: \d/);
    await picture(page, 'settings-changed');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await line(page, 'Draft saved');
    await page.getByRole('button', { name: 'Publish without a trial' }).waitFor();
    await page.getByRole('button', { name: 'Dry run: who moves?' }).click();
    await line(page, 'Who would move');
    await page.getByRole('button', { name: 'Back-test: does it pick better?' }).click();
    await line(page, 'Would it have picked buyers better?');
    await page.getByRole('button', { name: 'Publish', exact: true }).waitFor();
    await picture(page, 'settings-tried');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await line(page, /rules-1/);
    await page.getByRole('button', { name: /^Versions/ }).click();
    await picture(page, 'settings-versions');
    await page.getByRole('button', { name: 'Go back to default-1' }).click();
    await page.getByRole('button', { name: 'Make default-1 live again' }).click();
    await line(page, /rules-2|default-1/);
    expect(misdeeds).toEqual(none);
    await close();
  });

  test('by keyboard alone: the same way, from the first Tab to a published rule', async () => {
    const { page, misdeeds, close } = await settings();
    await pressAt(page, /Industry \(/);
    await fillIn(page, /^Points/, '7');
    await pressAt(page, /^Save the draft/, 'Shift+Tab');
    await line(page, 'Draft saved');
    await pressAt(page, /^Dry run/);
    await line(page, 'Who would move');
    await page.getByRole('button', { name: 'Publish', exact: true }).waitFor();
    await fillIn(page, /^Why, for people/, 'Industries buy more');
    await pressAt(page, /^Publish$/);
    await line(page, /is live\. Leads are being scored again/);
    await picture(page, 'settings-published-by-keyboard');
    expect(misdeeds).toEqual(none);
    await close();
  });
});
