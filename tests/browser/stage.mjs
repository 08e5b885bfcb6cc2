// A round prepared for a test: made by Birgitta through the pages, filled by phones, brought to the state the test begins in.
import { visit } from './harness.mjs';
import { createRound, joinCode, revealAll, takeStep } from './people.mjs';
import { Phone } from './phones.mjs';

export const REGION = '17'; // Birgitta's
export const GROUPS = ['county', 'schools', 'ngo', 'family'];

/** A spread of answers with something of everything; the same for the same participant and criterion. */
export function answersOf(participant) {
  return (criterion, index) => {
    if (participant === 11 && index === 0) return { current: 'cannot_say', target: 'cannot_say' };
    if (participant === 10 && index === 1) return { current: 'not_applicable' };
    const current = 1 + ((participant * 3 + index * 2) % 5);
    return { current, target: Math.max(current, 2 + ((participant + index) % 4)) };
  };
}

/**
 * Gives `{ id, code, criteria, phones, page }`, `page` being Birgitta's.
 * `comments(participant, index)` may add a comment to an answer.
 */
export async function stageRound(journey, { state = 'open', participants = 0, name = 'Kierros kokeeksi', groups = GROUPS, comments, ...more } = {}) {
  const page = await journey.signedIn('Birgitta');
  const id = await createRound(page, `/regions/${REGION}`, { name, groups, ...more });
  const stage = { id, page, phones: [], criteria: [], code: undefined };
  if (state === 'draft') return stage;
  await takeStep(page, id, 'opening');
  stage.code = await joinCode(page, id);
  await fill(journey, stage, participants, groups, comments);
  if (state === 'open') return stage;
  await takeStep(page, id, 'joint-discussion');
  if (state === 'unopened') return stage;
  await revealAll(page, id);
  if (state === 'joint') return stage;
  await takeStep(page, id, 'closure');
  return stage;
}

/** So many participants, the groups taking turns, who answer everything and say that they are ready. */
async function fill(journey, stage, participants, groups, comments) {
  for (let participant = 0; participant < participants; participant += 1) {
    const phone = await journey.phone(stage.code, groups[participant % groups.length]);
    if (participant === 0) stage.criteria = await phone.criteria();
    await phone.answer(stage.criteria, (criterion, index) => {
      const answer = answersOf(participant)(criterion, index);
      const comment = comments?.(participant, index);
      return comment ? { ...answer, comment } : answer;
    });
    await phone.finish();
    stage.phones.push(phone);
  }
}

/** Celia gets the round and comes to it; gives her page. */
export async function withFacilitator(journey, { id, page }, options) {
  await visit(page, `/rounds/${id}/facilitators`);
  const celia = journey.account('Celia').email;
  const choice = await page.locator('select[name=account] option', { hasText: celia }).getAttribute('value');
  await page.locator('select[name=account]').selectOption(choice);
  await Promise.all([page.waitForNavigation(), page.locator(`main form[action="/rounds/${id}/facilitators"] button`).click()]);
  return journey.signedIn('Celia', options);
}

/** Opens the second vote on the criterion with this page, or closes the one that is open. */
export async function secondVote(page, topic) {
  await visit(page, topic);
  await Promise.all([page.waitForNavigation(), page.locator('#second-vote form button').click()]);
}
