// What the cast does in the service, step by step, through its pages. Nothing here depends on a language or on scripts.
import assert from 'node:assert/strict';
import { visit } from './harness.mjs';

export const primary = (page) => page.locator('main .button.primary').first();

/** Presses a link or a button and waits for the page it leads to. */
export async function follow(page, target, { status = 200 } = {}) {
  const [response] = await Promise.all([page.waitForNavigation(), target.click()]);
  assert.equal(response.status(), status, `${page.url()} answered ${response.status()}`);
  return response;
}

export const choose = (page, name, value) => page.locator(`input[name="${name}"][value="${value}"]`).check();

// ---- Accounts -------------------------------------------------------------------------------------------------------

/** A national admin invites; gives the link that is shown once. */
export async function invite(page, { email, name, role, language }) {
  await visit(page, '/home');
  await follow(page, page.locator('main a[href="/people"]'));
  await follow(page, page.locator('main a[href="/people/invitation"]'));
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=name]').fill(name);
  await page.locator('select[name=role]').selectOption(role);
  await choose(page, 'language', language);
  await follow(page, primary(page));
  return page.locator('#link').inputValue();
}

export async function acceptInvitation(page, link, password) {
  await visit(page, link);
  await page.locator('input[name=password]').fill(password);
  await page.locator('input[name=again]').fill(password);
  await follow(page, primary(page));
}

// ---- Sites and rounds -----------------------------------------------------------------------------------------------

/** Gives the site's address. */
export async function addSite(page, region, { kind, name }) {
  await visit(page, `/regions/${region}`);
  await follow(page, page.locator(`main a[href="/regions/${region}/sites/new"]`).first());
  await choose(page, 'kind', kind);
  await page.locator('input[name=name]').fill(name);
  await page.locator('select[name=municipality]').selectOption({ index: 1 });
  await follow(page, primary(page));
  return new URL(page.url()).pathname;
}

/**
 * A draft, begun from the page of the region or site; gives its id. `instrument`: which of those offered, what suits first.
 * `themes`: how many of the instrument's first themes, all unless told. `settings`: further fields and their values.
 */
export async function createRound(page, from, { instrument = 0, name, groups, themes, settings = {} }) {
  await visit(page, from);
  await follow(page, page.locator('main a[href^="/rounds/new"]').first());
  await page.locator('input[name=version]').nth(instrument).check();
  await follow(page, primary(page));
  await page.locator('input[name=name]').fill(name);
  await only(page, 'groups', (value) => groups.includes(value));
  if (themes) await only(page, 'themes', (_, index) => index < themes);
  for (const [field, value] of Object.entries(settings)) {
    const input = page.locator(`[name="${field}"]`);
    if ((await input.first().getAttribute('type')) === 'radio') await choose(page, field, value);
    else await input.fill(value);
  }
  await follow(page, primary(page));
  return new URL(page.url()).pathname.split('/')[2];
}

/** Ticks the boxes of `name` that are wanted, and no others. */
async function only(page, name, wanted) {
  for (const [index, box] of (await page.locator(`input[name="${name}"]`).all()).entries()) {
    await box.setChecked(wanted(await box.getAttribute('value'), index));
  }
}

/** Opens every theme's answers to the group. */
export async function revealAll(page, round) {
  await visit(page, `/rounds/${round}/discussion`);
  await follow(page, page.locator(`form[action="/rounds/${round}/reveals"]`).first().getByRole('button').first());
}

/** Takes a step of a round (opening, joint-discussion, closure…) by its confirmation. */
export async function takeStep(page, round, step) {
  await visit(page, `/rounds/${round}`);
  await follow(page, page.locator(`main a[href="/rounds/${round}/${step}"]`));
  await follow(page, page.locator(`main form[action="/rounds/${round}/${step}"] button`));
  assert.equal(new URL(page.url()).pathname, `/rounds/${round}`);
}

export async function joinCode(page, round) {
  await visit(page, `/rounds/${round}`);
  return (await page.locator('.join-code strong').innerText()).trim();
}

// ---- Participants ---------------------------------------------------------------------------------------------------

/** From the front page to the first question: the code, the group. */
export async function join(page, code, group) {
  await visit(page, '/');
  await page.locator('input[name=code]').fill(code);
  await follow(page, page.locator('form[action="/join"] button'));
  await choose(page, 'group', group);
  await follow(page, primary(page));
  return answeringRound(page);
}

export const answeringRound = (page) => new URL(page.url()).pathname.split('/')[2];

/** The criteria of the theme that is open. */
export const criteriaOn = (page) => page.locator('section[data-criterion]').evaluateAll((sections) => sections.map((section) => section.dataset.criterion));

/** Answers every criterion of the theme that is open: `answers(criterion)` gives what to choose. */
export async function answerTheme(page, answers) {
  for (const criterion of await criteriaOn(page)) {
    const { current, target, comment } = answers(criterion);
    if (current) await choose(page, `current.${criterion}`, current);
    if (target) await choose(page, `target.${criterion}`, target);
    if (comment) await page.locator(`[name="comment.${criterion}"]:not([type=hidden])`).fill(comment);
  }
}

/** Waits until the page says that everything is saved. */
export const saved = (page) => page.locator('[data-status][data-tone=good]').waitFor();

/** From the last theme over the check page to the end; works from any theme. */
export async function finish(page) {
  const round = answeringRound(page);
  await visit(page, `/answering/${round}/check`);
  await follow(page, page.locator(`form[action="/answering/${round}/finish"] button`));
  assert.equal(new URL(page.url()).pathname, `/answering/${round}/own`);
}

// ---- Joint discussion -----------------------------------------------------------------------------------------------

/** Fills the joint view of the criterion that is open. */
export async function fillJointView(page, { current, target, reason, verdict, priority }) {
  await choose(page, 'current', current);
  await choose(page, 'target', target);
  await page.locator('textarea[name=reason]').fill(reason);
  if (verdict) await choose(page, 'verdict', verdict);
  if (priority) await choose(page, 'priority', 'yes');
}

export async function addAction(page, round, { what, criterion, responsible, due }) {
  await visit(page, `/rounds/${round}/actions`);
  await follow(page, page.locator(`main a[href="/rounds/${round}/actions/new"]`).first());
  await page.locator('textarea[name=what]').fill(what);
  if (criterion) await page.locator('select[name=criterion]').selectOption(criterion);
  await page.locator('input[name=responsible]').fill(responsible);
  await page.locator('input[name=due]').fill(due);
  await follow(page, primary(page));
}
