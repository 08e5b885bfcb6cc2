// Whoever has no part in a round meets the same as where there is nothing, at every one of its addresses.
import assert from 'node:assert/strict';
import { crawl } from '../addresses.mjs';
import { none, visit } from '../harness.mjs';
import { addSite } from '../people.mjs';
import { REGION, stageRound } from '../stage.mjs';

const STATES = ['draft', 'open', 'joint', 'closed'];

export async function another_coordinator_and_the_national_admin_get_404_on_every_address(journey) {
  const { gets, posts } = await addressesOfARegion(journey);
  const troubles = [];
  for (const who of ['Eero', 'Aino']) {
    const http = await journey.visitorOf(await journey.signedIn(who));
    // National admins invite and end roles of co-ordinators, and nothing else in a region.
    for (const address of gets) await expect(troubles, who, 'GET', address, await http.get(address), 404);
    for (const { address, fields } of posts) await expect(troubles, who, 'POST', address, await http.post(address, { form: fields }), 404);
  }
  none(troubles, 'Something is there for strangers');
}

export async function whoever_has_not_signed_in_is_asked_to_and_told_nothing(journey) {
  const { gets, posts } = await addressesOfARegion(journey);
  const http = await journey.visitorOf();
  const troubles = [];
  const isParticipants = (address) => address.startsWith('/answering/');
  for (const address of gets) await expect(troubles, 'stranger', 'GET', address, await http.get(address), isParticipants(address) ? 404 : 303);
  for (const { address, fields } of posts) await expect(troubles, 'stranger', 'POST', address, await http.post(address, { form: fields }), isParticipants(address) ? 404 : 303);
  none(troubles, 'Something is there for strangers');
}

async function expect(troubles, who, method, address, reply, status) {
  if (reply.status() !== status) troubles.push(`${who}: ${method} ${address} answered ${reply.status()}`);
  else if (status === 303 && !reply.headers().location.startsWith('/sign-in')) troubles.push(`${who}: ${method} ${address} leads to ${reply.headers().location}`);
}

/** Of a site and a round in every state, of the region and of answering, as Birgitta and a participant meet them. */
async function addressesOfARegion(journey) {
  const rounds = [];
  for (const state of STATES) rounds.push(await stageRound(journey, { state, participants: state === 'draft' ? 0 : 3, themes: 2, comments: () => 'Huomio.' }));
  const { page } = rounds[0];
  const site = await addSite(page, REGION, { kind: 'meeting_place', name: `Kohtaamispaikka ${rounds[0].id.slice(-4)}` });
  const ids = rounds.map(({ id }) => id);
  const ofRounds = (address) => ids.some((id) => address.includes(id));
  const ofPlaces = (address) => address.startsWith(site) || address.startsWith(`/regions/${REGION}`);
  const found = await crawl(await journey.visitorOf(page), [`/regions/${REGION}`, site], (address) => ofRounds(address) || ofPlaces(address));
  const open = rounds[1];
  const answering = await crawl(open.phones[0].http, [`/answering/${open.id}/check`], (address) => address.includes(open.id));
  const all = {
    gets: [...found.gets, ...answering.gets, `/answering/${open.id}`],
    posts: [...found.posts, ...answering.posts],
  };
  // So that the list cannot shrink unseen.
  for (const end of ['/edit', '/opening', '/closure', '/invitation', '/sheet', '/facilitators', '/trial', '/discussion', '/actions', '/results', '/results.csv', '/themes/1', '/own']) {
    assert(all.gets.some((address) => address.split('?')[0].endsWith(end)), `no address ends with ${end}`);
  }
  assert(all.gets.some((address) => address.includes('/charts/distribution.png')));
  assert(all.posts.length >= 10, JSON.stringify(all.posts));
  await visit(page, `/rounds/${open.id}`);
  return all;
}
