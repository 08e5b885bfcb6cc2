// While a round is open nobody gets anything that comes from answers: not a figure, not a comment, not a trace of them.
import assert from 'node:assert/strict';
import { crawl } from '../addresses.mjs';
import { none, visit } from '../harness.mjs';
import { revealAll } from '../people.mjs';
import { stageRound, withFacilitator } from '../stage.mjs';

const COMMENT = 'Salainen huomio numero';
const REVEALING = /\/(results|charts|discussion)(\/|\.|$)/;

export async function nothing_about_answers_can_be_had_while_the_round_is_open(journey) {
  // What addresses there are is seen best from a round that is over.
  const over = await stageRound(journey, { state: 'closed', participants: 4, themes: 4, comments: () => 'Huomio.' });
  const joint = await stageRound(journey, { state: 'joint', participants: 4, themes: 4, comments: () => 'Huomio.' });
  const open = await stageRound(journey, { participants: 12, themes: 4, comments: (participant, index) => (index < 3 ? `${COMMENT} ${participant}.` : undefined) });
  const celia = await withFacilitator(journey, open);
  const coordinator = await journey.visitorOf(open.page);
  const addresses = await addressesOf(coordinator, [over, joint, open], open);

  const readers = {
    coordinator,
    facilitator: await journey.visitorOf(celia),
    reader: await journey.visitorOf(await journey.signedIn('Ritva')),
    participant: open.phones[0].http,
    'another co-ordinator': await journey.visitorOf(await journey.signedIn('Eero')),
    stranger: await journey.visitorOf(),
  };
  const before = await meet(readers, addresses);
  const troubles = [];
  for (const { who, address, status, body } of before) {
    const revealing = REVEALING.test(address.split('?')[0]);
    if (revealing && status < 300) troubles.push(`${who}: ${address} answered ${status}`);
    const comments = body.split(COMMENT).length - 1;
    const own = who === 'participant' && address.startsWith('/answering/') ? body.split(`${COMMENT} 0.`).length - 1 : 0;
    if (comments > own) troubles.push(`${who}: ${address} tells a comment`);
  }
  assert(before.filter(({ who, status }) => who === 'coordinator' && status === 200).length > 5, 'the co-ordinator sees the round itself');
  none(troubles, 'Something about answers is told');

  // Whatever the others answer, nobody sees a difference.
  for (const phone of open.phones.slice(1)) await phone.answer(open.criteria, () => ({ current: 5, target: 5, comment: `${COMMENT} toinen.` }));
  const after = await meet(readers, addresses);
  const changed = before.filter((page, at) => page.status !== after[at].status || timeless(page.body) !== timeless(after[at].body));
  none(changed.map(({ who, address }) => `${who}: ${address}`), 'A page changes with the answers');

  // The very same addresses do tell when the group is to talk: the silence above was not emptiness.
  await visit(open.page, `/rounds/${open.id}/joint-discussion`);
  await Promise.all([open.page.waitForNavigation(), open.page.locator(`form[action="/rounds/${open.id}/joint-discussion"] button`).click()]);
  await revealAll(open.page, open.id);
  const results = await (await coordinator.get(`/rounds/${open.id}/results.csv`)).text();
  assert.match(results, /,current,all,false,12,/);
  const topic = await (await coordinator.get(`/rounds/${open.id}/discussion/${open.criteria[0]}`)).text();
  assert(topic.includes(COMMENT));
}

/** Every address that any of the rounds has, as it would be for the one that is open. */
async function addressesOf(http, rounds, open) {
  const all = new Set();
  for (const { id, phones } of rounds) {
    const within = (address) => address.includes(id);
    const found = [
      await crawl(http, [`/rounds/${id}`], within),
      await crawl(phones[0].http, [`/answering/${id}/own`, `/answering/${id}/results`], within),
    ];
    for (const address of found.flatMap(({ gets, posts }) => [...gets, ...posts.map(({ address: to }) => to)])) all.add(address.replaceAll(id, open.id));
  }
  all.add(`/regions/17`);
  all.add('/home');
  const addresses = [...all].filter((address) => !address.includes('/leaving'));
  assert(addresses.filter((address) => REVEALING.test(address.split('?')[0])).length > 40, 'pictures, files, criteria');
  return addresses;
}

async function meet(readers, addresses) {
  const met = [];
  for (const [who, http] of Object.entries(readers)) {
    for (const address of addresses) {
      const reply = await http.get(address);
      met.push({ who, address, status: reply.status(), body: await reply.text() });
    }
  }
  return met;
}

/** Without the clock that a participant's page carries along, the place from which a page follows the round, and what forms carry. */
const timeless = (body) => body.replace(/data-read-at="\d+"/g, '').replace(/\/events\?([^"]*)after=[^"&]*/g, '/events?$1').replace(/name="key" value="[^"]*"/g, '');
