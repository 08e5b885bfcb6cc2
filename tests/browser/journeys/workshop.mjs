// A group talks about a criterion: the facilitator's page, the projector and two phones show the same.
import assert from 'node:assert/strict';
import { PHONE, visit } from '../harness.mjs';
import { choose, follow } from '../people.mjs';
import { stageRound, withFacilitator } from '../stage.mjs';

const REASON = 'Ohjaus toimii, mutta siitä ei ole sovittu.';

/** The participant's own page, wide or narrow. */
async function phonePage(journey, phone, path) {
  const page = await journey.page({ width: PHONE });
  await page.context().addCookies((await phone.http.storageState()).cookies);
  await visit(page, path);
  return page;
}

export async function what_the_facilitator_shows_and_writes_is_seen_by_all(journey) {
  const stage = await stageRound(journey, { state: 'joint', participants: 6, themes: 2, name: 'Elävä työpaja' });
  const celia = await withFacilitator(journey, stage);
  const [criterion] = stage.criteria;
  const topic = `/rounds/${stage.id}/discussion/${criterion}`;
  const room = `/answering/${stage.id}/room`;
  const projector = await journey.signedIn('Birgitta');
  await visit(projector, `/rounds/${stage.id}/projector`);
  const [following, voting] = await Promise.all([0, 1].map((at) => phonePage(journey, stage.phones[at], room)));

  // On the screen: everybody comes along without doing anything.
  await visit(celia, topic);
  const title = await celia.locator('h1').textContent();
  await follow(celia, celia.locator('#for-all form button'));
  assert.equal(new URL(celia.url()).pathname, topic, 'the facilitator stays at the criterion');
  await projector.locator('h1', { hasText: title }).waitFor();
  for (const page of [following, voting]) await page.locator('.on-screen h2', { hasText: title }).waitFor();

  // What is typed is seen while it is typed, without a button.
  await choose(celia, 'current', '2');
  await celia.locator('textarea[name=reason]').pressSequentially(REASON, { delay: 5 });
  for (const page of [projector, following]) await page.locator('.on-screen-joint', { hasText: REASON }).waitFor();

  // A second vote: a form on the phones, a number on the projector, and nothing else before it is closed.
  await follow(celia, celia.locator('#second-vote form button'));
  await voting.locator('#ballot form').waitFor();
  await voting.locator('#ballot input[name=current][value="5"]').check();
  await voting.locator('#ballot input[name=target][value="5"]').check();
  await follow(voting, voting.locator('#ballot .button.primary'));
  await projector.locator('.on-screen-vote', { hasText: 'Yksi on äänestänyt.' }).waitFor();
  for (const phone of stage.phones.slice(2)) await phone.vote(criterion, { current: '4', target: '5' });
  await projector.locator('.on-screen-vote', { hasText: '5 on äänestänyt.' }).waitFor();
  assert.equal(await projector.locator('.bar.second').count(), 0);
  assert.equal(await following.locator('.bar.second').count(), 0);

  // Closed: both distributions and what has moved. Who was still choosing keeps their form and is told.
  await following.locator('#ballot input[name=current][value="1"]').check();
  await follow(celia, celia.locator('#second-vote form button'));
  await projector.locator('.on-screen-vote', { hasText: 'Nykytila: keskiarvo' }).waitFor();
  await projector.locator('.bar.second').first().waitFor();
  await voting.locator('.bar.second').first().waitFor();
  await following.locator('[data-live-newer]:not([hidden])').waitFor();
  assert(await following.locator('#ballot input[name=current][value="1"]').isChecked());
}

export async function two_facilitators_see_each_other_and_choose_where_both_have_written(journey) {
  const stage = await stageRound(journey, { state: 'joint', participants: 6, themes: 2, name: 'Kaksi vetäjää' });
  const celia = await withFacilitator(journey, stage, { allow: [409] });
  const birgitta = stage.page;
  const topic = `/rounds/${stage.id}/discussion/${stage.criteria[0]}`;
  await visit(celia, topic);
  await visit(birgitta, topic);
  const reason = (page) => page.locator('textarea[name=reason]');

  // An untouched form takes over what the other writes.
  await reason(birgitta).fill('Birgitta kirjaa ensin.');
  await celia.waitForFunction(() => document.querySelector('textarea[name=reason]').value === 'Birgitta kirjaa ensin.');

  // Both write at once, the one with the connection gone for a while: nothing is lost, and a person chooses.
  await celia.context().setOffline(true);
  await reason(celia).fill('Celia kirjaa toisin.');
  await celia.locator('[data-joint-status]', { hasText: 'Yhteys on poikki' }).waitFor();
  const stored = birgitta.waitForResponse((reply) => reply.request().method() === 'POST' && reply.ok());
  await reason(birgitta).fill('Birgitta täydentää.');
  await stored;
  await celia.context().setOffline(false);
  const newer = celia.locator('[data-joint-newer]');
  await newer.waitFor();
  assert.match(await newer.textContent(), /Birgitta/);
  assert.equal(await reason(celia).inputValue(), 'Celia kirjaa toisin.');
  assert.equal(await reason(birgitta).inputValue(), 'Birgitta täydentää.', 'nothing has been overwritten');
  await follow(celia, newer.locator('button'), { status: 409 });
  assert((await celia.locator('#stored').textContent()).includes('Birgitta täydentää.'));
  assert((await celia.locator('#yours').textContent()).includes('Celia kirjaa toisin.'));
  await follow(celia, celia.locator('#yours .button.primary'));
  await birgitta.waitForFunction(() => document.querySelector('textarea[name=reason]').value === 'Celia kirjaa toisin.');
}
