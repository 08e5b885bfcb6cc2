// Nothing but keys: what has the focus is always to be seen, and everything can be reached.
import assert from 'node:assert/strict';
import { press, signIn, tabTo, typeInto, visit } from '../harness.mjs';
import { answeringRound, criteriaOn, saved } from '../people.mjs';
import { stageRound, withFacilitator } from '../stage.mjs';

/** Presses what has the focus and waits for the page it leads to. */
async function leave(page, locator, key) {
  await tabTo(page, locator);
  await Promise.all([page.waitForNavigation(), page.keyboard.press(key ?? 'Enter')]);
}

/** By the arrow keys, as radio buttons work: Tab leads to the chosen one, or to the first when none is. */
async function pickLevel(page, name, level) {
  const chosen = page.locator(`input[type=radio][name="${name}"]:checked`);
  if ((await chosen.count()) > 0) await tabTo(page, chosen);
  else await press(page, page.locator(`input[type=radio][name="${name}"]`).first(), 'Space');
  for (let presses = 0; presses < 10 && (await chosen.inputValue()) !== String(level); presses += 1) await page.keyboard.press('ArrowDown');
  assert.equal(await chosen.inputValue(), String(level));
}

export async function a_participant_joins_answers_a_theme_and_finishes(journey) {
  const { code } = await stageRound(journey, { themes: 2 });
  const page = await journey.page();
  await visit(page, '/');
  await page.keyboard.press('Tab');
  await press(page, page.locator('a.skip'));
  await typeInto(page, page.locator('input[name=code]'), code);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  await press(page, page.locator('input[name=group]').first(), 'Space');
  await page.keyboard.press('ArrowDown');
  assert(await page.locator('input[name=group]').nth(1).isChecked());
  await leave(page, page.locator('main .button.primary'));

  for (const [at, criterion] of (await criteriaOn(page)).entries()) {
    await pickLevel(page, `current.${criterion}`, 2 + (at % 2));
    await pickLevel(page, `target.${criterion}`, 4);
    if (at === 0) await typeInto(page, page.locator(`textarea[name="comment.${criterion}"]`), 'Näppäimistöllä kirjoitettu.');
  }
  await saved(page);
  const round = answeringRound(page);
  await leave(page, page.locator('main .button.primary'));
  await press(page, page.locator('details summary').first());
  await leave(page, page.locator(`details a[href="/answering/${round}/check"]`));
  await leave(page, page.locator(`form[action="/answering/${round}/finish"] button`));
  assert.equal(new URL(page.url()).pathname, `/answering/${round}/own`);
  assert((await page.locator('main').innerText()).includes('Näppäimistöllä kirjoitettu.'));
}

export async function a_facilitator_signs_in_and_records_a_joint_view(journey) {
  const stage = await stageRound(journey, { state: 'joint', participants: 4, themes: 1 });
  await (await withFacilitator(journey, stage)).close();
  const page = await journey.page();
  const { email, password } = journey.account('Celia');
  await visit(page, '/sign-in');
  await typeInto(page, page.locator('input[name=email]'), email);
  await typeInto(page, page.locator('input[name=password]'), password);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);

  await leave(page, page.locator(`main a[href="/rounds/${stage.id}"]`).first());
  await leave(page, page.locator(`main a[href="/rounds/${stage.id}/discussion"]`).first());
  await leave(page, page.locator('.topic a').first());
  const topic = page.url();
  await pickLevel(page, 'current', 3);
  await pickLevel(page, 'target', 5);
  await typeInto(page, page.locator('textarea[name=reason]'), 'Sovittu näppäimistöllä.');
  // The first verdict is chosen from the start: the arrow leads to the next.
  await tabTo(page, page.locator('input[name=verdict]:checked'));
  await page.keyboard.press('ArrowDown');
  await press(page, page.locator('input[name=priority]'), 'Space');
  await leave(page, page.locator('.joint-form button.primary'));

  await visit(page, topic);
  assert.equal(await page.locator('textarea[name=reason]').inputValue(), 'Sovittu näppäimistöllä.');
  assert.equal(await page.locator('input[name=current]:checked').inputValue(), '3');
  assert.equal(await page.locator('input[name=target]:checked').inputValue(), '5');
  assert.notEqual(await page.locator('input[name=verdict]:checked').inputValue(), '');
  assert(await page.locator('input[name=priority]').isChecked());
}

export async function a_sign_in_that_fails_leads_from_the_summary_to_the_field(journey) {
  const page = await journey.page();
  await signInWrongly(page);
  const summary = page.locator('.error-summary');
  assert(await summary.evaluate((element) => element === document.activeElement), 'the summary has the focus');
  await press(page, summary.locator('a').first());
  assert(await page.locator('input[name=email]').evaluate((element) => element === document.activeElement));
  await signIn(page, journey.account('Ritva'));
}

async function signInWrongly(page) {
  await visit(page, '/sign-in');
  await tabTo(page, page.locator('main .button.primary'));
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}
