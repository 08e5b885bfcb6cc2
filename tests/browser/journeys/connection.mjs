// A phone in a cellar: what is answered there is not lost, and the page does not pretend.
import assert from 'node:assert/strict';
import { visit } from '../harness.mjs';
import * as people from '../people.mjs';
import { choose } from '../people.mjs';
import { stageRound } from '../stage.mjs';

const status = (page, tone) => page.locator(`[data-status][data-tone=${tone}]`);

/** What the server holds for whoever this page belongs to: a fresh page of the same theme. */
async function stored(page, path, name) {
  const fresh = await page.context().newPage();
  await visit(fresh, path);
  const value = await fresh.locator(`input[name="${name}"]:checked`).evaluateAll(([input]) => input?.value);
  await fresh.close();
  return value;
}

export async function a_cut_connection_is_told_and_the_answer_saved_when_it_is_back(journey) {
  const { code } = await stageRound(journey, { themes: 1 });
  const page = await journey.page({ width: 390 });
  await people.join(page, code, 'ngo');
  const path = new URL(page.url()).pathname;
  const [first, second] = await people.criteriaOn(page);
  await choose(page, `current.${first}`, '3');
  await status(page, 'good').waitFor();

  await page.context().setOffline(true);
  await choose(page, `current.${first}`, '4');
  await choose(page, `target.${second}`, '5');
  await status(page, 'waiting').waitFor();
  const waiting = await page.locator('[data-status]').innerText();

  await page.context().setOffline(false);
  await status(page, 'good').waitFor();
  assert.notEqual(await page.locator('[data-status]').innerText(), waiting);
  assert.equal(await stored(page, path, `current.${first}`), '4');
  assert.equal(await stored(page, path, `target.${second}`), '5');
}

export async function an_answer_that_cannot_be_saved_keeps_the_page_open(journey) {
  const { code } = await stageRound(journey, { themes: 2 });
  // Nor can the next page be kept, as on an address that is not secure.
  const page = await journey.page({ width: 390, serviceWorkers: 'block' });
  await people.join(page, code, 'ngo');
  const path = new URL(page.url()).pathname;
  const [first] = await people.criteriaOn(page);
  await page.context().setOffline(true);
  await choose(page, `current.${first}`, '2');
  await status(page, 'waiting').waitFor();
  await people.primary(page).click();
  await page.locator('[data-status]', { hasText: await page.locator('[data-status]').getAttribute('data-not-kept') }).waitFor();
  assert.equal(new URL(page.url()).pathname, path);

  await page.context().setOffline(false);
  await status(page, 'good').waitFor();
  await people.follow(page, people.primary(page));
  assert.equal(await stored(page, path, `current.${first}`), '2');
}

export async function a_reply_that_is_lost_is_asked_for_again_and_counts_once(journey) {
  const { code } = await stageRound(journey, { themes: 1 });
  // A service worker's requests would go past the route below, from whenever it has taken over.
  const page = await journey.page({ width: 390, serviceWorkers: 'block' });
  await people.join(page, code, 'ngo');
  const path = new URL(page.url()).pathname;
  const [first] = await people.criteriaOn(page);
  const sent = [];
  let goOn;
  const isTold = new Promise((done) => { goOn = done; });
  // The first saving reaches the server, its reply does not come back; the next waits until that has been told.
  await page.route('**/edits', async (route) => {
    sent.push(...route.request().postDataJSON().edits);
    if (sent.length > 1) {
      await isTold;
      return route.continue();
    }
    await route.fetch();
    return route.abort();
  });
  await choose(page, `current.${first}`, '5');
  await status(page, 'waiting').waitFor();
  goOn();
  await status(page, 'good').waitFor();
  assert.equal(sent.length, 2);
  assert.equal(sent[0].edit_id, sent[1].edit_id, 'the same edit is sent again');
  assert.equal(await stored(page, path, `current.${first}`), '5');
}

export async function an_answer_after_the_round_has_moved_on_is_refused_and_told(journey) {
  const stage = await stageRound(journey, { participants: 3, themes: 1 });
  const page = await journey.page({ width: 390, allow: [409], serviceWorkers: 'block' });
  // Who hears of the step in time cannot answer any more; this one has not heard.
  await page.route(/\/events(\?|$)/, (route) => route.abort());
  await people.join(page, stage.code, 'ngo');
  const [first] = await people.criteriaOn(page);
  await people.takeStep(stage.page, stage.id, 'joint-discussion');
  await choose(page, `current.${first}`, '5');
  await page.locator('[data-ended] li', { hasText: '5, ' }).waitFor();
  await visit(page, `/answering/${stage.id}/own`);
  assert.equal(await page.locator(".own-answers dd:visible", { hasText: "5, " }).count(), 0);
}
