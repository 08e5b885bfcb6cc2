// Participants whose phones are of no interest: they join and answer by the same requests as the pages, without a page each.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { request } from 'playwright-core';

/** A visitor without a page: keeps cookies, says where its requests come from, follows no redirects. */
export async function visitor(url, { lang = 'fi', cookies } = {}) {
  return request.newContext({
    baseURL: url,
    maxRedirects: 0,
    extraHTTPHeaders: { origin: new URL(url).origin, 'accept-language': lang },
    storageState: cookies,
  });
}

export class Phone {
  #http;

  constructor(http, round) {
    this.#http = http;
    this.round = round;
  }

  get http() {
    return this.#http;
  }

  /** Joins by the code in an actor group. */
  static async join(url, code, group, facts = {}) {
    const http = await visitor(url);
    const address = `/join/${code.replace('-', '')}`;
    const page = await (await http.get(address)).text();
    const key = page.match(/name="key" value="([^"]+)"/)[1];
    const reply = await http.post(address, { form: { group, key, team_size: '1', ...facts } });
    assert.equal(reply.status(), 303, await reply.text());
    return new Phone(http, reply.headers().location.split('/')[2]);
  }

  /** The ids of all criteria asked, in order. */
  async criteria() {
    const found = [];
    for (let theme = 1; ; theme += 1) {
      const reply = await this.#http.get(`/answering/${this.round}/themes/${theme}`);
      if (reply.status() === 404) return found;
      found.push(...[...(await reply.text()).matchAll(/data-criterion="([^"]+)"/g)].map(([, id]) => id));
    }
  }

  /** Votes a second time on a criterion: `{ current, target }`. */
  async vote(criterion, choices) {
    const reply = await this.#http.post(`/answering/${this.round}/ballots/${criterion}`, { form: choices });
    assert.equal(reply.status(), 303, await reply.text());
  }

  /** Saves edits: `[{ criterion, field, value }]`. */
  async save(edits, { status = 200 } = {}) {
    const edited_at_ms = Date.now();
    const reply = await this.#http.post(`/answering/${this.round}/edits`, {
      data: { edits: edits.map((edit) => ({ edit_id: randomUUID(), edited_at_ms, ...edit })) },
    });
    assert.equal(reply.status(), status, await reply.text());
    const { edits: results } = await reply.json();
    if (status === 200) assert(results.every(({ refused }) => !refused), JSON.stringify(results));
    return results;
  }

  /** Answers everything: `answers(criterion, index)` gives current, target and comment. */
  async answer(criteria, answers) {
    const edits = criteria.flatMap((criterion, index) =>
      Object.entries(answers(criterion, index)).map(([field, value]) => ({ criterion, field, value: String(value) })),
    );
    return this.save(edits);
  }

  async finish() {
    const reply = await this.#http.post(`/answering/${this.round}/finish`);
    assert.equal(reply.status(), 303);
  }

  close() {
    return this.#http.dispose();
  }
}
