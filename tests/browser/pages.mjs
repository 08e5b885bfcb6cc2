// Every kind of page once: who meets it and where it is. A new kind of page is added here and is then looked at in three languages.
// `as`: a person of the demo, or one of the two participants below; without it the page is open to anyone.
// `at`: the address, from the world that is prepared once for each demo. `reach`: what is done there to come to the page; gives its response.
// `status`: what the page is expected to answer with.
import { addAction, addSite, choose, createRound, criteriaOn, follow, invite, primary } from './people.mjs';
import { GROUPS, secondVote, stageRound, withFacilitator } from './stage.mjs';
import { visit } from './harness.mjs';

/** Somebody in the demo's open round, half-way; somebody in a round whose results are shown to participants. */
export const ANSWERING = 'participant';
export const FOLLOWING = 'following participant';

/** The walks through the pages go on at once: each has a theme of its own to disagree about. */
const CONFLICT_THEME = { fi: 2, sv: 3, en: 4, dark: 5 };

const AINO = 'Aino';
const BIRGITTA = 'Birgitta';
const CELIA = 'Celia';
const RITVA = 'Ritva';

const empty = (selector) => async (page) => {
  await page.locator(selector).first().fill('');
  return press(page);
};
const press = async (page, target = primary(page)) => {
  const [response] = await Promise.all([page.waitForNavigation(), target.click()]);
  return response;
};

export const pages = [
  // Open to anyone
  { name: 'front', at: () => '/' },
  { name: 'front-refused', at: () => '/', status: 422, reach: (page) => press(page, page.locator('form[action="/join"] button')) },
  { name: 'front-return-refused', at: () => '/', status: 422, reach: (page) => press(page, page.locator('form[action="/return"] button')) },
  { name: 'about', at: () => '/about' },
  { name: 'accessibility', at: () => '/accessibility' },
  { name: 'privacy', at: () => '/privacy' },
  { name: 'published', at: () => '/published' },
  { name: 'published-none', at: () => '/published?year=1999' },
  { name: 'published-round', at: ({ closed }) => `/published/${closed}` },
  { name: 'published-theme', at: ({ closed }) => `/published/${closed}?theme=tunnettuus` },
  { name: 'shared', at: ({ shared }) => shared },
  { name: 'shared-nothing', at: () => `/shared/${'0'.repeat(64)}`, status: 404 },
  { name: 'not-found', at: () => '/nothing-here', status: 404 },
  { name: 'sign-in', at: () => '/sign-in' },
  { name: 'sign-in-refused', at: () => '/sign-in', status: 422, reach: (page) => press(page) },
  { name: 'forgotten-password', at: () => '/forgotten-password' },
  { name: 'invitation', at: ({ invitation }) => invitation },
  { name: 'invitation-refused', at: ({ invitation }) => invitation, status: 422, reach: (page) => press(page) },
  { name: 'invitation-revoked', at: ({ revoked }) => revoked, status: 410 },
  { name: 'new-password', at: ({ passwordLink }) => passwordLink },
  { name: 'new-password-refused', at: ({ passwordLink }) => passwordLink, status: 422, reach: (page) => press(page) },
  { name: 'new-password-over', at: () => `/passwords/${'0'.repeat(64)}`, status: 410 },

  // Joining and answering
  { name: 'joining', at: ({ openCode }) => `/join/${openCode}` },
  { name: 'joining-refused', at: ({ openCode }) => `/join/${openCode}`, status: 422, reach: (page) => press(page) },
  { name: 'joining-unknown', at: () => '/join/00000000', status: 404 },
  { name: 'joining-late', at: ({ jointCode }) => `/join/${jointCode}` },
  { name: 'theme', as: ANSWERING, at: ({ open }) => `/answering/${open}/themes/1` },
  { name: 'theme-last', as: ANSWERING, at: ({ open, themes }) => `/answering/${open}/themes/${themes}` },
  { name: 'theme-conflict', as: ANSWERING, at: ({ open }, lang, colours) => `/answering/${open}/themes/${CONFLICT_THEME[colours === 'dark' ? 'dark' : lang]}`, status: 409, reach: answeredElsewhere },
  { name: 'check', as: ANSWERING, at: ({ open }) => `/answering/${open}/check` },
  { name: 'withdrawal', as: ANSWERING, at: ({ open }) => `/answering/${open}/withdrawal` },
  { name: 'own-answers', as: ANSWERING, at: ({ open }) => `/answering/${open}/own` },
  { name: 'own-answers-frozen', as: FOLLOWING, at: ({ shown }) => `/answering/${shown}/own` },
  { name: 'room-answering', as: ANSWERING, at: ({ open }) => `/answering/${open}/room` },
  { name: 'room', as: FOLLOWING, at: ({ shown }) => `/answering/${shown}/room` },
  { name: 'room-refused', as: FOLLOWING, at: ({ shown }) => `/answering/${shown}/room`, status: 422, reach: (page) => press(page, page.locator('#ballot .button.primary')) },
  { name: 'participants-results', as: FOLLOWING, at: ({ shown }) => `/answering/${shown}/results` },

  // Accounts and people
  { name: 'home-national', as: AINO, at: () => '/home' },
  { name: 'home-coordinator', as: BIRGITTA, at: () => '/home' },
  { name: 'home-facilitator', as: CELIA, at: () => '/home' },
  { name: 'home-reader', as: RITVA, at: () => '/home' },
  { name: 'account', as: BIRGITTA, at: () => '/account' },
  { name: 'account-refused', as: BIRGITTA, at: () => '/account', status: 422, reach: empty('input[name=name]') },
  { name: 'account-password', as: BIRGITTA, at: () => '/account/password' },
  { name: 'account-password-refused', as: BIRGITTA, at: () => '/account/password', status: 422, reach: (page) => press(page) },
  { name: 'account-tokens', as: BIRGITTA, at: () => '/account/tokens' },
  { name: 'account-tokens-national', as: AINO, at: () => '/account/tokens' },
  { name: 'account-tokens-refused', as: BIRGITTA, at: () => '/account/tokens', status: 422, reach: (page) => press(page) },
  { name: 'account-token-ready', as: BIRGITTA, at: () => '/account/tokens', reach: tokenMade },
  { name: 'people-national', as: AINO, at: () => '/people' },
  { name: 'people-national-invitation', as: AINO, at: () => '/people/invitation' },
  { name: 'people', as: BIRGITTA, at: ({ region }) => `/regions/${region}/people` },
  { name: 'people-invitation', as: BIRGITTA, at: ({ region }) => `/regions/${region}/people/invitation` },
  { name: 'people-invitation-refused', as: BIRGITTA, at: ({ region }) => `/regions/${region}/people/invitation`, status: 422, reach: (page) => press(page) },
  { name: 'people-invitation-link', as: BIRGITTA, at: ({ region }) => `/regions/${region}/people/invitation`, reach: invited },
  { name: 'people-password-link', as: BIRGITTA, at: ({ region }) => `/regions/${region}/people`, reach: (page) => press(page, page.locator('form[action$="/password-link"] button').last()) },

  // Regions and sites
  { name: 'region', as: BIRGITTA, at: ({ region }) => `/regions/${region}` },
  { name: 'region-overview', as: BIRGITTA, at: ({ region }) => `/regions/${region}/overview` },
  { name: 'region-overview-theme', as: BIRGITTA, at: ({ region }) => `/regions/${region}/overview?instrument=jarjestot-osana-perhekeskusta&theme=tunnettuus&tag=thl-linjaus-2018:2` },
  { name: 'region-overview-year', as: BIRGITTA, at: ({ region }) => `/regions/${region}/overview?year=2019` },
  { name: 'region-overview-reader', as: RITVA, at: ({ region }) => `/regions/${region}/overview` },
  { name: 'overview', as: AINO, at: () => '/overview' },
  { name: 'overview-theme', as: AINO, at: () => '/overview?instrument=jarjestot-osana-perhekeskusta&theme=tunnettuus' },
  { name: 'site', as: BIRGITTA, at: ({ site }) => site },
  { name: 'region-trend', as: BIRGITTA, at: ({ region }) => `/regions/${region}/trend` },
  { name: 'region-trend-reader', as: RITVA, at: ({ region }) => `/regions/${region}/trend?theme=tunnettuus` },
  { name: 'region-side-by-side', as: BIRGITTA, at: ({ region }) => `/regions/${region}/side-by-side` },
  { name: 'comparison-one', as: BIRGITTA, at: ({ closed }) => `/comparison?round=${closed}` },
  { name: 'site-trend-not-yet', as: BIRGITTA, at: ({ site }) => `${site}/trend` },
  { name: 'site-new', as: BIRGITTA, at: ({ region }) => `/regions/${region}/sites/new` },
  { name: 'site-new-refused', as: BIRGITTA, at: ({ region }) => `/regions/${region}/sites/new`, status: 422, reach: (page) => press(page) },
  { name: 'site-edit', as: BIRGITTA, at: ({ site }) => `${site}/edit` },
  { name: 'site-conflict', as: BIRGITTA, at: ({ site }) => `${site}/edit`, status: 409, reach: savedMeanwhile('input[name=operator]') },
  { name: 'site-deletion', as: BIRGITTA, at: ({ unused }) => `${unused}/deletion` },
  { name: 'site-deletion-refused', as: BIRGITTA, at: ({ site }) => `${site}/deletion`, status: 409 },

  // Rounds
  { name: 'round-new', as: BIRGITTA, at: ({ region }) => `/rounds/new?region=${region}` },
  { name: 'round-new-refused', as: BIRGITTA, status: 422, at: ({ region }) => `/rounds/new?region=${region}&chosen=yes` },
  { name: 'round-new-settings', as: BIRGITTA, at: ({ region }) => `/rounds/new?region=${region}`, reach: settings },
  { name: 'round-new-settings-refused', as: BIRGITTA, at: ({ region }) => `/rounds/new?region=${region}`, status: 422, reach: async (page) => { await settings(page); return empty('input[name=name]')(page); } },
  { name: 'round-next-settings', as: BIRGITTA, at: ({ region, closed }) => `/rounds/new?region=${region}&previous=${closed}` },
  { name: 'round-draft', as: BIRGITTA, at: ({ draft }) => `/rounds/${draft}` },
  { name: 'round-draft-not-ready', as: BIRGITTA, at: ({ notReady }) => `/rounds/${notReady}` },
  { name: 'round-opening-not-ready', as: BIRGITTA, at: ({ notReady }) => `/rounds/${notReady}/opening` },
  { name: 'round-open', as: BIRGITTA, at: ({ open }) => `/rounds/${open}` },
  { name: 'round-joint', as: BIRGITTA, at: ({ joint }) => `/rounds/${joint}` },
  { name: 'round-closed', as: BIRGITTA, at: ({ closed }) => `/rounds/${closed}` },
  { name: 'round-closed-reader', as: RITVA, at: ({ closed }) => `/rounds/${closed}` },
  { name: 'round-edit', as: BIRGITTA, at: ({ draft }) => `/rounds/${draft}/edit` },
  { name: 'round-edit-refused', as: BIRGITTA, at: ({ draft }) => `/rounds/${draft}/edit`, status: 422, reach: empty('input[name=name]') },
  { name: 'round-conflict', as: BIRGITTA, at: ({ draft }) => `/rounds/${draft}/edit`, status: 409, reach: savedMeanwhile('input[name=name]') },
  { name: 'round-deletion', as: BIRGITTA, at: ({ draft }) => `/rounds/${draft}/deletion` },
  { name: 'round-groups', as: BIRGITTA, at: ({ few }) => `/rounds/${few}/groups` },
  { name: 'round-opening', as: BIRGITTA, at: ({ draft }) => `/rounds/${draft}/opening` },
  { name: 'round-joint-discussion', as: BIRGITTA, at: ({ open }) => `/rounds/${open}/joint-discussion` },
  { name: 'round-closure', as: BIRGITTA, at: ({ joint }) => `/rounds/${joint}/closure` },
  { name: 'round-return-to-open', as: BIRGITTA, at: ({ unopened }) => `/rounds/${unopened}/return-to-open` },
  { name: 'round-return-to-open-refused', as: BIRGITTA, at: ({ joint }) => `/rounds/${joint}/return-to-open`, status: 409 },
  { name: 'round-return-to-joint', as: BIRGITTA, at: ({ closed }) => `/rounds/${closed}/return-to-joint` },
  { name: 'round-cancellation', as: BIRGITTA, at: ({ open }) => `/rounds/${open}/cancellation` },
  { name: 'round-step-refused', as: BIRGITTA, at: ({ closed }) => `/rounds/${closed}/opening`, status: 409 },
  { name: 'round-results-refused', as: BIRGITTA, at: ({ open }) => `/rounds/${open}/results`, status: 409 },
  { name: 'round-invitation', as: BIRGITTA, at: ({ open }) => `/rounds/${open}/invitation` },
  { name: 'round-invitation-draft', as: BIRGITTA, at: ({ draft }) => `/rounds/${draft}/invitation` },
  { name: 'round-sheet', as: BIRGITTA, at: ({ open }, lang) => `/rounds/${open}/sheet?in=${lang}` },
  { name: 'round-facilitators', as: BIRGITTA, at: ({ open }) => `/rounds/${open}/facilitators` },
  { name: 'round-facilitators-refused', as: BIRGITTA, at: ({ open }) => `/rounds/${open}/facilitators`, status: 422, reach: (page) => press(page, page.locator('form[action$="/facilitators/invitations"] button')) },
  { name: 'participants', as: BIRGITTA, at: ({ open }) => `/rounds/${open}/participants` },
  { name: 'participants-fixed', as: BIRGITTA, at: ({ joint }) => `/rounds/${joint}/participants` },
  { name: 'participants-none', as: BIRGITTA, at: ({ draft }) => `/rounds/${draft}/participants` },
  { name: 'participant-group', as: BIRGITTA, at: ({ open }) => `/rounds/${open}/participants`, reach: changing('group') },
  { name: 'participant-removal', as: BIRGITTA, at: ({ open }) => `/rounds/${open}/participants`, reach: changing('removal') },
  { name: 'paper-form', as: BIRGITTA, at: ({ open }, lang) => `/rounds/${open}/paper?in=${lang}` },
  { name: 'paper-answer', as: BIRGITTA, at: ({ open }) => `/rounds/${open}/paper-answers/new` },
  { name: 'paper-answer-refused', as: BIRGITTA, at: ({ open }) => `/rounds/${open}/paper-answers/new`, status: 422, reach: async (page) => { await page.locator('[data-choice]').first().fill('9'); return press(page); } },
  { name: 'instruments', as: AINO, at: () => '/instruments' },
  { name: 'instrument-form', as: AINO, at: (_, lang) => `/instruments/kohtaamispaikka/1.0/paper?in=${lang}` },
  { name: 'round-trial', as: BIRGITTA, at: ({ draft }) => `/rounds/${draft}/trial` },
  { name: 'round-trial-theme', as: BIRGITTA, at: ({ draft }) => `/rounds/${draft}/trial/themes/1` },
  { name: 'round-trial-check', as: BIRGITTA, at: ({ draft }) => `/rounds/${draft}/trial/check` },

  // Joint discussion, actions, results
  { name: 'discussion', as: BIRGITTA, at: ({ joint }) => `/rounds/${joint}/discussion` },
  { name: 'discussion-facilitator', as: CELIA, at: ({ own }) => `/rounds/${own}/discussion` },
  { name: 'discussion-criterion', as: BIRGITTA, at: ({ topic }) => topic },
  { name: 'discussion-criterion-comments', as: BIRGITTA, at: ({ joint }) => `/rounds/${joint}/discussion/tunnettuus.toiminta-tiedossa` },
  { name: 'discussion-criterion-refused', as: BIRGITTA, at: ({ topic }) => topic, status: 422, reach: tooLong },
  { name: 'discussion-conflict', as: BIRGITTA, at: ({ topic }) => topic, status: 409, reach: jointMeanwhile },
  { name: 'actions', as: BIRGITTA, at: ({ joint }) => `/rounds/${joint}/actions` },
  { name: 'action-new', as: BIRGITTA, at: ({ joint }) => `/rounds/${joint}/actions/new` },
  { name: 'action-new-refused', as: BIRGITTA, at: ({ joint }) => `/rounds/${joint}/actions/new`, status: 422, reach: (page) => press(page) },
  { name: 'action-edit', as: BIRGITTA, at: ({ action }) => `${action}/edit` },
  { name: 'action-conflict', as: BIRGITTA, at: ({ action }) => `${action}/edit`, status: 409, reach: savedMeanwhile('textarea[name=what]') },
  { name: 'action-deletion', as: BIRGITTA, at: ({ action }) => `${action}/deletion` },
  { name: 'results', as: BIRGITTA, at: ({ closed }) => `/rounds/${closed}/results` },
  { name: 'results-joint', as: BIRGITTA, at: ({ joint }) => `/rounds/${joint}/results` },
  { name: 'results-theme', as: BIRGITTA, at: ({ closed }) => `/rounds/${closed}/results?theme=tunnettuus` },
  { name: 'results-reader', as: RITVA, at: ({ closed }) => `/rounds/${closed}/results` },
  { name: 'report', as: BIRGITTA, at: ({ closed }) => `/rounds/${closed}/report` },
  { name: 'comparison-report', as: BIRGITTA, at: ({ region }) => `/regions/${region}/trend`, reach: (page) => press(page, page.locator('#files a[href^="/comparison/report"]')) },
  { name: 'results-half-open', as: BIRGITTA, at: ({ halfOpen }) => `/rounds/${halfOpen}/results` },
  { name: 'results-nothing-yet', as: BIRGITTA, at: ({ unopened }) => `/rounds/${unopened}/results`, status: 409 },
  { name: 'discussion-nothing-yet', as: BIRGITTA, at: ({ unopened }) => `/rounds/${unopened}/discussion` },
  { name: 'discussion-second-vote', as: BIRGITTA, at: ({ voted }) => voted },
  { name: 'workshop-welcome', as: BIRGITTA, at: ({ few }) => `/rounds/${few}/workshop` },
  { name: 'workshop-open', as: BIRGITTA, at: ({ open }) => `/rounds/${open}/workshop` },
  { name: 'workshop-draft', as: BIRGITTA, at: ({ draft }) => `/rounds/${draft}/workshop` },
  { name: 'workshop-unopened', as: BIRGITTA, at: ({ unopened }) => `/rounds/${unopened}/workshop` },
  { name: 'workshop-discussion', as: BIRGITTA, at: ({ own }) => `/rounds/${own}/workshop` },
  { name: 'workshop-closed', as: BIRGITTA, at: ({ closed }) => `/rounds/${closed}/workshop` },
  { name: 'projector-welcome', as: BIRGITTA, at: ({ few }) => `/rounds/${few}/projector` },
  { name: 'projector-own-answers', as: BIRGITTA, at: ({ open }) => `/rounds/${open}/projector` },
  { name: 'projector-reveal', as: BIRGITTA, at: ({ unopened }) => `/rounds/${unopened}/projector` },
  { name: 'projector-discussion', as: BIRGITTA, at: ({ own }) => `/rounds/${own}/projector` },
  { name: 'projector-priorities', as: BIRGITTA, at: ({ halfOpen }) => `/rounds/${halfOpen}/projector` },
  { name: 'projector-close', as: BIRGITTA, at: ({ closed }) => `/rounds/${closed}/projector` },
  { name: 'sharing', as: BIRGITTA, at: ({ closed }) => `/rounds/${closed}/sharing` },
  { name: 'sharing-made', as: BIRGITTA, at: ({ closed }) => `/rounds/${closed}/sharing`, reach: (page) => press(page) },
  { name: 'sharing-refused', as: BIRGITTA, at: ({ closed }) => `/rounds/${closed}/sharing`, status: 422, reach: noteTooLong },
  { name: 'publication', as: BIRGITTA, at: ({ closed }) => `/rounds/${closed}/publication` },
  { name: 'results-few', as: BIRGITTA, at: ({ few }) => `/rounds/${few}/results`, status: 409 },
];

/** What a facilitator presses on the board. */
async function move(page, round, what, form) {
  const { origin } = new URL(page.url());
  const reply = await page.request.post(`${origin}/rounds/${round}/workshop/${what}`, { form, headers: { origin }, maxRedirects: 0 });
  if (reply.status() !== 303) throw new Error(`the workshop answered ${reply.status()}`);
}

// ---- The way to a page ----------------------------------------------------------------------------------------------

/** Somebody saves the same form from another window, then this one is saved. */
function savedMeanwhile(field) {
  return async (page) => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    for (const [at, window] of [other, page].entries()) {
      const input = window.locator(field).first();
      const text = (await input.inputValue()).replace(/ \[\d+\]$/, '').slice(0, 80);
      await input.fill(`${text} [${at}${Date.now() % 1000}]`);
      const response = await press(window, window.locator('main form .button.primary').first());
      if (window === page) return response;
      await other.close();
    }
    return undefined;
  };
}

/** The joint view is saved while it is typed and takes over what others save: its form is sent as an old page would send it. */
async function jointMeanwhile(page) {
  const [response] = await Promise.all([
    page.waitForNavigation(),
    page.evaluate(() => {
      const form = document.querySelector('#joint-form');
      form.elements.reason.value = `Samaan aikaan ${Date.now() % 100000}`;
      form.elements.revision.value = '0';
      HTMLFormElement.prototype.submit.call(form);
    }),
  ]);
  return response;
}

/** The form of a page that is older than what another device has saved, sent without scripts. */
async function answeredElsewhere(page) {
  const [criterion] = await criteriaOn(page);
  const name = `current.${criterion}`;
  const round = new URL(page.url()).pathname.split('/')[2];
  const other = await page.context().newPage();
  await other.goto(page.url());
  const chosen = await other.locator(`input[name="${name}"]:checked`).evaluateAll(([input]) => input?.value);
  const [newer, mine] = ['2', '3', '4'].filter((level) => level !== chosen);
  const [reply] = await Promise.all([other.waitForResponse(`**/answering/${round}/edits`), choose(other, name, newer)]);
  await reply.finished();
  await other.close();
  const [response] = await Promise.all([
    page.waitForNavigation(),
    page.evaluate(([field, value]) => {
      document.querySelector(`input[name="${field}"][value="${value}"]`).checked = true;
      HTMLFormElement.prototype.submit.call(document.querySelector('form[data-edits]'));
    }, [name, mine]),
  ]);
  return response;
}

/** From the list to the page that confirms a change of one participant. */
function changing(what) {
  return (page) => press(page, page.locator(`#participants a[href$="/${what}"]`).first());
}

async function settings(page) {
  await page.locator('input[name=version]').first().check();
  return press(page);
}

async function invited(page) {
  await page.locator('input[name=email]').fill(`lukija${Date.now()}@example.fi`);
  await page.locator('input[name=name]').fill('Lauri Lukija');
  await page.locator('select[name=role]').selectOption({ index: 1 });
  return press(page);
}

async function tokenMade(page) {
  await page.locator('input[name=name]').fill('Excel, ohjausryhmä');
  return press(page, page.locator('form[action="/account/tokens"] .button.primary'));
}

async function noteTooLong(page) {
  await page.locator('#note').evaluate((field) => { field.removeAttribute('maxlength'); field.value = 'Johtoryhmä '.repeat(20); });
  return press(page);
}

async function tooLong(page) {
  await page.locator('textarea[name=reason]').fill('Liian pitkä perustelu. '.repeat(400));
  return press(page, page.locator('.joint-form .button.primary'));
}

// ---- The world they are in ------------------------------------------------------------------------------------------

const prepared = new Map();

/** What the pages need beyond the demo, made once for each demo: links, a site, participants, a few rounds. */
export function world(journey) {
  const { url } = journey.demo;
  if (!prepared.has(url)) prepared.set(url, prepare(journey));
  return prepared.get(url);
}

async function prepare(journey) {
  const { region, rounds, join_code: code } = journey.demo;
  const aino = await journey.signedIn(AINO);
  const someone = { name: 'Ilona Invited', role: 'coordinator:02', language: 'fi' };
  const revoked = await invite(aino, { ...someone, email: 'revoked@example.fi' });
  await visit(aino, '/people');
  await follow(aino, aino.locator('form[action$="/revocation"] button').first());
  const invitation = await invite(aino, { ...someone, email: 'invited@example.fi' });

  const birgitta = await journey.signedIn(BIRGITTA);
  const site = await addSite(birgitta, region, { kind: 'meeting_place', name: 'Kohtaamispaikka Pihlaja' });
  const unused = await addSite(birgitta, region, { kind: 'family_centre', name: 'Perhekeskus Vaahtera' });
  const notReady = await createRound(birgitta, site, { name: 'Keskeneräinen kierros', groups: GROUPS, settings: { starts_on: '', ends_on: '' } });
  await addAction(birgitta, rounds.joint, { what: 'Sovitaan, kuka kertoo perheille vertaisryhmistä.', responsible: 'Perhekeskuksen koordinaattori', due: '2027-03-31' });
  const action = (await birgitta.locator('a[href*="/actions/"][href$="/edit"]').first().getAttribute('href')).replace(/\/edit$/, '');
  await visit(birgitta, `/rounds/${rounds.joint}/discussion`);
  const topic = await birgitta.locator('.topic a').first().getAttribute('href');
  // Something is agreed on already: who sends an older form meets a newer version.
  await visit(birgitta, topic);
  await birgitta.locator('textarea[name=reason]').fill('Sovittu ensin näin.');
  await follow(birgitta, birgitta.locator('#joint-form .button.primary'));

  const shown = await stageRound(journey, { state: 'joint', participants: 6, themes: 4, name: 'Järjestöt mukana syksyllä' });
  await visit(shown.page, `/rounds/${shown.id}`);
  await follow(shown.page, shown.page.locator(`form[action="/rounds/${shown.id}/results-shown"] button`));
  await withFacilitator(journey, shown);
  // A second vote that is over, and one that goes on, on the criterion that everybody looks at.
  const voted = `/rounds/${shown.id}/discussion/${shown.criteria[0]}`;
  await secondVote(shown.page, voted);
  for (const phone of shown.phones) await phone.vote(shown.criteria[0], { current: '4', target: '5' });
  await secondVote(shown.page, voted);
  await secondVote(shown.page, `/rounds/${shown.id}/discussion/${shown.criteria[1]}`);
  await follow(shown.page, shown.page.locator('#for-all form button'));
  const unopened = await stageRound(journey, { state: 'unopened', participants: 4, themes: 2, name: 'Vielä avaamatta' });
  const halfOpen = await stageRound(journey, { state: 'unopened', participants: 4, themes: 2, name: 'Osin avattu' });
  await visit(halfOpen.page, `/rounds/${halfOpen.id}/discussion`);
  await follow(halfOpen.page, halfOpen.page.locator('.reveals button').first());
  // A closed round that everybody may read, and some by a link; one link is closed again.
  await visit(birgitta, `/rounds/${rounds.closed}/publication`);
  await follow(birgitta, primary(birgitta));
  for (const note of ['Hyvinvointialueen johtoryhmä', 'Lautakunta']) {
    await birgitta.locator('#note').fill(note);
    await follow(birgitta, primary(birgitta));
  }
  const shared = new URL(await birgitta.locator('#share-link').inputValue()).pathname;
  await follow(birgitta, birgitta.locator('form[action$="/revocation"] button').last());
  // Workshops on their way: people answer against the clock; what has been agreed is on the screen.
  await move(birgitta, rounds.open, 'phase', { phase: 'own_answers' });
  await move(birgitta, rounds.open, 'timer', { do: 'start', minutes: '10' });
  await move(halfOpen.page, halfOpen.id, 'phase', { phase: 'priorities' });
  // Last: a change of somebody's roles ends the links to their password.
  await visit(birgitta, `/regions/${region}/people`);
  await follow(birgitta, birgitta.locator('form[action$="/password-link"] button').first());
  const passwordLink = await birgitta.locator('#link').inputValue();
  const few = await stageRound(journey, { participants: 1, name: 'Pieni kierros' });
  const { themes, cookies } = await halfway(journey, code);
  return {
    region, site, unused, notReady, action, topic, themes,
    invitation, revoked, passwordLink, shared,
    draft: rounds.draft, open: rounds.open, joint: rounds.joint, closed: rounds.closed,
    own: shown.id, shown: shown.id, few: few.id, voted, unopened: unopened.id, halfOpen: halfOpen.id,
    openCode: code.replace('-', ''), jointCode: shown.code.replace('-', ''),
    participants: { [ANSWERING]: cookies, [FOLLOWING]: await shown.phones[0].http.storageState() },
  };
}

/** Joins the demo's open round and answers a good part of it. */
async function halfway(journey, code) {
  const phone = await journey.phone(code, 'ngo');
  const criteria = await phone.criteria();
  const answered = criteria.slice(0, Math.ceil(criteria.length * 0.6));
  await phone.answer(answered, (_, index) => ({ current: 1 + (index % 4), target: 2 + (index % 4), ...(index === 1 ? { comment: 'Perhekahvilasta kysytään usein, mitä muuta alueella on.' } : {}) }));
  let themes = 1;
  while ((await phone.http.get(`/answering/${phone.round}/themes/${themes + 1}`)).status() === 200) themes += 1;
  return { themes, cookies: await phone.http.storageState() };
}
