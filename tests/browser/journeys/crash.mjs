// The server dies in the middle of a workshop and comes back: nothing that was answered is lost.
import assert from 'node:assert/strict';
import { allPagesKept, stored } from '../devices.mjs';
import * as people from '../people.mjs';
import { choose, follow, primary } from '../people.mjs';
import { stageRound } from '../stage.mjs';

export async function answers_before_during_and_after_a_crash_are_all_there(journey) {
  const { code } = await stageRound(journey, { themes: 2 });
  const page = await journey.page({ width: 390, allow: [503] });
  await people.join(page, code, 'ngo');
  await allPagesKept(page);
  const [first, second] = await people.criteriaOn(page);
  await choose(page, `current.${first}`, '2');
  await people.saved(page);

  await journey.server.kill();
  await choose(page, `current.${second}`, '3');
  await page.locator('[data-status][data-tone=waiting]').waitFor();
  await follow(page, primary(page));
  const [third] = await people.criteriaOn(page);
  await choose(page, `target.${third}`, '5');

  await journey.server.restart();
  await people.saved(page);
  await choose(page, `current.${third}`, '4');
  await page.locator('[data-status][data-tone=busy]').waitFor({ state: 'hidden' });
  await people.saved(page);
  assert.deepEqual(await stored(journey, page), {
    [`current.${first}`]: '2',
    [`current.${second}`]: '3',
    [`current.${third}`]: '4',
    [`target.${third}`]: '5',
  });
}
