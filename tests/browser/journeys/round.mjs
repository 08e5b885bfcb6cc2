// One round from the invitation of its co-ordinator to the files with its results, through the pages only.
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { figures, parseCsv, pngSize } from '../figures.mjs';
import { shot, signIn, visit } from '../harness.mjs';
import * as people from '../people.mjs';
import { follow } from '../people.mjs';
import { answersOf, GROUPS } from '../stage.mjs';

const PARTICIPANTS = 12;
/** Each kind of picture is a file or folder here, called by its code. */
const PICTURES = (await readdir(new URL('../../../src/charts/round/kinds/', import.meta.url)))
  .map((name) => name.replace(/\.rs$/, ''))
  .filter((name) => name !== 'mod');
const COLUMNS =
  'theme,criterion,asked,group,suppressed,n,cannot_say,not_applicable,mean,sd,min,q1,median,q3,max,' +
  'count_1,count_2,count_3,count_4,count_5,count_6,count_7,count_8,count_9,count_10,agreement,pairs,gap,joint';

const words = {
  fi: {
    region: '06',
    coordinator: 'Fanny Forsman',
    site: 'Koivurannan perhekeskus',
    round: 'Järjestöt Koivurannassa, syksy',
    comment: 'Vertaisryhmään ohjataan, kun joku muistaa.',
    reason: 'Ohjaamisesta on sovittu, mutta tapa vaihtelee työntekijän mukaan.',
    action: 'Kuvataan yhdessä, miten perhe ohjataan järjestön ryhmään.',
    responsible: 'Perhekeskuksen koordinaattori ja järjestöjen edustaja',
  },
  sv: {
    region: '05',
    coordinator: 'Gustav Granholm',
    site: 'Björkstrandens familjecenter',
    round: 'Organisationerna i Björkstranden, hösten',
    comment: 'Familjerna hänvisas till kamratstödet när någon minns det.',
    reason: 'Vi har kommit överens om hänvisningen, men sättet varierar.',
    action: 'Vi beskriver tillsammans hur en familj får kontakt med en organisations grupp.',
    responsible: 'Familjecentrets koordinator och organisationernas representant',
  },
  en: {
    region: '08',
    coordinator: 'Helen Hughes',
    site: 'Birch Shore Family Centre',
    round: 'NGOs at Birch Shore, autumn',
    comment: 'Families are told about peer groups when somebody remembers to.',
    reason: 'The way to refer families is agreed, but it varies from one worker to the next.',
    action: 'Describe together how a family finds its way to an NGO group.',
    responsible: 'The family centre’s co-ordinator and an NGO representative',
  },
};

export const from_invitation_to_files_in_Finnish = (journey) => wholeRound(journey, 'fi');
export const from_invitation_to_files_in_Swedish = (journey) => wholeRound(journey, 'sv');
export const from_invitation_to_files_in_English = (journey) => wholeRound(journey, 'en');

async function wholeRound(journey, lang) {
  const told = words[lang];
  const coordinator = await invitedCoordinator(journey, lang, told);
  const { round, code } = await openedRound(coordinator, told);
  const answered = await everybodyAnswers(journey, lang, code, told);
  await people.takeStep(coordinator, round, 'joint-discussion');
  await people.revealAll(coordinator, round);
  const joint = await jointDiscussion(coordinator, round, lang, told);
  await people.takeStep(coordinator, round, 'closure');
  await results(coordinator, round, lang, told);
  await data(coordinator, answered, joint);
  await pictures(coordinator, round, lang);
}

async function speaks(page, lang) {
  const spoken = await page.locator('html').getAttribute('lang');
  assert.equal(spoken.split('-')[0], lang, `${page.url()} speaks another language`);
}

/** Aino invites; the co-ordinator accepts, signs out and comes back with the new password. */
async function invitedCoordinator(journey, lang, told) {
  const aino = await journey.signedIn('Aino', { lang });
  const email = `${told.coordinator.split(' ')[0].toLowerCase()}@example.fi`;
  const link = await people.invite(aino, { email, name: told.coordinator, role: `coordinator:${told.region}`, language: lang });
  await speaks(aino, lang);

  const page = await journey.page({ lang });
  const password = 'kolme-sinista-kivea';
  await people.acceptInvitation(page, link, password);
  await speaks(page, lang);
  assert.equal(new URL(page.url()).pathname, '/home');
  await follow(page, page.locator('form[action="/sign-out"] button'));
  await signIn(page, { email, password });
  await visit(page, link, { status: 410 });
  return page;
}

/** A site, a draft, a look at it as a participant, and the opening. */
async function openedRound(page, told) {
  await visit(page, '/home');
  await follow(page, page.locator(`main a[href="/regions/${told.region}"]`).first());
  const site = await people.addSite(page, told.region, { kind: 'family_centre', name: told.site });
  const round = await people.createRound(page, site, { name: told.round, groups: GROUPS });

  await follow(page, page.locator(`main a[href="/rounds/${round}/trial"]`));
  await people.choose(page, 'group', 'ngo');
  await follow(page, people.primary(page));
  assert.equal(new URL(page.url()).pathname, `/rounds/${round}/trial/themes/1`);
  const [criterion] = await people.criteriaOn(page);
  await people.choose(page, `current.${criterion}`, '3');
  await follow(page, people.primary(page));

  await people.takeStep(page, round, 'opening');
  return { round, code: await people.joinCode(page, round) };
}

/** One participant answers everything on the pages, one a theme; the others' phones do the same without a screen. Gives all answers. */
async function everybodyAnswers(journey, lang, code, told) {
  const page = await journey.page({ lang, width: 390 });
  await people.join(page, code, GROUPS[0]);
  await speaks(page, lang);
  const criteria = [];
  for (;;) {
    const own = await people.criteriaOn(page);
    if (own.length === 0) break;
    const first = criteria.length;
    await people.answerTheme(page, (criterion) => ({
      ...asText(answersOf(0)(criterion, first + own.indexOf(criterion))),
      comment: first === 0 && criterion === own[0] ? told.comment : undefined,
    }));
    await people.saved(page);
    criteria.push(...own);
    await follow(page, people.primary(page));
  }
  assert.equal(new URL(page.url()).pathname.split('/').at(-1), 'check');
  await people.finish(page);
  await speaks(page, lang);
  assert.equal((await page.locator('.own-answers dt').count()), criteria.length);

  const second = await journey.page({ lang, width: 390 });
  await people.join(second, code, GROUPS[1]);
  await people.answerTheme(second, (criterion) => asText(answersOf(1)(criterion, criteria.indexOf(criterion))));
  await people.saved(second);

  for (let participant = 1; participant < PARTICIPANTS; participant += 1) {
    const phone = participant === 1 ? await journey.phoneOf(second) : await journey.phone(code, GROUPS[participant % GROUPS.length]);
    const given = answersOf(participant);
    await phone.answer(criteria, (criterion, index) => (participant < 4 && index === 0 ? { ...given(criterion, index), comment: `${told.comment} (${participant})` } : given(criterion, index)));
    await phone.finish();
  }
  return criteria.map((criterion, index) => ({
    criterion,
    given: Array.from({ length: PARTICIPANTS }, (_, participant) => ({ group: GROUPS[participant % GROUPS.length], ...answersOf(participant)(criterion, index) })),
  }));
}

const asText = ({ current, target }) => ({ current: current && String(current), target: target && String(target) });

/** The list in its order, joint views of its first criteria, comments, first actions; gives the joint levels by criterion. */
async function jointDiscussion(page, round, lang, told) {
  await visit(page, `/rounds/${round}`);
  await follow(page, page.locator(`main a[href="/rounds/${round}/discussion"]`).first());
  await speaks(page, lang);
  const agreement = await page.locator('.topic .topic-figures div:first-child dd').allInnerTexts();
  // In steps of 5 %, as the list is ordered.
  const shares = agreement.map((share) => Math.round(Number.parseInt(share, 10) / 5) * 5).filter(Number.isInteger);
  assert.equal(shares.length, 24);
  assert.deepEqual(shares, [...shares].sort((a, b) => a - b), 'what is disagreed on most comes first');

  const joint = new Map();
  await follow(page, page.locator('.topic a').first());
  for (const [at, current] of [2, 3, 4].entries()) {
    const criterion = new URL(page.url()).pathname.split('/').at(-1);
    const target = Math.min(5, current + 2);
    await people.fillJointView(page, {
      current: String(current),
      target: String(target),
      reason: told.reason,
      verdict: ['need', 'need', 'strength'][at],
      priority: at === 0,
    });
    joint.set(criterion, { current, target });
    await follow(page, page.locator('.joint-form button[name=next]'));
    assert.notEqual(new URL(page.url()).pathname.split('/').at(-1), criterion, 'saving leads on to the next');
  }
  await visit(page, `/rounds/${round}/discussion`);
  assert.equal(await page.locator('.topic .badge.good').count(), joint.size);

  // The first criterion's comments are here, in an order that links nobody.
  await visit(page, `/rounds/${round}/discussion/tunnettuus.toiminta-tiedossa`);
  const comments = await page.locator('.comments .written').allInnerTexts();
  assert.equal(comments.length, 4);
  assert(comments.every((comment) => comment.startsWith(told.comment)));

  const [criterion] = joint.keys();
  await people.addAction(page, round, { what: told.action, criterion, responsible: told.responsible, due: '2027-05-31' });
  await people.addAction(page, round, { what: `${told.action} 2`, responsible: told.responsible, due: '2027-08-31' });
  assert.equal(await page.locator('ol.actions > li').count(), 2);
  return joint;
}

async function results(page, round, lang, told) {
  await visit(page, `/rounds/${round}`);
  await follow(page, page.locator(`main a[href="/rounds/${round}/results"]`).first());
  await speaks(page, lang);
  // Also what a theme shows only when it is opened.
  const main = await page.locator('main').textContent();
  for (const expected of [told.round, told.site, told.action, told.responsible, told.reason, String(PARTICIPANTS)]) {
    assert(main.includes(expected), `the results do not tell: ${expected}`);
  }
  assert(!main.includes(told.comment), 'a comment is shown that nobody has shown to all');
  assert.equal(await page.locator('article.picture svg[role=img]').count(), PICTURES.length);
  await shot(page, `whole-round-results-${lang}`);
}

/** results.csv against what was answered. */
async function data(page, answered, joint) {
  const { name, bytes } = await downloaded(page, page.locator('#files a[href$="/results.csv"]'));
  assert.match(name, /\.csv$/);
  const { header, rows } = parseCsv(bytes.toString('utf8'));
  assert.equal(header.join(','), COLUMNS);
  assert.equal(rows.length, answered.length * 2 * (1 + GROUPS.length));
  for (const { criterion, given } of answered) {
    for (const asked of ['current', 'target']) {
      for (const group of ['all', ...GROUPS]) {
        const row = rows.find((own) => own.criterion === criterion && own.asked === asked && own.group === group);
        const mine = given.filter((answer) => group === 'all' || answer.group === group);
        // Not applicable is said once and covers both.
        const answers = mine.map((answer) => answer[asked] ?? answer.current);
        checkRow(row, figures(answers), group === 'all' ? (joint.get(criterion)?.[asked] ?? null) : null);
        if (row.suppressed === 'true' || asked === 'current') continue;
        const means = ['current', 'target'].map((state) => figures(mine.map((answer) => answer[state] ?? answer.current)).mean);
        assert(Math.abs(Number(row.gap) - (means[1] - means[0])) < 1e-9, `${criterion} ${group} gap ${row.gap}`);
      }
    }
  }
  const [first] = answered;
  assert.equal(rows.find((row) => row.criterion === first.criterion && row.group === 'all').n, '11');
  assert.equal(rows.find((row) => row.criterion === answered[5].criterion && row.group === 'all').n, String(PARTICIPANTS));
}

/** A group of three where one cannot say holds two: it is hidden, and so is one other, or the two could be told apart. */
function checkRow(row, expected, joint) {
  const where = `${row.criterion} ${row.asked} ${row.group}`;
  if (row.suppressed === 'true') {
    assert.notEqual(row.group, 'all', where);
    for (const column of ['n', 'mean', 'sd', 'agreement', 'count_1', 'gap']) assert.equal(row[column], '', `${where} ${column}`);
    return;
  }
  assert(expected.n >= 3, `${where} is shown with n ${expected.n}`);
  // A group of fewer than ten tells how many they are and their mean.
  const { n, mean, ...more } = expected;
  const nothing = Object.fromEntries(Object.keys(more).map((column) => [column, null]));
  const told = row.group === 'all' ? expected : { n, mean, ...nothing };
  for (const [column, value] of Object.entries({ ...told, joint })) {
    if (value === null) assert.equal(row[column], '', `${where} ${column}`);
    else assert(row[column] !== '' && Math.abs(Number(row[column]) - value) < 1e-9, `${where} ${column}: ${row[column]}, not ${value}`);
  }
}

/** Each picture as the page offers it, in the reader's language. */
async function pictures(page, round, lang) {
  for (const kind of PICTURES) {
    const article = page.locator(`article[aria-labelledby="picture-${kind}"]`);
    await article.locator('summary').last().click();
    const link = (extension, size) => article.locator(`a[href*="/charts/${kind}.${extension}?lang=${lang}"][href*="size=${size}"]`);

    const svg = (await downloaded(page, link('svg', 'page'))).bytes.toString('utf8');
    const title = svg.match(/<title[^>]*>([^<]+)<\/title>/)?.[1];
    assert.equal(title, await article.locator('.chart-panel').getAttribute('aria-label'), `${kind}.svg in ${lang}`);
    assert.match(svg, new RegExp(`lang="${lang}`));
    assert.match(svg, /<desc[^>]*>[^<]{20,}/);

    const slide = (await downloaded(page, link('png', 'slide'))).bytes;
    assert.deepEqual(pngSize(slide), { width: 1920, height: 1080 }, `${kind}.png`);
    assert(slide.length > 20_000, `${kind}.png holds only ${slide.length} bytes`);
    if (kind !== 'radar') continue;
    const sheet = (await downloaded(page, link('png', 'page'))).bytes;
    assert.equal(pngSize(sheet).width, 2480);
  }
}

async function downloaded(page, link) {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
