import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { remoteBuild } from '@hubspot/ui-extensions-dev-server/build';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { BuiltCard } from '../../src/preview/preview-options.ts';
import { startFakePreview } from '../preview/support/start-fake-preview.ts';
import { launch, type Misdeeds, noBrowser, none, openPage, picture } from './browser.ts';

const walk = noBrowser === null ? describe : describe.skip;
const folder = new URL('./gallery/', import.meta.url).pathname;

walk(`stand-ins for HubSpot's components${noBrowser === null ? '' : ` (${noBrowser})`}`, () => {
  let browser: Browser;
  let built: string;
  let preview: Awaited<ReturnType<typeof startFakePreview>>;
  let seen: { page: Page; misdeeds: Misdeeds; close: () => Promise<void> };
  beforeAll(async () => {
    built = await mkdtemp(join(new URL('../../build/', import.meta.url).pathname, 'gallery-'));
    await remoteBuild({
      root: folder,
      entryPoint: join(folder, 'Gallery.tsx'),
      outputDir: built,
      logLevel: 'silent',
    });
    const gallery: BuiltCard = {
      name: 'gallery',
      title: 'Gallery',
      objectType: 'contact',
      locations: ['crm.record.tab'],
      file: join(built, 'Gallery.js'),
    };
    browser = await launch();
    preview = await startFakePreview({ cards: [gallery] });
    seen = await openPage(browser, 1440);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await preview?.close();
    await rm(built, { recursive: true, force: true });
  });

  async function open(tab: string) {
    await seen.page.goto(`${preview.url}/contacts/5001`);
    const card = seen.page.locator('.card__body');
    await card.getByRole('tab', { name: tab }).click();
    return card;
  }

  test('texts, tiles, statistics and states', async () => {
    const card = await open('Texts');
    await picture(seen.page, 'gallery-texts');
    expect(await card.innerText()).toContain('For Ana');
    await card.getByRole('button', { name: 'Accordion' }).click();
    await card.getByText('Opened').waitFor();
    expect(await card.getByRole('alert').allInnerTexts()).toEqual([
      expect.stringContaining('It failed'),
    ]);
    expect(seen.misdeeds).toEqual(none);
  });

  test('an alert of the card shows in the corner of the page', async () => {
    const card = await open('Texts');
    await card.getByRole('button', { name: 'Alert me' }).click();
    await seen.page.getByText('Saved it').waitFor();
  });

  test('a modal opens over the page and closes from within, by its id', async () => {
    const card = await open('Texts');
    await card.getByRole('button', { name: 'Open modal' }).click();
    const dialog = seen.page.getByRole('dialog', { name: 'Really?' });
    await dialog.getByText('It cannot be undone.').waitFor();
    await picture(seen.page, 'gallery-modal');
    await dialog.getByRole('button', { name: 'Keep' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  test('a panel opens beside the page and closes by Escape', async () => {
    const card = await open('Texts');
    await card.getByRole('button', { name: 'Open panel' }).click();
    await seen.page.getByText('Beside the record').waitFor();
    await seen.page.keyboard.press('Escape');
    await seen.page.getByText('Beside the record').waitFor({ state: 'detached' });
  });

  test('a form gives the card the values by name; nothing is sent anywhere', async () => {
    const card = await open('Form');
    await card.getByLabel('Text').fill('hello');
    await card.getByLabel('Select').selectOption({ label: 'Two' });
    await card.getByText('Chosen: two').waitFor();
    await picture(seen.page, 'gallery-form');
    await card.getByRole('button', { name: 'Send' }).click();
    await card.getByText('"text":"hello"').waitFor();
    const sent = /Sent: (.*)/.exec(await card.innerText())?.[1];
    expect(JSON.parse(sent ?? '{}')).toMatchObject({
      number: 3,
      date: '2026-01-31',
      time: '09:05',
    });
  });

  test('charts and tables', async () => {
    const card = await open('Charts');
    await picture(seen.page, 'gallery-charts');
    expect(await card.getByRole('img', { name: 'Bars' }).locator('rect').count()).toBe(8);
    await card.getByRole('button', { name: 'Week' }).click();
    await card.locator('th[aria-sort=ascending]').waitFor();
    expect(seen.misdeeds).toEqual(none);
  });

  test('arrow keys go from tab to tab', async () => {
    const card = await open('Texts');
    await card.getByRole('tab', { name: 'Texts' }).focus();
    await seen.page.keyboard.press('ArrowRight');
    await seen.page.keyboard.press('Enter');
    await card.getByLabel('Search box').waitFor();
  });

  test('a component without a stand-in is a visible error', async () => {
    const card = await open('Unknown');
    await card.getByText('The preview has no stand-in for HubSpot’s CrmReport.').waitFor();
  });

  test('a card that throws says so, and the page around it stands', async () => {
    const card = await open('Broken');
    await card.getByRole('button', { name: 'Break it' }).click();
    await card.getByText('This card stopped. thrown while rendering').waitFor();
    expect(await seen.page.getByRole('heading', { level: 1 }).innerText()).toBe('Nora Weber');
  });
});
