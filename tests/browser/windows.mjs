// Every window of one workshop, and what they show.
import assert from 'node:assert/strict';
import { visit } from './harness.mjs';
import * as people from './people.mjs';
import { stageRound, withFacilitator } from './stage.mjs';

export const follows = (page) => page.locator('body[data-live-now=here]').waitFor({ state: 'attached' });
export const isCut = (page) => page.locator('body[data-live-now=away]').waitFor({ state: 'attached' });
export const onScreen = (page, title) => page.locator('#on-screen-title', { hasText: title }).waitFor();
export const onBoard = (page, title) => page.locator('#screen-now', { hasText: title }).waitFor();
export const each = (pages, act) => Promise.all(pages.map(act));

/** A workshop in joint discussion with every window open and following. */
export async function workshop(journey, allow = []) {
  const stage = await stageRound(journey, { participants: 8, themes: 2, name: 'Kierros ikkunoihin' });
  const { id } = stage;
  const celia = await withFacilitator(journey, stage, { allow });
  const projector = await journey.signedIn('Birgitta', { allow });
  const phones = await Promise.all(['ngo', 'family'].map(async (group) => {
    const phone = await journey.page({ width: 390, allow });
    await people.join(phone, stage.code, group);
    await visit(phone, `/answering/${id}/room`);
    return phone;
  }));
  const birgitta = await journey.signedIn('Birgitta', { allow });
  await each([birgitta, celia], (page) => visit(page, `/rounds/${id}/workshop`));
  await visit(projector, `/rounds/${id}/projector`);
  const all = [birgitta, celia, projector, ...phones];
  await each(all, follows);
  await people.takeStep(stage.page, id, 'joint-discussion');
  await celia.locator(`form[action="/rounds/${id}/reveals"]`).first().waitFor();
  return { id, birgitta, celia, projector, phones, all };
}

/** Opens everything and puts the first criterion on the screen; gives its title and its page's address. */
export async function firstOnScreen({ birgitta, id }) {
  await birgitta.locator(`form[action="/rounds/${id}/reveals"] button`).first().click();
  await birgitta.locator('#now form[action$="/workshop/screen"] button').click();
  const link = birgitta.locator('#screen-now a');
  return { title: (await link.innerText()).trim(), topic: await link.getAttribute('href') };
}

/** From here on a window that is loaded anew is found out. */
export const mark = (pages) => each(pages, (page) => page.evaluate(() => { window.sameAsBefore = true; }));

export async function notLoadedAnew(pages) {
  for (const page of pages) assert(await page.evaluate(() => window.sameAsBefore === true), `${page.url()} was loaded anew`);
}
