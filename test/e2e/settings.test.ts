import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launch, noBrowser, none, picture } from './browser.ts';
import { fillIn, pressAt, tabTo } from './keyboard.ts';
import { openSettings } from './settings-page.ts';
import { type StartedProduct, startProduct } from './started-product.ts';

const walk = noBrowser === null ? describe : describe.skip;

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

  const settings = () => openSettings(browser, product);
  const line = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

  test('by mouse: a rule is changed, tried, published, and gone back from', async () => {
    const { page, misdeeds, close } = await settings();
    await page.getByRole('button', { name: /^Seniority/ }).click();
    await page.getByLabel('Points').first().fill('25');
    await page.getByLabel('Points').first().blur();
    await line(page, /Unsaved changes: \d/);
    await picture(page, 'settings-changed');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await line(page, 'Draft saved');
    await page.getByRole('button', { name: 'Publish without a test' }).waitFor();
    await page.getByRole('button', { name: 'Dry run: which leads change grade?' }).click();
    await line(page, 'Leads that would change grade');
    await page.getByRole('button', { name: 'Back-test: does it find buyers better?' }).click();
    await line(page, 'Would it have found buyers better?');
    await page.getByRole('button', { name: 'Publish', exact: true }).waitFor();
    await picture(page, 'settings-tried');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await line(page, /rules-1/);
    await page.getByRole('button', { name: /^Versions/ }).click();
    await picture(page, 'settings-versions');
    await page.getByRole('button', { name: 'Restore default-1' }).click();
    await page.getByRole('button', { name: 'Make default-1 live again' }).click();
    await line(page, /rules-2|default-1/);
    expect(misdeeds).toEqual(none);
    await close();
  });

  test('by keyboard alone: the same way, from the first Tab to a published rule', async () => {
    const { page, misdeeds, close } = await settings();
    await pressAt(page, /Industry \(/);
    await fillIn(page, /^Points/, '7');
    await pressAt(page, /^Save draft/, 'Shift+Tab');
    await line(page, 'Draft saved');
    await pressAt(page, /^Dry run/);
    await line(page, 'Leads that would change grade');
    await page.getByRole('button', { name: 'Publish', exact: true }).waitFor();
    await fillIn(page, /^Reason, for anyone/, 'Industries buy more');
    await pressAt(page, /^Publish$/);
    await line(page, /is live\. Leads are being scored again/);
    await picture(page, 'settings-published-by-keyboard');
    expect(misdeeds).toEqual(none);
    await close();
  });

  test('by keyboard alone: a persona, a goal, the calendar, a role and the schedule; each stands in the log', async () => {
    const { page, misdeeds, close } = await settings();
    await tabTo(page, /^Scoring rules/);
    await pressAt(page, /^Personas and channels/);
    await pressAt(page, /^Add a persona/);
    await fillIn(page, /^Name/, 'Berlin');
    await fillIn(page, /^Contact property/, 'city', 'Shift+Tab');
    await pressAt(page, /^Add condition/);
    await line(page, /Enter at least one value/);
    await fillIn(page, /^(Words|Values)/, 'Berlin', 'Shift+Tab');
    await pressAt(page, /^Add condition/);
    await pressAt(page, /^Apply/);
    await pressAt(page, /^Save/, 'Shift+Tab');
    await line(page, /^Saved/);
    await picture(page, 'settings-personas');

    await pressAt(page, /^Goals and calendar/, 'Shift+Tab');
    await pressAt(page, /Add a goal/);
    await fillIn(page, /^Period/, '2027-Q1');
    await fillIn(page, /^Target/, 'much', 'Shift+Tab');
    await pressAt(page, /^Add goal/);
    await line(page, /a number such as/);
    await picture(page, 'settings-goal-refused');
    await fillIn(page, /^Target/, '250000', 'Shift+Tab');
    await pressAt(page, /^Add goal/);
    await line(page, /^Saved\. Paces update/);
    await picture(page, 'settings-goals');
    // Where the portal's time zone lies, Germany's are usual already.
    await fillIn(page, /^Public holidays of/, 'AT');
    await pressAt(page, /^Save calendar/);
    await line(page, /^Saved\. Paces update/);

    await pressAt(page, /^People/, 'Shift+Tab');
    await tabTo(page, /^Role of Ada Silva/);
    await page.keyboard.type('marketer');
    await pressAt(page, /^Make Ada Silva marketer/);
    await line(page, 'Ada Silva is now marketer');
    await pressAt(page, /^Schedule/, 'Shift+Tab');
    await tabTo(page, /^Paused/);
    await page.keyboard.press('Space');
    await pressAt(page, /^Save schedule/);
    await line(page, 'Saved. The new schedule is in effect.');

    await page.reload();
    await pressAt(page, /^Change history/);
    for (const act of [
      /Defined the personas/,
      /Defined goals/,
      /Set the calendar/,
      /Made Ada Silva marketer/,
      /Set the schedule/,
    ])
      await line(page, act);
    await picture(page, 'settings-log');
    expect(misdeeds).toEqual(none);
    await close();
  });
});
