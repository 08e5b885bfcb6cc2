// What a browser keeps of a participant, and what the server holds of the same.
import assert from 'node:assert/strict';
import { answeringRound } from './people.mjs';

/** All that the answering pages have left in this browser: keys of localStorage, caches, service workers. */
export const leftOn = (page) =>
  page.evaluate(async () => ({
    keys: Object.keys(localStorage).filter((key) => key.startsWith('arviointi/')),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

/** Waits until nothing at all is left; a browser takes a moment to let a worker go. */
export async function nothingLeftOn(page) {
  const nothing = { keys: [], caches: [], workers: 0 };
  let left;
  for (let tries = 0; tries < 30; tries += 1) {
    left = await leftOn(page);
    if (JSON.stringify(left) === JSON.stringify(nothing)) return;
    await page.waitForTimeout(100);
  }
  assert.deepEqual(left, nothing);
}

/** Waits until every page of the way opens without a connection. */
export async function allPagesKept(page) {
  const round = answeringRound(page);
  const themes = Number(await page.locator('[data-status]').getAttribute('data-themes'));
  const isReady = ([base, wanted]) => {
    const pages = [`${base}/check`, `${base}/own`];
    for (let theme = 1; theme <= wanted; theme += 1) pages.push(`${base}/themes/${theme}`);
    return Promise.all(pages.map((address) => caches.match(address))).then((kept) => kept.every(Boolean));
  };
  for (let tries = 0; !(await page.evaluate(isReady, [`/answering/${round}`, themes])); tries += 1) {
    assert(tries < 150, 'the pages were not kept in 15 seconds');
    await page.waitForTimeout(100);
  }
}

/** What the server holds of the participant, by field: `{ 'current.theme.criterion': '3' }`; empty fields are left out. */
export async function stored(journey, page) {
  const http = await journey.visitorOf(page);
  const reply = await http.get(`/answering/${answeringRound(page)}/answers`);
  assert.equal(reply.status(), 200);
  const { answers } = await reply.json();
  return Object.fromEntries(Object.entries(answers).map(([name, { value }]) => [name, value]).filter(([, value]) => value !== ''));
}
