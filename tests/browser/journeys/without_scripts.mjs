// Everything works where scripts do not run: forms, links and the server's answers.
import assert from 'node:assert/strict';
import { visit } from '../harness.mjs';
import * as people from '../people.mjs';
import { choose, follow } from '../people.mjs';
import { GROUPS, REGION, stageRound, withFacilitator } from '../stage.mjs';

const inWords = (page) => page.locator('main').innerText();

export async function a_participant_answers_two_themes_and_finishes(journey) {
  const { code } = await stageRound(journey, { themes: 2 });
  const page = await journey.withoutJavaScript();
  const round = await people.join(page, code, 'ngo');
  for (const theme of [1, 2]) {
    assert.equal(new URL(page.url()).pathname, `/answering/${round}/themes/${theme}`);
    await people.answerTheme(page, () => ({ current: '2', target: '4', comment: `Teema ${theme}.` }));
    await follow(page, page.locator('.way-on .button.primary'));
  }
  assert.equal(new URL(page.url()).pathname, `/answering/${round}/check`);
  await people.finish(page);
  const own = await inWords(page);
  for (const theme of [1, 2]) assert(own.includes(`Teema ${theme}.`));

  // One answer is taken back by its own button; the others stay.
  await visit(page, `/answering/${round}/themes/1`);
  const [first, second] = await people.criteriaOn(page);
  await follow(page, page.locator(`button[name=clear][value="current.${first}"]`));
  assert.equal(await page.locator(`input[name="current.${first}"]:checked`).count(), 0);
  assert.equal(await page.locator(`input[name="current.${second}"]:checked`).inputValue(), '2');
}

export async function two_devices_of_one_participant_are_shown_both_answers(journey) {
  const { code } = await stageRound(journey, { themes: 1 });
  const phone = await journey.withoutJavaScript({ width: 390 });
  const round = await people.join(phone, code, 'schools');
  await visit(phone, `/answering/${round}/own`);
  const returnCode = await phone.locator('#return-code').inputValue();

  const computer = await journey.withoutJavaScript();
  await visit(computer, '/');
  await computer.locator('input[name=return_code]').fill(returnCode);
  await follow(computer, computer.locator('form[action="/return"] button'));
  assert.equal(people.answeringRound(computer), round);

  const theme = `/answering/${round}/themes/1`;
  await visit(phone, theme);
  await visit(computer, theme);
  const [first, second] = await people.criteriaOn(computer);
  await choose(computer, `current.${first}`, '2');
  await choose(computer, `current.${second}`, '3');
  await follow(computer, computer.locator('.way-on .button.primary'));

  // The phone's page is older: what it changes over a newer answer comes back with both, what it left alone stays.
  await choose(phone, `current.${first}`, '5');
  await choose(phone, `target.${first}`, '5');
  await follow(phone, phone.locator('.way-on .button.primary'), { status: 409 });
  const told = await phone.locator(`#criterion-${CSS(first)}`).innerText();
  assert.match(told, /2, /, 'what is saved is told');
  assert.match(told, /5, /, 'what was chosen is told');
  assert.equal(await phone.locator(`input[name="current.${first}"]:checked`).inputValue(), '5', 'nothing is lost');
  assert.equal(await phone.locator(`input[name="current.${second}"]:checked`).inputValue(), '3', 'the newer answer is here');

  await follow(phone, phone.locator('.way-on .button.primary'));
  await visit(computer, theme);
  assert.equal(await computer.locator(`input[name="current.${first}"]:checked`).inputValue(), '5');
  assert.equal(await computer.locator(`input[name="target.${first}"]:checked`).inputValue(), '5');
  assert.equal(await computer.locator(`input[name="current.${second}"]:checked`).inputValue(), '3');
}

/** Ids hold full stops. */
const CSS = (id) => id.replaceAll('.', '\\.');

export async function a_coordinator_creates_and_opens_a_round(journey) {
  const page = await journey.signedIn('Birgitta', { javaScript: false });
  const site = await people.addSite(page, REGION, { kind: 'meeting_place', name: 'Kohtaamispaikka Ilman skriptejä' });
  const round = await people.createRound(page, site, { name: '', groups: GROUPS }).catch(() => undefined);
  assert.equal(round, undefined, 'a round without a name is refused');
  assert.equal(await page.locator('.error-summary a').count(), 1);
  await page.locator('input[name=name]').fill('Kierros ilman skriptejä');
  await follow(page, people.primary(page));
  const id = new URL(page.url()).pathname.split('/')[2];
  await people.takeStep(page, id, 'opening');
  assert.match(await people.joinCode(page, id), /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);

  await visit(page, `/rounds/${id}/invitation`);
  assert.match(await page.locator('#join-link').inputValue(), /\/join\/[0-9A-Z]{8}$/);
  assert.equal(await page.locator('main svg[role=img]').count(), 1, 'the QR code');
  // Buttons that only scripts could serve are not there.
  assert.equal(await page.locator('[data-copy]:visible, [data-print]:visible').count(), 0);
}

export async function two_editors_of_a_joint_view_are_shown_both(journey) {
  const stage = await stageRound(journey, { state: 'joint', participants: 4, themes: 1 });
  const celia = await withFacilitator(journey, stage, { javaScript: false });
  const birgitta = await journey.signedIn('Birgitta', { javaScript: false });
  const topic = `/rounds/${stage.id}/discussion/${stage.criteria[0]}`;
  await visit(celia, topic);
  await visit(birgitta, topic);
  const view = { target: '5', verdict: 'need', priority: true };
  await people.fillJointView(birgitta, { ...view, current: '2', reason: 'Birgitan kirjaus.' });
  await follow(birgitta, birgitta.locator('.joint-form .button.primary'));
  await people.fillJointView(celia, { ...view, current: '4', reason: 'Celian kirjaus.' });
  await follow(celia, celia.locator('.joint-form .button.primary'), { status: 409 });
  const both = await inWords(celia);
  assert(both.includes('Birgitan kirjaus.') && both.includes('Celian kirjaus.'));

  await follow(celia, celia.locator('#yours .button.primary'));
  await visit(birgitta, topic);
  assert.equal(await birgitta.locator('textarea[name=reason]').inputValue(), 'Celian kirjaus.');
  assert.equal(await birgitta.locator('input[name=current]:checked').inputValue(), '4');
}
