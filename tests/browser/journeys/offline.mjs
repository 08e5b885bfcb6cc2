// Without a connection: a participant who has joined goes on through all themes, closes the page and opens it again, and
// everything arrives once when the connection is back. Nothing stays on the device after the end.
import assert from 'node:assert/strict';
import { allPagesKept, leftOn, nothingLeftOn, stored } from '../devices.mjs';
import { axe, noHorizontalScroll, visit } from '../harness.mjs';
import * as people from '../people.mjs';
import { choose, follow, primary } from '../people.mjs';
import { stageRound } from '../stage.mjs';

const status = (page, tone) => page.locator(`[data-status][data-tone=${tone}]`);

/** Somebody who has joined and whose phone has kept the pages. */
async function joined(journey, code, options = {}) {
  const page = await journey.page({ width: 390, ...options });
  await people.join(page, code, 'ngo');
  await allPagesKept(page);
  return page;
}

const checked = (page, name) => page.locator(`input[name="${name}"]:checked`).evaluateAll(([input]) => input?.value ?? '');

/** Answers the theme that is open, and notes what was answered. */
async function answer(page, given, value) {
  await people.answerTheme(page, (criterion) => {
    given[`current.${criterion}`] = value;
    given[`target.${criterion}`] = '5';
    given[`comment.${criterion}`] = `Kellarissa: ${criterion}`;
    return { current: value, target: '5', comment: `Kellarissa: ${criterion}` };
  });
}

export async function the_whole_way_goes_on_and_everything_arrives_once(journey) {
  const { code, id } = await stageRound(journey, { themes: 3 });
  let page = await joined(journey, code);
  const context = page.context();
  const base = `/answering/${id}`;
  const given = {};
  const [first] = await people.criteriaOn(page);
  await choose(page, `current.${first}`, '2');
  await people.saved(page);

  await context.setOffline(true);
  await answer(page, given, '3');
  await status(page, 'waiting').waitFor();
  await axe(page);
  await follow(page, primary(page));
  assert.equal(new URL(page.url()).pathname, `${base}/themes/2`);
  assert.match(await page.locator('[data-progress]').innerText(), new RegExp(`^${Object.keys(given).length / 3} /`), 'progress knows what was answered');
  await answer(page, given, '4');

  // Loaded again, closed, and opened again: what was answered is there.
  await page.reload();
  const [second] = await people.criteriaOn(page);
  assert.equal(await checked(page, `current.${second}`), '4');
  assert.equal(await page.locator(`textarea[name="comment.${second}"]`).inputValue(), `Kellarissa: ${second}`);
  await page.close({ runBeforeUnload: true });
  page = await context.newPage();
  await visit(page, `${base}/themes/1`);
  assert.equal(await checked(page, `current.${first}`), '3');
  await status(page, 'waiting').waitFor();
  assert.match(await page.locator('[data-status]').innerText(), new RegExp(`${Object.keys(given).length} vastausta`), 'the page says how many wait');

  await visit(page, `${base}/check`);
  const left = await page.locator('.unanswered li:visible').count();
  await visit(page, `${base}/themes/3`);
  assert.equal(left, (await people.criteriaOn(page)).length, 'only the third theme is unanswered');
  await answer(page, given, '1');
  await follow(page, primary(page));
  assert.equal(new URL(page.url()).pathname, `${base}/check`);
  await page.locator('[data-all-answered]').waitFor();
  assert.equal(await page.locator('.unanswered li:visible').count(), 0);
  await visit(page, base); // where the participant left off
  assert.equal(new URL(page.url()).pathname, `${base}/check`);

  // "I am ready" is kept as well, and told after the answers.
  await follow(page, page.locator(`form[action="${base}/finish"] button`));
  assert.equal(new URL(page.url()).pathname, `${base}/own`);
  assert.equal(await page.locator('.own-answers dd:visible', { hasText: '1, ' }).count(), left);

  const sent = [];
  // What came through; a try that began without a connection did not.
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('/edits')) sent.push(request.postDataJSON());
  });
  await context.setOffline(false);
  await people.saved(page);
  assert.deepEqual(await stored(journey, page), given);
  const ids = sent.flatMap(({ edits }) => edits.map((edit) => edit.edit_id));
  assert.equal(ids.length, Object.keys(given).length, 'the newest of each field, and each once');
  assert.equal(new Set(ids).size, ids.length);
  assert.deepEqual(sent.filter(({ finished }) => finished).length, 1);
  await visit(page, `${base}/own`);
  assert.equal(await page.locator('h1').innerText(), 'Kiitos vastauksistasi!');
}

export async function two_devices_of_one_participant_converge(journey) {
  const { code, id } = await stageRound(journey, { themes: 1 });
  const phone = await joined(journey, code);
  await visit(phone, `/answering/${id}/own`);
  const returnCode = await phone.locator('#return-code').inputValue();
  const tablet = await journey.page();
  await visit(tablet, '/');
  await tablet.locator('input[name=return_code]').fill(returnCode);
  await follow(tablet, tablet.locator('form[action="/return"] button'));
  const [first, second, third] = await people.criteriaOn(tablet);
  await visit(phone, `/answering/${id}/themes/1`);
  await allPagesKept(phone);

  // Both answer the same point, the phone without a connection and later; and each one of their own.
  await phone.context().setOffline(true);
  await choose(tablet, `current.${first}`, '2');
  await choose(tablet, `current.${second}`, '3');
  await people.saved(tablet);
  await choose(phone, `current.${first}`, '4');
  await choose(phone, `target.${third}`, '5');
  await status(phone, 'waiting').waitFor();
  await phone.context().setOffline(false);
  await people.saved(phone);
  await phone.waitForFunction((name) => document.querySelector(`input[name="${name}"][value="3"]`).checked, `current.${second}`);

  // The tablet is looked at again: it asks, and shows the same.
  await tablet.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await tablet.waitForFunction((name) => document.querySelector(`input[name="${name}"][value="4"]`).checked, `current.${first}`);
  const expected = { [`current.${first}`]: '4', [`current.${second}`]: '3', [`target.${third}`]: '5' };
  for (const page of [phone, tablet]) {
    for (const [name, value] of Object.entries(expected)) assert.equal(await checked(page, name), value, name);
    assert.deepEqual(await stored(journey, page), expected);
  }
}

export async function an_end_while_away_is_told_and_nothing_stays(journey) {
  const stage = await stageRound(journey, { themes: 2, participants: 3 });
  const page = await joined(journey, stage.code, { allow: [409] });
  const [first, second] = await people.criteriaOn(page);
  await choose(page, `current.${first}`, '2');
  await people.saved(page);
  await page.context().setOffline(true);
  await choose(page, `current.${second}`, '4');
  await page.locator(`textarea[name="comment.${second}"]`).fill('Tämä jäi kesken.');
  await people.follow(page, primary(page));
  assert.notEqual((await leftOn(page)).keys.length, 0);

  await people.takeStep(stage.page, stage.id, 'joint-discussion');
  await page.context().setOffline(false);
  const told = page.locator('[data-ended]');
  await told.waitFor();
  const lines = await told.locator('li').allInnerTexts();
  assert.equal(lines.length, 2, lines.join('\n'));
  assert.match(lines[0], /Nykytila: 4, /);
  assert.match(lines[1], /Tämä jäi kesken\.$/);
  assert(await page.locator('form[data-edits] input').first().isDisabled());
  await axe(page);
  await noHorizontalScroll(page);
  await nothingLeftOn(page);
  await visit(page, `/answering/${stage.id}/own`);
  assert.equal(await page.locator('.own-answers dd:visible', { hasText: '4, ' }).count(), 0);
  await nothingLeftOn(page);
}

export async function an_end_met_by_loading_a_page_is_told_too(journey) {
  const stage = await stageRound(journey, { themes: 1, participants: 3 });
  const page = await joined(journey, stage.code);
  const [first] = await people.criteriaOn(page);
  await page.context().setOffline(true);
  await choose(page, `current.${first}`, '4');
  await status(page, 'waiting').waitFor();
  const address = page.url();
  const context = page.context();
  await page.close();
  await people.takeStep(stage.page, stage.id, 'joint-discussion');
  await context.setOffline(false);
  const again = await context.newPage();
  await visit(again, address);
  assert.equal(new URL(again.url()).pathname, `/answering/${stage.id}/own`);
  assert.match(await again.locator('[data-ended] li').innerText(), /Nykytila: 4, /);
  await nothingLeftOn(again);
}

export async function an_end_is_heard_at_once_and_leads_on(journey) {
  const stage = await stageRound(journey, { themes: 1, participants: 3 });
  const page = await joined(journey, stage.code);
  await choose(page, `current.${(await people.criteriaOn(page))[0]}`, '4');
  await people.saved(page);
  await people.takeStep(stage.page, stage.id, 'joint-discussion');
  const told = page.locator('[data-ended]');
  await told.waitFor();
  assert.equal(await told.locator('li').count(), 0, 'everything had arrived');
  await nothingLeftOn(page);
  await follow(page, told.locator('[data-ended-over] a'));
  assert.equal(new URL(page.url()).pathname, `/answering/${stage.id}/room`);
}

export async function leaving_clears_the_device_when_everything_has_arrived(journey) {
  const { code, id } = await stageRound(journey, { themes: 2 });
  const page = await joined(journey, code);
  const [first] = await people.criteriaOn(page);
  await page.context().setOffline(true);
  await choose(page, `current.${first}`, '4');
  await visit(page, `/answering/${id}/own`);
  const leave = page.locator(`form[action="/answering/${id}/leaving"] button`);
  await leave.click();
  await page.locator('[data-status]', { hasText: await page.locator('[data-status]').getAttribute('data-leaving-waits') }).waitFor();
  assert.notEqual((await leftOn(page)).keys.length, 0);

  const http = await journey.visitorOf(page);
  await page.context().setOffline(false);
  await people.saved(page);
  await follow(page, leave);
  assert.equal(new URL(page.url()).pathname, '/');
  await nothingLeftOn(page);
  const { answers } = await (await http.get(`/answering/${id}/answers`)).json();
  assert.equal(answers[`current.${first}`].value, '4');
}

export async function on_a_shared_device_the_one_before_is_not_seen(journey) {
  const { code, id } = await stageRound(journey, { themes: 1 });
  const other = await journey.page({ width: 390 });
  await people.join(other, code, 'county');
  await visit(other, `/answering/${id}/own`);
  const othersCode = await other.locator('#return-code').inputValue();

  const page = await joined(journey, code);
  const [first] = await people.criteriaOn(page);
  await page.context().setOffline(true);
  await choose(page, `current.${first}`, '4');
  await status(page, 'waiting').waitFor();
  // The page is closed in the cellar, and somebody else takes the device.
  const context = page.context();
  await page.close();
  await context.setOffline(false);
  const next = await context.newPage();
  await visit(next, '/');
  await next.locator('input[name=return_code]').fill(othersCode);
  await follow(next, next.locator('form[action="/return"] button'));
  await next.locator('[data-status]', { hasText: 'lähettämättä jäänyt vastaus on poistettu' }).waitFor();
  assert.equal(await checked(next, `current.${first}`), '');
  await allPagesKept(next);
  const { keys, caches } = await leftOn(next);
  const mark = await next.locator('[data-status]').getAttribute('data-mark');
  assert(keys.every((key) => key.startsWith(`arviointi/${id}/${mark}/`)), keys.join('\n'));
  assert.deepEqual(caches, [`answering/${id}/${mark}-fi`]);
  assert.deepEqual(await stored(journey, next), {});
}
