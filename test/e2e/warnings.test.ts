import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launch, noBrowser, none, picture } from './browser.ts';
import { fillIn, pressAt, tabTo } from './keyboard.ts';
import { openSettings } from './settings-page.ts';
import { type StartedProduct, startProduct } from './started-product.ts';

const walk = noBrowser === null ? describe : describe.skip;

walk(`warnings as settings in a browser${noBrowser === null ? '' : ` (${noBrowser})`}`, () => {
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

  const warnings = () => openSettings(browser, product);
  const line = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

  /** How many contacts carry what nobody owns, as the page says it after a run. */
  async function unowned(page: Page): Promise<string> {
    await page.reload();
    await page.getByRole('tab', { name: 'Warnings' }).click();
    const said = page.getByText(/A lead without an owner gets no answer/).first();
    return (await said.innerText()).replace(/.*Currently on /, '');
  }

  test('by keyboard alone: a threshold out of bounds is refused, a warning is switched off, and the next run holds it', async () => {
    const { page, misdeeds, close } = await warnings();
    await tabTo(page, /^Scoring rules/);
    await pressAt(page, /^Warnings/);
    await line(page, 'On contacts');
    await fillIn(page, /^Days without an owner/, '99');
    await line(page, 'Unsaved changes: 1');
    await pressAt(page, /^Save$/, 'Shift+Tab');
    await line(
      page,
      'Days without an owner: 99 is not possible. Enter a whole number from 1 to 30.',
    );
    await picture(page, 'warnings-refused');
    await fillIn(page, /^Days without an owner/, '2');
    await tabTo(page, /^Nobody owns this lead/, 'Shift+Tab');
    await page.keyboard.press('Space');
    await pressAt(page, /^Save$/, 'Shift+Tab');
    await line(page, 'Saved. Takes effect with the next run');
    await picture(page, 'warnings-saved');
    await line(page, /Last changed by/);
    while ((await unowned(page)) !== 'no contacts.') await page.waitForTimeout(500);
    await pressAt(page, /^Restore the default/);
    await line(page, 'Unsaved changes: 1');
    await pressAt(page, /^Save$/, 'Shift+Tab');
    await line(page, 'Saved. Takes effect with the next run');
    expect(misdeeds).toEqual(none);
    await close();
  }, 120_000);
});
