// What it takes to begin: two taps, and fifty kilobytes.
import assert from 'node:assert/strict';
import { visit } from '../harness.mjs';
import { choose, criteriaOn, follow, join, primary } from '../people.mjs';
import { stageRound } from '../stage.mjs';

const ANSWERING_PAGE_MOST_BYTES = 50_000;

export async function the_first_question_is_two_taps_after_the_code(journey) {
  const { code } = await stageRound(journey);
  const page = await journey.page({ width: 390 });
  await visit(page, `/join/${code.replace('-', '')}`);
  await choose(page, 'group', 'ngo'); // the first tap
  await follow(page, primary(page)); // the second
  assert((await criteriaOn(page)).length > 0);
  const first = page.locator('fieldset.levels input').first();
  assert(await first.isVisible() && await first.isEnabled());
}

export async function a_phone_that_comes_for_the_first_time_loads_little(journey) {
  const { code } = await stageRound(journey);
  const page = await journey.page({ width: 390 });
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  let bytes = 0;
  const count = ({ encodedDataLength }) => (bytes += encodedDataLength);
  client.on('Network.loadingFinished', count);
  await visit(page, `/join/${code.replace('-', '')}`);
  await choose(page, 'group', 'ngo');
  await follow(page, primary(page));
  await page.waitForLoadState('load');
  const toQuestion = bytes;
  // The browser fetches the worker by itself, unseen by the page.
  await page.goto('/answering/worker.js', { waitUntil: 'load' });
  const worker = bytes - toQuestion;
  client.off('Network.loadingFinished', count);
  assert(toQuestion > 10_000 && worker > 500, `${toQuestion} and ${worker} were measured`);
  console.log(`        from the join page to the first question: ${toQuestion} bytes over the wire, and ${worker} of the service worker`);
  assert(toQuestion + worker <= ANSWERING_PAGE_MOST_BYTES, `${toQuestion + worker} bytes`);
}

export async function every_answering_page_is_light(journey) {
  const { code, id } = await stageRound(journey);
  const page = await journey.page({ width: 390, serviceWorkers: 'block' });
  await join(page, code, 'ngo');
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.setCacheDisabled', { cacheDisabled: true });
  const heaviest = { bytes: 0 };
  for (let theme = 1; theme <= 8; theme += 1) {
    let bytes = 0;
    const count = ({ encodedDataLength }) => (bytes += encodedDataLength);
    client.on('Network.loadingFinished', count);
    await page.goto(`/answering/${id}/themes/${theme}`, { waitUntil: 'load' });
    client.off('Network.loadingFinished', count);
    assert(bytes > 5_000, `theme ${theme} was measured`);
    if (bytes > heaviest.bytes) Object.assign(heaviest, { bytes, theme });
  }
  console.log(`        the heaviest answering page (theme ${heaviest.theme}) is ${heaviest.bytes} bytes over the wire, all its files included`);
  assert(heaviest.bytes <= ANSWERING_PAGE_MOST_BYTES, `${heaviest.bytes} bytes`);
}
