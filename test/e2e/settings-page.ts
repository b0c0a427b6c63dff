import type { Browser } from 'playwright-core';
import { lookAs, openPage } from './browser.ts';
import type { StartedProduct } from './started-product.ts';

/** About as wide as HubSpot draws an app's settings page. */
const WIDE = 1100;

/** Trials and runs take a while on a busy machine. */
const PATIENCE_MS = 60_000;

/** The settings page as the admin sees it, once the rules are read. */
export async function openSettings(browser: Browser, product: StartedProduct) {
  const opened = await openPage(browser, WIDE);
  opened.page.setDefaultTimeout(PATIENCE_MS);
  await opened.page.goto(`${product.url}/settings`);
  await lookAs(opened.page, '(admin)');
  await opened.page.getByText('How leads are scored').waitFor();
  return opened;
}
