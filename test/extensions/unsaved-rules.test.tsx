import { LoadingButton, Select } from '@hubspot/ui-extensions';
import { expect, test } from '@jest/globals';
import type { RulesPage } from '../../src/contract/settings/rules-page.ts';
import { done, drafted, showWith } from './rules-stage.tsx';

const moved = { ...drafted.draft, revision: 4 };

/** A page on which the act `set` is done while somebody else has saved the draft. */
async function pageAfterAnotherAct() {
  let page: RulesPage = drafted;
  const shown = await showWith(
    () => page,
    ({ url }) => {
      if (url.pathname !== '/v1/settings/change-rules') return { state: 'not synced' };
      page = { ...drafted, draft: moved };
      return done;
    },
  );
  shown.setPoints(20);
  await shown.says('Unsaved changes: 1');
  shown.renderer
    .findAll(Select)
    .find(({ props }) => props.name === 'review')
    ?.props.onChange?.('by a second person');
  await shown.renderer.waitFor(() => {
    const labels = shown.renderer.findAll(LoadingButton).map(({ text }) => text);
    if (!labels.includes('Save')) throw new Error('nothing to save yet');
  });
  shown.press('Save');
  await shown.says('Saved.');
  await shown.says('Unsaved changes: 1');
  return shown;
}

test('what is not saved outlives another act and the reading that follows it, and is saved against the draft it began from', async () => {
  const { press, renderer, acts } = await pageAfterAnotherAct();
  press('Save draft');
  await renderer.waitFor(() => {
    if (acts().length < 2) throw new Error('not saved yet');
  });
  expect(acts()[1]).toMatchObject({ act: 'save draft', revision: 3 });
});

test('once it is saved nothing waits any more', async () => {
  const { press, renderer, text, says } = await pageAfterAnotherAct();
  press('Save draft');
  await renderer.waitFor(() => {
    if (text().includes('Unsaved changes')) throw new Error('still unsaved');
  });
  await says('Draft saved');
});
