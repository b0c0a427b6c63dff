import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const executablePath = process.env['PACEKEEPER_CHROMIUM'] ?? '/usr/bin/chromium';

/** Why the walk cannot be taken here; null when it can. */
export const noBrowser = existsSync(executablePath)
  ? null
  : `skipped: no browser at ${executablePath} (apt-get install chromium)`;

/** A browser that talks to nobody by itself. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What a page did that it must not: complaints in the console, dialogs, requests that leave this machine. */
export interface Misdeeds {
  readonly console: string[];
  readonly dialogs: string[];
  readonly abroad: string[];
}

/** A page under watch, in a context of its own: cookies are not shared. */
export async function openPage(browser: Browser, width: number, height = 1000) {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const misdeeds: Misdeeds = { console: [], dialogs: [], abroad: [] };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      misdeeds.console.push(message.text());
  });
  page.on('pageerror', (error) => misdeeds.console.push(String(error)));
  page.on('dialog', async (dialog) => {
    misdeeds.dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1')
      misdeeds.abroad.push(request.url());
  });
  return { page, misdeeds, close: () => context.close() };
}

export const none: Misdeeds = { console: [], dialogs: [], abroad: [] };

/** Looks through the eyes of the first person whose name or role says so. */
export async function lookAs(page: Page, name: string): Promise<void> {
  const select = page.getByLabel('Looking as');
  const option = await select.locator('option', { hasText: name }).first().getAttribute('value');
  if (option === (await select.inputValue())) return;
  await Promise.all([page.waitForEvent('load'), select.selectOption(option)]);
}

/** The cards of a record page once their answers are there, by the column they stand in. */
export async function cardAt(page: Page, location: 'tab' | 'sidebar') {
  const card = page.locator(`[data-location="crm.record.${location}"] .card__body`);
  await card.filter({ hasText: /\S/ }).waitFor();
  await card.locator('.hs-loading').waitFor({ state: 'detached' });
  return card;
}

const folder = new URL('../../build/screenshots/', import.meta.url).pathname;

/** Keeps a picture of the whole page for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
