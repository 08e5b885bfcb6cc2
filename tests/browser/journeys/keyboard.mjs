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

/** A digit chooses and moves on; signs for what is no level; what was typed is stored once and not shown again. */
export async function a_facilitator_types_in_a_paper_answer(journey) {
  const stage = await stageRound(journey, { themes: 2 });
  const page = await withFacilitator(journey, stage);
  await visit(page, `/rounds/${stage.id}`);
  await leave(page, page.locator(`main a[href="/rounds/${stage.id}/paper-answers/new"]`).first());
  const choices = page.locator('[data-choice]');
  const focused = () => page.evaluate(() => document.activeElement.name || document.activeElement.type);
  const names = await choices.evaluateAll((inputs) => inputs.map((input) => input.name));
  assert.equal(await focused(), 'group', 'the form begins where the hands are');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, choices.first());
  await page.keyboard.type('3');
  assert.equal(await focused(), names[1]);
  await page.keyboard.type('5');
  assert.equal(await focused(), names[2]);
  await page.keyboard.type('-');
  assert.equal(await focused(), names[4], 'not applicable covers the target too');
  await page.keyboard.type('x');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  assert.equal(await focused(), names[4], 'an empty field leads back');
  await page.keyboard.type('20');
  assert.equal(await focused(), names[6]);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Paperilta näppäiltyä.');
  await page.keyboard.press('Tab');
  for (let at = 6; at < names.length; at += 1) await page.keyboard.type(String(1 + (at % 5)));
  assert.equal(await focused(), 'submit', 'after the last field comes the button');
  const values = await choices.evaluateAll((inputs) => inputs.map((input) => input.value));
  assert.deepEqual(values.slice(0, 7), ['3', '5', '-', '', '2', '0', '2']);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  assert.equal(await page.locator('[role=status] .notice.good').count(), 1);
  assert.equal(await focused(), 'group', 'ready for the next one');
  assert(!(await page.content()).includes('Paperilta näppäiltyä'));
  await visit(page, `/rounds/${stage.id}/participants`);
  assert.equal(await page.locator('#participants tbody tr').count(), 1);
}
