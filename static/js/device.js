// What a participant's device keeps and sends, on all of the participant's pages. Every answer is written here before the
// network is tried, and stays until the server has it; what the server is known to hold stands beside it, so that a page
// that comes from the device shows what was answered. Nothing here is needed to answer without scripts.
//
// localStorage "arviointi/ROUND/MARK/field/NAME": {value, at, id, unsent, seen}, the newest answer of each field.
//   at: when it was given, by the server's clock; id: the edit; seen: when the server last said that this stands.
"use strict";
const device = (() => {
  const status = document.querySelector("[data-status]");
  if (!status) return null;
  const texts = status.dataset;
  const { base, mark } = texts;
  const round = base.slice("/answering/".length);
  const readAt = Number(texts.readAt);
  const isOpen = "open" in texts;
  const ROUND = `arviointi/${round}/`;
  const OWN = `${ROUND}${mark}/`;
  const FIELD = `${OWN}field/`;
  const CLOCK = `${OWN}clock`; // how far the server's clock is ahead of this one
  const ALL = `${OWN}all`; // when the server last told all answers
  const READY = `${OWN}ready`; // "I am ready" that has not been told yet
  const PAGES = `answering/${round}/`;
  const KEPT = PAGES + texts.keptAs;

  const SETTLING_MS = 120;
  const RETRY_MS = [1000, 2000, 4000, 8000, 15000];
  // A connection that hangs is a cut one.
  const PATIENCE_MS = 15000;
  // A tab that hangs does not keep the others from sending.
  const TURN_MS = 5000;
  // Far below what the server takes at once.
  const BATCH_EDITS = 100;
  const BATCH_LETTERS = 40000;

  // ---- What is kept -------------------------------------------------------------------------------------------------

  // Where the browser keeps nothing (or has no room), answers wait in the page, and the page says to keep it open.
  const memory = new Map();
  const store = {
    get(key) {
      if (memory.has(key)) return memory.get(key);
      try { return localStorage.getItem(key); } catch { return null; }
    },
    set(key, text) {
      try {
        localStorage.setItem(key, text);
        memory.delete(key);
      } catch {
        memory.set(key, text);
      }
    },
    remove(key) {
      memory.delete(key);
      try { localStorage.removeItem(key); } catch { /* it was not there */ }
    },
    keys(prefix) {
      const found = new Set(memory.keys());
      try { for (let at = 0; at < localStorage.length; at += 1) found.add(localStorage.key(at)); } catch { /* none */ }
      return Array.from(found).filter((key) => key.startsWith(prefix));
    },
  };
  const isLasting = () => memory.size === 0;

  function read(key) {
    try { return JSON.parse(store.get(key)); } catch { return null; }
  }
  const answer = (name) => read(FIELD + name);
  const save = (name, one) => store.set(FIELD + name, JSON.stringify(one));
  const fields = () => store.keys(FIELD).map((key) => ({ name: key.slice(FIELD.length), ...read(key) }));
  const unsent = () => fields().filter((one) => one.unsent).sort((a, b) => a.at - b.at);
  const isReadyUntold = () => store.get(READY) !== null;

  /** What is known of a field beyond the page: its value, or undefined where the page knows as much. */
  function value(name) {
    const one = answer(name);
    return one && (one.unsent || one.seen > readAt) ? one.value : undefined;
  }

  /** Whether the server has told all answers once: with what was answered here since, that is how things stand. */
  const knowsAll = () => store.get(ALL) !== null;

  /** What a field holds, by all that is known; for pages that do not show it themselves. */
  const standing = (name) => answer(name)?.value ?? "";

  /** Whether all that is asked of a criterion is answered. */
  function isAnswered(criterion, asks) {
    const current = standing(`current.${criterion}`);
    return current === "not_applicable" || asks.every((field) => standing(`${field}.${criterion}`) !== "");
  }

  // A page that comes from the device is as old as it is: the clock is what a reply has told since, or the newest page.
  let ahead = Math.max(readAt - Date.now(), Number(store.get(CLOCK) ?? -Infinity));
  function clock(serverMs) {
    ahead = serverMs - Date.now();
    store.set(CLOCK, String(ahead));
  }

  function uuid() {
    if (crypto.randomUUID) return crypto.randomUUID();
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }

  // ---- What is said -------------------------------------------------------------------------------------------------

  function say(text, tone) {
    if (status.textContent === text && status.dataset.tone === tone && !status.hidden) return;
    status.textContent = text;
    status.dataset.tone = tone;
    status.hidden = false;
  }

  // The count is the only number in its sentence.
  const counted = (count, one, many) => (count === 1 ? one : many.replace(/\d+/, count));

  let refusal = "";
  let isElsewhere = false;
  let hasSaved = false;

  let hindered = ""; // what could not be done without a connection

  function tell() {
    if (ended) return;
    const waiting = unsent().length;
    if (failures > 0 && hindered) {
      say(hindered, "waiting");
    } else if (failures > 0 && waiting > 0) {
      const words = counted(waiting, texts.waitingOne, texts.waitingMany);
      const on = isReadyUntold() ? texts.readyToo : texts.keeps;
      say(`${words} ${isLasting() ? on : texts.holds}`, "waiting");
    } else if (failures > 0) {
      say(isReadyUntold() ? texts.readyWaits : texts.offline, "waiting");
    } else if (refusal) {
      say(`${texts.refused} ${refusal}`, "bad");
    } else if (waiting > 0 || isReadyUntold()) {
      say(texts.saving, "busy");
    } else if (isElsewhere) {
      say(texts.elsewhere, "waiting");
    } else if (hasSaved) {
      say(texts.saved, "good");
    }
  }

  /** Says what needs a connection, until it is back. */
  function hinder(text) {
    hindered = text;
    tell();
  }

  // ---- What is sent -------------------------------------------------------------------------------------------------

  let failures = 0;
  let isBusy = false;
  let isAsking = false; // what the server holds is to be asked for
  let ended = false;
  let timer = 0;
  let watch = () => {};

  /** Keeps an answer and sends it. */
  function put(name, text) {
    if (ended) return;
    const before = answer(name);
    const at = Math.max(Math.round(Date.now() + ahead), (before?.at ?? 0) + 1);
    save(name, { value: text, at, id: uuid(), unsent: true });
    refusal = "";
    isElsewhere = false;
    hindered = "";
    tell();
    if (!isBusy && failures === 0) later(SETTLING_MS);
  }

  function later(ms) {
    clearTimeout(timer);
    timer = setTimeout(sync, ms);
  }

  /** One tab at a time, where the browser can see to it; what is sent twice counts once anyway. */
  async function inTurn(work) {
    if (!navigator.locks) return work();
    const wait = new AbortController();
    const limit = setTimeout(() => wait.abort(), TURN_MS);
    let begun = false;
    const run = () => {
      begun = true;
      clearTimeout(limit);
      return work();
    };
    try {
      return await navigator.locks.request(`arviointi/${round}`, { signal: wait.signal }, run);
    } catch (error) {
      if (begun) throw error;
      return run();
    }
  }

  async function ask(address, options) {
    const abort = new AbortController();
    const limit = setTimeout(() => abort.abort(), PATIENCE_MS);
    try {
      const headers = { accept: "application/json", ...options?.headers };
      const reply = await fetch(address, { credentials: "same-origin", signal: abort.signal, ...options, headers });
      if (reply.status === 404) return { gone: true };
      if (!reply.ok && reply.status !== 409) throw new Error("not now");
      return await reply.json();
    } finally {
      clearTimeout(limit);
    }
  }

  function batch() {
    const edits = [];
    let letters = 0;
    for (const { name, value: text, at, id } of unsent()) {
      letters += text.length;
      if (edits.length > 0 && (edits.length === BATCH_EDITS || letters > BATCH_LETTERS)) return { edits, isWhole: false };
      const dot = name.indexOf(".");
      edits.push({ edit_id: id, field: name.slice(0, dot), criterion: name.slice(dot + 1), value: text, edited_at_ms: at });
    }
    return { edits, isWhole: true };
  }

  async function exchange() {
    for (;;) {
      const { edits, isWhole } = batch();
      const finished = isWhole && isReadyUntold();
      if (edits.length === 0 && !finished) break;
      const reply = await ask(`${base}/edits`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ mark, edits, finished }),
      });
      if (reply.gone) return end("gone");
      if (reply.refused) return end("over");
      acknowledged(edits, reply);
      if (finished) store.remove(READY);
    }
    if (!isAsking) return undefined;
    const reply = await ask(`${base}/answers`);
    if (reply.gone) return end("gone");
    if (!reply.open) return end("over");
    // Somebody else answers in this browser now, from another tab.
    if (reply.mark !== mark) return window.location.reload();
    isAsking = false;
    merge(reply);
    return undefined;
  }

  function acknowledged(edits, reply) {
    clock(reply.server_ms);
    hasSaved = true;
    const changed = [];
    for (const edit of edits) {
      const name = `${edit.field}.${edit.criterion}`;
      const told = reply.edits.find((one) => one.edit_id === edit.edit_id);
      const kept = answer(name);
      if (!told || kept?.id !== edit.edit_id) continue;
      if (told.refused) {
        refusal = told.refused;
        store.remove(FIELD + name);
        continue;
      }
      if (told.value !== edit.value) {
        isElsewhere ||= told.value !== edit.value.trim();
        changed.push(name);
      }
      save(name, { value: told.value, at: told.edited_at_ms, id: edit.edit_id, seen: reply.server_ms });
    }
    if (changed.length > 0) watch(changed);
  }

  function merge(reply) {
    clock(reply.server_ms);
    const changed = [];
    for (const [name, told] of Object.entries(reply.answers)) {
      const kept = answer(name);
      if (kept?.unsent) continue;
      if (kept?.value !== told.value) changed.push(name);
      save(name, { value: told.value, at: told.edited_at_ms, seen: reply.server_ms });
    }
    store.set(ALL, String(reply.server_ms));
    watch(changed);
  }

  async function sync() {
    if (ended || isBusy) return;
    isBusy = true;
    clearTimeout(timer);
    try {
      await inTurn(exchange);
      if (failures > 0) hasSaved = true;
      failures = 0;
      hindered = "";
    } catch {
      failures += 1;
    } finally {
      isBusy = false;
    }
    tell();
    if (failures > 0) later(RETRY_MS[Math.min(failures, RETRY_MS.length) - 1]);
    else if (unsent().length > 0 || isAsking) later(0);
    else prepare();
  }

  /** Sends what waits and asks for what another device has saved. */
  function refresh() {
    if (!isOpen) return undefined;
    isAsking = true;
    return sync();
  }

  const isSettled = () => unsent().length === 0 && !isReadyUntold();

  /** Sends all that waits; false when it could not be done in a few seconds. */
  async function flush() {
    const tried = failures;
    for (let waited = 0; waited < 40 && !ended; waited += 1) {
      if (!isBusy) {
        if (isSettled()) return true;
        if (failures > tried) return false;
        sync();
      }
      await new Promise((done) => setTimeout(done, 100));
    }
    return isSettled();
  }

  /** Like flush, and asks the server even when nothing waits: whether it can be reached. */
  async function arrives() {
    const tried = failures;
    isAsking = true;
    await flush();
    for (let waited = 0; waited < 40 && !ended && isAsking && failures === tried; waited += 1) {
      if (!isBusy) sync();
      await new Promise((done) => setTimeout(done, 100));
    }
    return isSettled() && !isAsking;
  }

  /** "I am ready": told after the answers. */
  function ready() {
    store.set(READY, "yes");
    tell();
  }

  // ---- The pages on the device --------------------------------------------------------------------------------------

  let isPreparing = null;
  const own = (page) => `${base}/${page}`;

  /** Whether a page opens without a connection. */
  async function isKept(address) {
    if (!navigator.serviceWorker?.controller) return false;
    return Boolean(await caches.match(address, { cacheName: KEPT }));
  }

  /** Has every page of the way kept, once: the service worker keeps what passes through it. */
  async function keepPages() {
    const worker = navigator.serviceWorker;
    await worker.register("/answering/worker.js", { scope: "/answering/" });
    if (!worker.controller) await new Promise((done) => worker.addEventListener("controllerchange", done, { once: true }));
    const pages = [window.location.pathname, own("check"), own("own")];
    for (let number = 1; number <= Number(texts.themes); number += 1) pages.push(own(`themes/${number}`));
    for (const page of pages) {
      if (ended) return;
      if (!(await isKept(page))) await fetch(page, { credentials: "same-origin" });
    }
  }

  function prepare() {
    if (!isOpen || isPreparing || !navigator.serviceWorker || !window.caches) return;
    isPreparing = keepPages().catch(() => { isPreparing = null; });
  }

  /** Goes to a page if it can be shown; tells whether. */
  async function go(address, isOnline) {
    if (!isOnline && !(await isKept(new URL(address, window.location.href).pathname))) {
      hinder(texts.notKept);
      return false;
    }
    window.location.assign(address);
    return true;
  }

  // ---- The end ------------------------------------------------------------------------------------------------------

  /** Nothing of this participant stays on the device. */
  async function clear() {
    ended = true;
    clearTimeout(timer);
    for (const key of store.keys(OWN)) store.remove(key);
    if (!window.caches) return;
    if (isPreparing) await Promise.race([isPreparing, new Promise((done) => setTimeout(done, 2000))]);
    for (const name of await caches.keys()) if (name.startsWith(PAGES + mark)) await caches.delete(name);
    if ((await caches.keys()).some((name) => name.startsWith("answering/"))) return;
    await (await navigator.serviceWorker?.getRegistration("/answering/"))?.unregister();
  }

  /** The participant's own page, where every question stands with its words: from the device if it is there. */
  async function ownPage() {
    if (document.querySelector("dt[data-criterion]")) return document;
    try {
      const kept = window.caches && (await caches.match(own("own")));
      const page = kept || (await fetch(own("own"), { credentials: "same-origin" }));
      return new DOMParser().parseFromString(await page.text(), "text/html");
    } catch {
      return document;
    }
  }

  function inWords(page, { name, value: text }) {
    const dot = name.indexOf(".");
    const field = name.slice(0, dot);
    const question = page.querySelector(`dt[data-criterion="${CSS.escape(name.slice(dot + 1))}"]`);
    if (!question) return text;
    const words = field === "comment" ? text : JSON.parse(question.dataset.words)[text] ?? text;
    let said = question.nextElementSibling;
    while (said && said.dataset.said !== field) said = said.nextElementSibling;
    return `${question.textContent}. ${said?.firstChild.textContent ?? ""}${words}`;
  }

  /** The round takes no more answers ("over"), or none from here ("gone"): what was not accepted is told, then all is cleared. */
  async function end(why) {
    if (ended) return;
    ended = true;
    status.hidden = true;
    const late = unsent();
    const told = document.querySelector("[data-ended]");
    if (late.length > 0) {
      const page = await ownPage();
      const list = told.querySelector("[data-late] ul");
      for (const one of late) list.append(Object.assign(document.createElement("li"), { textContent: inWords(page, one) }));
      list.parentElement.hidden = false;
    }
    const title = told.querySelector("[data-ended-title]");
    title.textContent = title.dataset[why];
    const isOwnPage = window.location.pathname === own("own");
    told.querySelector(`[data-ended-${why}]`).hidden = why === "over" && isOwnPage;
    // A page that says by itself that answering has ended need not be told so again.
    if (isOpen || late.length > 0) {
      told.hidden = false;
      told.scrollIntoView({ block: "center" });
    }
    for (const control of document.querySelectorAll("form[data-edits] :is(input, textarea, button)")) control.disabled = true;
    await clear();
  }

  /** Somebody else who answered on this device: what was theirs goes, unseen. */
  async function forgetOthers() {
    const others = store.keys(ROUND).filter((key) => !key.startsWith(OWN));
    const lost = others.filter((key) => read(key)?.unsent).length;
    for (const key of others) store.remove(key);
    if (lost > 0) say(counted(lost, texts.strangersOne, texts.strangersMany), "waiting");
    if (!window.caches) return;
    for (const name of await caches.keys()) if (name.startsWith(PAGES) && !name.startsWith(PAGES + mark)) await caches.delete(name);
  }

  // ---- When ---------------------------------------------------------------------------------------------------------

  window.addEventListener("online", refresh);
  document.addEventListener("visibilitychange", () => (document.visibilityState === "hidden" ? sync() : refresh()));
  window.addEventListener("pageshow", (event) => { if (event.persisted) refresh(); });
  document.addEventListener("live:news", (event) => {
    // Forty phones do not all ask in the same moment.
    if (["round", "everything"].includes(event.detail?.kind)) setTimeout(refresh, Math.random() * 800);
  });
  // Another tab has kept or sent something.
  window.addEventListener("storage", (event) => {
    if (ended || !event.key?.startsWith(FIELD)) return;
    if (event.newValue !== null) watch([event.key.slice(FIELD.length)]);
    tell();
  });
  window.addEventListener("beforeunload", (event) => {
    if (!ended && !isLasting() && unsent().length > 0) event.preventDefault();
  });

  forgetOthers().catch(() => {});
  if (!isOpen) end("over");
  // After the page is there: the first question does not wait for this.
  else if (document.readyState === "complete") later(0);
  else window.addEventListener("load", () => setTimeout(refresh, 300));

  return {
    value, knowsAll, standing, isAnswered, put, hinder, flush, arrives, ready, go, clear, counted,
    set watch(heard) { watch = heard; },
    get isOpen() { return isOpen && !ended; },
    texts,
  };
})();
