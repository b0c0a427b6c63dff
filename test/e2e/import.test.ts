import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { cardAt, launch, noBrowser, openPage, picture } from './browser.ts';
import { type StartedProduct, startProduct } from './started-product.ts';

const walk = noBrowser === null ? describe : describe.skip;
const corpus = new URL('../corpus/files/', import.meta.url).pathname;

async function filesOf(name: string): Promise<readonly string[]> {
  const names = await readdir(corpus + name);
  return names.filter((each) => each !== 'truth.json').map((each) => `${corpus}${name}/${each}`);
}

walk(`importing files in a browser${noBrowser === null ? '' : ` (${noBrowser})`}`, () => {
  let product: StartedProduct;
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
    product = await startProduct('--contacts', '60', '--deals', '30');
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });

  /** Every import changes the portal behind the page, so each begins at the page itself. */
  async function openImport(width = 1440) {
    const opened = await openPage(browser, width);
    await opened.page.goto(`${product.url}/import`);
    return opened;
  }

  const meaning = (page: Page, heading: string) =>
    page.getByLabel(`Meaning of ${heading}`, { exact: true }).locator('option:checked').innerText();

  async function importAndWait(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('region', { name: 'Imported' }).waitFor({ timeout: 90_000 });
  }

  test('a German HubSpot export that is dropped takes two clicks to the card of its best lead', async () => {
    const { page, misdeeds, close } = await openImport();
    await picture(page, 'import-empty');
    await drop(page, await filesOf('hubspot-de'));
    await page.getByRole('region', { name: 'deals-de.csv' }).waitFor();
    expect(await meaning(page, 'Deal-Phase')).toBe('Deal Stage');
    expect(await meaning(page, 'Abschlussdatum')).toBe('Close Date');
    expect(await meaning(page, 'Vorname')).toBe('First Name');
    await picture(page, 'import-german');
    await importAndWait(page);
    await picture(page, 'import-done');
    expect(await page.getByRole('region', { name: 'Imported' }).innerText()).toContain(
      '16 contacts, 16 deals',
    );
    await page.getByRole('link', { name: /Best lead/ }).click();
    const card = await (await cardAt(page, 'tab')).innerText();
    expect(card).toContain('points');
    await picture(page, 'import-card');
    expect(misdeeds.abroad).toEqual([]);
    await close();
  }, 120_000);

  test('a Salesforce report is read with its marks of thousands, and its first deal has its card', async () => {
    const { page, close } = await openImport();
    await page.setInputFiles('#import-files', [...(await filesOf('salesforce-report'))]);
    await page.getByLabel('Meaning of Amount', { exact: true }).waitFor();
    expect(await meaning(page, 'Amount')).toBe('Amount');
    await importAndWait(page);
    await page.getByRole('link', { name: /Deal to look at first/ }).click();
    await cardAt(page, 'tab');
    const amount = await page.getByText(/\$\d/).first().innerText();
    expect(amount).toMatch(/\$\d{1,3}(?:,\d{3})+/);
    await close();
  }, 120_000);

  test('a file that leaves day and month open is imported once that is answered, not before', async () => {
    const { page, misdeeds, close } = await openImport(390);
    await page.setInputFiles('#import-files', [...(await filesOf('undecidable-day-and-month'))]);
    const button = page.getByRole('button', { name: 'Import', exact: true });
    await page.getByText('2 questions are open.').waitFor();
    expect(await button.isDisabled()).toBe(true);
    await picture(page, 'import-question-narrow');
    // The answer for one column shows how the other is written too.
    await page
      .getByRole('button', { name: /Day first/ })
      .first()
      .click();
    await page.getByText('questions are open.').waitFor({ state: 'detached' });
    await page.getByText('You said').first().waitFor();
    for (const left of await page.getByRole('button', { name: /Day first/ }).all())
      await left.click();
    await picture(page, 'import-answered-narrow');
    await importAndWait(page);
    await picture(page, 'import-done-narrow');
    await page.getByRole('link', { name: /Deal to look at first/ }).click();
    await cardAt(page, 'tab');
    expect(misdeeds.abroad).toEqual([]);
    await close();
  }, 120_000);

  test('a meaning that is mended, and stages that are answered, are what is imported', async () => {
    const { page, misdeeds, close } = await openImport();
    const buffer = Buffer.from(
      'Deal,Wo,Close date\nOne,Angebot,2026-05-13\nTwo,Closed,2026-06-01\nThree,Closed,2026-06-02\n',
    );
    await page.setInputFiles('#import-files', { name: 'offen.csv', mimeType: 'text/csv', buffer });
    await page.getByText('No column says the stage').waitFor();
    await page.getByLabel('Meaning of Wo').selectOption({ label: 'Deal Stage' });
    await page.getByText('No column says the stage').waitFor({ state: 'detached' });
    expect(await meaning(page, 'Wo')).toBe('Deal Stage');
    await picture(page, 'import-mended');
    await importAndWait(page);
    await page.goto(`${product.url}/deals`);
    expect(await page.locator('tbody').innerText()).toContain('Angebot');
    expect(misdeeds.abroad).toEqual([]);
    await close();
  }, 120_000);

  test('script in headings, values and names is shown as text, and the keyboard alone is enough', async () => {
    const { page, misdeeds, close } = await openImport();
    const text = `<img src=x onerror="alert('1')">`;
    await page.setInputFiles('#import-files', {
      name: `${text}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `Deal,Stage,Close date,"${text.replaceAll('"', '""')}"\n<b>One,Won,2026-05-13,${'<script>alert(2)</script>'}\n`,
      ),
    });
    await page.getByRole('rowheader', { name: text }).waitFor();
    expect(await page.locator('main img, main script, main b').count()).toBe(0);
    await page.locator('#import-files').focus();
    const passed: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      await page.keyboard.press('Tab');
      passed.push(await page.evaluate<string>('document.activeElement.textContent'));
      if (passed.at(-1) === 'Import') break;
    }
    expect(passed.at(-1)).toBe('Import');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Imported' }).waitFor({ timeout: 90_000 });
    expect(misdeeds.dialogs).toEqual([]);
    expect(misdeeds.abroad).toEqual([]);
    await close();
  }, 120_000);
});

/** Drops files as a hand does: the page gets them from the event, not from its input. */
async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), text: await readFile(path, 'utf8') })),
  );
  // As a text: only the browser has these classes.
  const transfer = await page.evaluateHandle(`(() => {
    const data = new DataTransfer();
    for (const { name, text } of ${JSON.stringify(files)}) data.items.add(new File([text], name));
    return data;
  })()`);
  await page.dispatchEvent('.drop', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
}
