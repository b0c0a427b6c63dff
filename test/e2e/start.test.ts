import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type GoalPacingCard, goalPacingCardSchema } from '../../src/contract/goal-pacing-card.ts';
import {
  type LeadQualityCard,
  leadQualityCardSchema,
} from '../../src/contract/lead-quality-card.ts';
import { cardAt, launch, lookAs, noBrowser, none, openPage, picture } from './browser.ts';

const walk = noBrowser === null ? describe : describe.skip;
const root = new URL('../../', import.meta.url).pathname;

walk(`pacekeeper start in a browser${noBrowser === null ? '' : ` (${noBrowser})`}`, () => {
  let started: ChildProcess;
  let folder: string;
  let browser: Browser;
  let url: string;
  let said = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pacekeeper-e2e-'));
    const size = ['--contacts', '400', '--deals', '160'];
    // A day of its own, so that the walk is the same on every day.
    const words = ['bin/pacekeeper.js', 'start', ...size, '--now', '2026-11-24'];
    started = spawn(process.execPath, words, {
      cwd: root,
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        PACEKEEPER_DATA_DIR: folder,
        PACEKEEPER_PORT: '0',
        PACEKEEPER_PREVIEW_PORT: '0',
      },
    });
    browser = await launch();
    url = await new Promise((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        const address = /All is read: (http:\S+)/.exec(said)?.[1];
        if (address !== undefined) resolve(address);
      };
      started.stdout?.on('data', hear);
      started.stderr?.on('data', hear);
      started.once('exit', (code) => reject(new Error(`It ended with ${code}:\n${said}`)));
    });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    if (started.exitCode === null) {
      const ended = once(started, 'exit');
      started.kill('SIGTERM');
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  });

  /** What the service answers a page's first card. */
  async function answerWhile(page: Page, go: () => Promise<unknown>): Promise<unknown> {
    const [response] = await Promise.all([page.waitForResponse('**/preview/fetch'), go()]);
    return JSON.parse((await response.json()).body);
  }

  test('the overview counts what the terminal says was synced', async () => {
    const { page, misdeeds, close } = await openPage(browser, 1440);
    await page.goto(url);
    const tiles = await page.locator('.tiles').innerText();
    expect(said).toContain('400 contacts, 160 deals');
    expect(tiles).toMatch(/Contacts\s+400/);
    expect(tiles).toMatch(/Deals\s+160/);
    await picture(page, 'start-overview');
    expect(misdeeds).toEqual(none);
    await close();
  });

  test('the best lead of the list has the same points on its cards, and they sum up', async () => {
    const { page, misdeeds, close } = await openPage(browser, 1440);
    await page.goto(`${url}/contacts`);
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
      for (const { title } of card.signals.warnings) expect(text).toContain(title);
    }
    await picture(page, 'start-contact');
    expect(misdeeds).toEqual(none);
    await close();
  });

  test('the deal whose goal is furthest behind shows the pace of the list', async () => {
    const { page, misdeeds, close } = await openPage(browser, 1440);
    await page.goto(`${url}/deals`);
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
      for (const { title } of card.signals.warnings) expect(text).toContain(title);
    }
    await picture(page, 'start-deal');
    expect(misdeeds).toEqual(none);
    await close();
  });

  test('admin, manager and rep each see no more than they may', async () => {
    const { page, misdeeds, close } = await openPage(browser, 1440);
    await page.goto(`${url}/deals`);
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
