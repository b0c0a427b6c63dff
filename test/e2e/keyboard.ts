import type { Page } from 'playwright-core';

/** A page of settings has many fields; whoever needs more stops than this cannot be said to reach it. */
const MOST_STOPS = 400;

/** What the focus stands on: its label, else its words; empty where it stands on nothing. Runs in the page, where the DOM is. */
const nameOfFocus = `(() => {
  const at = document.activeElement;
  if (at === null || at === document.body) return '';
  const labels = [...(at.labels ?? [])].map((label) => label.textContent);
  return [at.getAttribute('aria-label'), ...labels, at.textContent].filter(Boolean).join(' ').trim();
})()`;

/** Presses Tab (or Shift+Tab) until the focus stands on what is called `name`. Throws when it is not come to. */
export async function tabTo(
  page: Page,
  name: RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key);
    const at = await page.evaluate<string>(nameOfFocus);
    if (name.test(at)) return;
    passed.push(at);
  }
  throw new Error(`${key} does not come to ${name}; it passed ${[...new Set(passed)].join(' | ')}`);
}

/** Comes to what is called `name` and presses it. */
export async function pressAt(
  page: Page,
  name: RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await tabTo(page, name, key);
  await page.keyboard.press('Enter');
}

/** Comes to a field and writes into it, in place of what stands there. */
export async function fillIn(
  page: Page,
  name: RegExp,
  words: string,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
) {
  await tabTo(page, name, key);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
  await page.keyboard.press('Tab');
}
