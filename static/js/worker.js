// The service worker of the answering pages: keeps a participant's own pages, and what they are made of, on the device,
// so that they open without a connection. The network comes first; what is kept is for when it is gone or too slow.
// It has nothing to do with anything else: joining, saving, events, results.
//
// The server says of each page under which name it may be kept ("kept-as"), which is one participant's in one language.
// Under another name whatever was kept of the round before is thrown away; "none" throws all of it away.
"use strict";

const PAGE = /^\/answering\/([0-9a-f-]{36})(?:\/(themes\/\d+|check|own))?$/;
const FILE = /"(\/static\/[^"]+)"/g;
// A network that hangs is a missing one. Once it was, the next page waits less for it.
const PATIENCE_MS = 4000;
const IMPATIENCE_MS = 1000;
let patience = PATIENCE_MS;

const ofRound = (round) => `answering/${round}/`;

async function forget(round, except = "") {
  for (const name of await caches.keys()) {
    if (name.startsWith(ofRound(round)) && name !== except) await caches.delete(name);
  }
}

async function keep(round, address, page) {
  const keptAs = page.headers.get("kept-as");
  if (page.status === 404 || keptAs === "none") return forget(round);
  if (page.status !== 200 || !keptAs) return;
  const name = ofRound(round) + keptAs;
  await forget(round, name);
  const cache = await caches.open(name);
  const text = await page.clone().text();
  await cache.put(address, page);
  for (const [, file] of text.matchAll(FILE)) {
    if (!(await cache.match(file))) await cache.add(file).catch(() => {});
  }
}

async function fromNetwork(event, round, address) {
  const page = await fetch(event.request);
  if (page.type === "basic" && !page.redirected) event.waitUntil(keep(round, address, page.clone()).catch(() => {}));
  return page;
}

async function fromDevice(round, address) {
  const { pathname } = new URL(address);
  // Where the participant left off is the server's to say; the list of what is unanswered is the next best.
  if (pathname === `/answering/${round}`) {
    const check = `${address}/check`;
    return (await caches.match(check)) && Response.redirect(check, 303);
  }
  return caches.match(address);
}

async function visit(event, round, address) {
  const coming = fromNetwork(event, round, address);
  event.waitUntil(coming.catch(() => {}));
  const inTime = await new Promise((done) => {
    coming.then(done, () => done(null));
    setTimeout(done, patience, null);
  });
  if (inTime && inTime.status < 500) {
    patience = PATIENCE_MS;
    return inTime;
  }
  const kept = await fromDevice(round, address);
  if (kept) patience = IMPATIENCE_MS;
  return kept ?? coming;
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/static/")) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
    return;
  }
  const page = PAGE.exec(url.pathname);
  if (!page) return;
  // Whatever language was asked for, one is kept.
  const address = url.origin + url.pathname;
  // A script asks for a page to keep it, or to see what is new: it has no use for an old one.
  event.respondWith(request.mode === "navigate" ? visit(event, page[1], address) : fromNetwork(event, page[1], address));
});
