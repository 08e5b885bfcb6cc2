// Many windows on one workshop: two facilitators' boards, the criterion that is talked about, the projector and phones. What
// one of them does the others show without being loaded anew, and the projector outlives a cut.
import assert from 'node:assert/strict';
import { visit } from '../harness.mjs';
import { choose, follow } from '../people.mjs';
import { each, firstOnScreen, follows, isCut, mark, notLoadedAnew, onBoard, onScreen, workshop } from '../windows.mjs';

export async function what_one_facilitator_does_every_window_shows(journey) {
  const room = await workshop(journey);
  const { birgitta, celia, projector, phones } = room;
  const { title, topic } = await firstOnScreen(room);
  await onBoard(celia, title);
  await each([projector, ...phones], (page) => onScreen(page, title));

  // A third window of a facilitator: the criterion itself.
  await visit(celia, topic);
  const criterion = await journey.signedIn('Birgitta');
  await visit(criterion, topic);
  await each([celia, criterion], follows);
  const watching = [birgitta, celia, projector, ...phones];
  await mark(watching);
  await choose(criterion, 'current', '2');
  await criterion.locator('textarea[name=reason]').fill('Tieto kulkee vain osalle.');
  await each([projector, ...phones], (page) => page.locator('.on-screen-joint', { hasText: 'Tieto kulkee vain osalle.' }).waitFor());
  await celia.locator('input[name=current][value="2"]:checked').waitFor({ state: 'attached' });
  await celia.waitForFunction(() => document.querySelector('textarea[name=reason]').value === 'Tieto kulkee vain osalle.');
  await notLoadedAnew(watching);

  // On from here: the other board, the projector and the phones go along.
  await birgitta.locator('#screen-next').click();
  await birgitta.waitForFunction((before) => document.querySelector('#screen-now').textContent.trim() !== before, title);
  const next = (await birgitta.locator('#screen-now a').innerText()).trim();
  await each([projector, ...phones], (page) => onScreen(page, next));
  await notLoadedAnew([celia, projector, ...phones]);
}

export async function two_facilitators_who_write_at_once_choose_between_their_versions(journey) {
  const room = await workshop(journey, [409]);
  const { birgitta, celia, projector } = room;
  const { title, topic } = await firstOnScreen(room);
  await onScreen(projector, title);
  await each([birgitta, celia], (page) => visit(page, topic));
  await each([birgitta, celia], follows);

  // Celia writes where the network is gone; Birgitta is saved meanwhile.
  await celia.context().setOffline(true);
  await celia.locator('textarea[name=reason]').fill('Celian perustelu');
  await birgitta.locator('textarea[name=reason]').fill('Birgitan perustelu');
  await projector.locator('.on-screen-joint', { hasText: 'Birgitan perustelu' }).waitFor();
  await celia.context().setOffline(false);
  await celia.locator('[data-joint-newer]').waitFor();
  assert.equal(await celia.locator('textarea[name=reason]').inputValue(), 'Celian perustelu', 'what was typed stays');
  assert.equal(await projector.locator('.on-screen-joint', { hasText: 'Celian perustelu' }).count(), 0, 'nothing is overwritten by luck');

  await follow(celia, celia.locator('[data-joint-newer] button'), { status: 409 });
  const main = celia.locator('main');
  assert((await main.innerText()).includes('Birgitan perustelu') && (await main.innerText()).includes('Celian perustelu'), 'both versions are shown');
  await follow(celia, celia.locator(`main form[action="${topic}"]:not(#joint-form) button`).first());
  await projector.locator('.on-screen-joint', { hasText: 'Celian perustelu' }).waitFor();
  await birgitta.waitForFunction(() => document.querySelector('textarea[name=reason]').value === 'Celian perustelu');
}

export async function a_projector_without_its_network_keeps_the_picture_and_catches_up(journey) {
  const room = await workshop(journey);
  const { birgitta, projector } = room;
  const { title } = await firstOnScreen(room);
  await onScreen(projector, title);

  await projector.context().setOffline(true);
  await isCut(projector);
  assert.notEqual((await projector.locator('[data-live-state]').innerText()).trim(), '', 'it says that it is cut off');
  await onScreen(projector, title);
  await birgitta.locator('#screen-next').click();
  await birgitta.waitForFunction((before) => document.querySelector('#screen-now').textContent.trim() !== before, title);
  const next = (await birgitta.locator('#screen-now a').innerText()).trim();
  assert.equal(await projector.locator('#on-screen-title', { hasText: next }).count(), 0);
  await mark([projector]);
  await projector.context().setOffline(false);
  await onScreen(projector, next);
  await follows(projector);
  await notLoadedAnew([projector]);
}
