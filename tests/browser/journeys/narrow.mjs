// The whole way at 320 px, which is also 1280 px at 400 % zoom: nothing is wider than the screen at any step.
import { NARROWEST, noHorizontalScroll, visit } from '../harness.mjs';
import * as people from '../people.mjs';
import { follow } from '../people.mjs';
import { GROUPS, REGION, stageRound } from '../stage.mjs';

/** Everything that is folded away is there to be read. */
const unfold = (page) => page.locator('main details').evaluateAll((all) => all.forEach((details) => (details.open = true)));

/** Looks at every page as soon as it is there. */
function watched(page) {
  const look = async () => noHorizontalScroll(page);
  return {
    visit: async (path, options) => { await visit(page, path, options); await look(); },
    follow: async (target, options) => { await follow(page, target, options); await look(); },
    look,
  };
}

export async function a_participant_from_the_code_to_the_results(journey) {
  const stage = await stageRound(journey, { participants: 4, themes: 4 });
  const page = await journey.page({ width: NARROWEST });
  const walk = watched(page);
  await walk.visit('/');
  await page.locator('input[name=code]').fill('WRONG');
  await walk.follow(page.locator('form[action="/join"] button'), { status: 422 });
  await page.locator('input[name=code]').fill(stage.code);
  await walk.follow(page.locator('form[action="/join"] button'));
  await unfold(page);
  await walk.look();
  await walk.follow(people.primary(page), { status: 422 });
  await people.choose(page, 'group', 'family');
  await walk.follow(people.primary(page));
  for (let theme = 1; theme <= 4; theme += 1) {
    await people.answerTheme(page, () => ({ current: '4', target: '3', comment: 'Pitkäsanainenhuomionäyttöleveydenkokeeksi '.repeat(3) }));
    await unfold(page);
    await people.saved(page);
    await walk.look();
    await walk.follow(people.primary(page));
  }
  await walk.follow(people.primary(page));
  await people.takeStep(stage.page, stage.id, 'joint-discussion');
  await people.revealAll(stage.page, stage.id);
  await visit(stage.page, `/rounds/${stage.id}`);
  await stage.page.locator(`form[action="/rounds/${stage.id}/results-shown"] button`).click();
  await stage.page.locator(`form[action="/rounds/${stage.id}/results-shown"] button[value=no]`).waitFor();
  await walk.visit(`/answering/${stage.id}/results`);
  await unfold(page);
  await walk.look();
}

export async function a_coordinator_from_the_site_to_the_closed_round(journey) {
  const page = await journey.signedIn('Birgitta', { width: NARROWEST, lang: 'sv' });
  const walk = watched(page);
  await walk.visit('/home');
  await walk.visit(`/regions/${REGION}`);
  const site = await people.addSite(page, REGION, { kind: 'family_centre', name: 'Familjecentrumverksamhetsutvecklingsprojektets familjecenter' });
  await walk.look();
  const round = await people.createRound(page, site, { name: 'Smal omgång', groups: GROUPS, themes: 4 });
  await walk.look();
  for (const under of ['edit', 'trial', 'trial/themes/1', 'trial/check', 'facilitators', 'invitation', 'sheet', 'opening']) await walk.visit(`/rounds/${round}/${under}`);
  await people.takeStep(page, round, 'opening');
  await walk.look();
  const code = await people.joinCode(page, round);
  for (const group of [...GROUPS]) {
    const phone = await journey.phone(code, group);
    await phone.answer(await phone.criteria(), () => ({ current: 2, target: 5, comment: 'Enlångkommentarutanettendamellanslag'.repeat(4) }));
  }
  await people.takeStep(page, round, 'joint-discussion');
  await walk.look();
  await people.revealAll(page, round);
  await walk.visit(`/rounds/${round}/discussion`);
  await walk.follow(page.locator('.topic a').first());
  await people.fillJointView(page, { current: '2', target: '4', reason: 'Överenskommet på en smal skärm.', verdict: 'need', priority: true });
  await walk.follow(page.locator('.joint-form button[name=next]'));
  await people.addAction(page, round, { what: 'Vi gör en enda sak, men gör den väl.', responsible: 'Koordinatorn', due: '2027-01-31' });
  await walk.look();
  await people.takeStep(page, round, 'closure');
  await walk.look();
  await walk.visit(`/rounds/${round}/results`);
  await unfold(page);
  await walk.look();
}
