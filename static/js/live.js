// A page that follows a round: it is told what has changed, asks for itself anew and replaces those parts of itself.
// Without this file a page is right when it is loaded, and loading it again shows the newest.
//
// <body data-events="ADDRESS">: where to listen. <div id="…" data-live="workshop reveal">: a part that is replaced when
// one of these things happens (also "joint_view:theme.criterion" for one criterion). Inside a part, [data-live-newer]
// is shown instead while somebody is filling in a form there. [data-live-state]: says whether the page is connected.
// Other scripts hear "live:news" ({kind, data}) and "live:refreshed" on the document, and say "live:ask" there to have
// the whole page asked for anew.
"use strict";
(() => {
  const { body } = document;
  if (!body.dataset.events || !window.EventSource) return;
  const KINDS = [
    "attendance", "progress", "round", "reveal", "workshop", "joint_view", "comments", "actions", "second_vote",
    "ballot", "everything",
  ];
  const SHORTEST_MS = 1000;
  const LONGEST_MS = 30000;
  // The server says something every 15 seconds; a connection that says nothing for longer is a cut one.
  const SILENCE_MS = 40000;
  // A short cut is not worth mentioning.
  const CALM_MS = 4000;
  // A tab that nobody looks at does not listen.
  const UNSEEN_MS = 60000;
  // Forty phones that hear the same thing do not all ask in the same moment.
  const SPREAD_MS = body.classList.contains("answering") ? 800 : 0;

  const address = new URL(body.dataset.events, window.location.href);
  let source = null;
  let failures = 0;
  let reopening = 0;
  let worrying = 0;
  let listened = 0;

  // How the page is doing, in words.
  let state = "";
  function say(now) {
    state = now;
    body.dataset.liveNow = now;
    for (const place of document.querySelectorAll("[data-live-state]")) {
      const words = place.dataset[now] || "";
      if (place.textContent !== words) place.textContent = words;
    }
  }

  function connected() {
    failures = 0;
    clearTimeout(worrying);
    worrying = 0;
    if (state !== "here") say("here");
  }

  function cut() {
    if (!worrying && state !== "away") worrying = setTimeout(() => say("away"), CALM_MS);
  }

  // 1, 2, 4 … 30 seconds, each anywhere between the half and the whole, so that not all come back at once.
  const pause = (times) => Math.min(LONGEST_MS, SHORTEST_MS * 2 ** Math.min(times, 5)) * (0.5 + Math.random() / 2);

  function close() {
    clearTimeout(reopening);
    source?.close();
    source = null;
  }

  function open() {
    close();
    source = new EventSource(address);
    listened = Date.now();
    source.addEventListener("open", connected);
    source.addEventListener("here", () => { listened = Date.now(); });
    source.addEventListener("error", () => {
      // A browser comes back by itself only after some of the faults; this comes back after all.
      close();
      cut();
      reopening = setTimeout(open, pause(failures));
      failures += 1;
    });
    for (const kind of KINDS) source.addEventListener(kind, heard);
  }

  function heard(event) {
    listened = Date.now();
    if (event.lastEventId) address.searchParams.set("after", event.lastEventId);
    document.dispatchEvent(new CustomEvent("live:news", { detail: { kind: event.type, data: event.data } }));
    want(event.type, event.data);
  }

  // What has happened and is not yet on the page.
  const wanted = new Set();
  let asking = false;
  let waiting = 0;
  let refusals = 0;

  const parts = (root) => Array.from(root.querySelectorAll("[data-live]"));

  const concerns = (part, things) => things.has("everything")
    || part.dataset.live.split(/\s+/).some((thing) => things.has(thing));

  function want(...things) {
    const new_things = new Set(things);
    if (!parts(document).some((part) => concerns(part, new_things))) return;
    for (const thing of things) wanted.add(thing);
    if (!asking && !waiting) later(Math.random() * SPREAD_MS);
  }

  function later(delay) {
    clearTimeout(waiting);
    waiting = setTimeout(() => { waiting = 0; ask(); }, delay);
  }

  async function ask() {
    if (asking || wanted.size === 0) return;
    asking = true;
    const things = new Set(wanted);
    wanted.clear();
    try {
      const reply = await fetch(window.location.href, {
        // The sentence that is told once after a form waits for a page that a person opens.
        headers: { accept: "text/html", "live-refresh": "yes" },
        credentials: "same-origin",
        cache: "no-store",
      });
      if (reply.status >= 500 || reply.status === 429) throw new Error("not now");
      if (!reply.ok || reply.redirected) leave();
      else show(new DOMParser().parseFromString(await reply.text(), "text/html"), things);
      refusals = 0;
    } catch {
      for (const thing of things) wanted.add(thing);
      cut();
      later(pause(refusals));
      refusals += 1;
    } finally {
      asking = false;
    }
    if (wanted.size > 0 && !waiting) later(Math.random() * SPREAD_MS);
  }

  // The page is no more what it was: the browser opens what has come in its place.
  function leave() {
    if (parts(document).some(isBusy)) {
      for (const part of parts(document)) newer(part, true);
    } else {
      window.location.reload();
    }
  }

  // Each part as the server sent it; what scripts and people have done to it since does not count.
  const sent = new WeakMap();
  const held = new Set();
  for (const part of parts(document)) sent.set(part, part.innerHTML);

  function show(next, things) {
    const same = (one, other) => one.map((part) => part.id).join() === other.map((part) => part.id).join();
    if (!same(parts(document), parts(next))) {
      leave();
      return;
    }
    for (const part of parts(document)) {
      const fresh = part.isConnected && (concerns(part, things) || held.has(part)) && next.getElementById(part.id);
      if (!fresh) continue;
      if (sent.get(part) === fresh.innerHTML) {
        held.delete(part);
        newer(part, false);
      } else if (isBusy(part)) {
        held.add(part);
        newer(part, true);
      } else {
        held.delete(part);
        replace(part, fresh);
      }
    }
    if (state) say(state);
    document.dispatchEvent(new CustomEvent("live:refreshed"));
  }

  function newer(part, is) {
    for (const note of part.querySelectorAll("[data-live-newer]")) note.hidden = !is;
  }

  const isChanged = (field) => {
    if (field.type === "hidden" || field.type === "submit" || field.type === "button") return false;
    if (field.type === "radio" || field.type === "checkbox") return field.checked !== field.defaultChecked;
    if (field.tagName !== "SELECT") return "defaultValue" in field && field.value !== field.defaultValue;
    const chosen = Array.from(field.options).findIndex((option) => option.defaultSelected);
    return field.selectedIndex !== Math.max(chosen, 0);
  };

  // Somebody is filling in a form here, or has just sent one.
  function isBusy(part) {
    const focused = document.activeElement;
    if (part.contains(focused) && focused.matches("input, textarea, select")) return true;
    return Array.from(part.querySelectorAll("form")).some(
      (form) => form.dataset.sent || Array.from(form.elements).some(isChanged),
    );
  }

  const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]";
  const name = (element) => [
    element.tagName, element.id, element.name, element.getAttribute("value"), element.getAttribute("href"),
    element.form?.getAttribute("action"), element.textContent.trim(),
  ].join("\n");

  function replace(part, fresh) {
    const before = Array.from(part.querySelectorAll(FOCUSABLE));
    const focused = before.indexOf(document.activeElement);
    const focusedName = focused >= 0 ? name(before[focused]) : "";
    const focusedId = focused >= 0 ? before[focused].id : "";
    const opened = Array.from(part.querySelectorAll("details"), (details) => details.open);
    const { scrollX, scrollY } = window;

    sent.set(part, fresh.innerHTML);
    for (const { name: attribute } of Array.from(part.attributes)) {
      if (!fresh.hasAttribute(attribute)) part.removeAttribute(attribute);
    }
    for (const { name: attribute, value } of fresh.attributes) part.setAttribute(attribute, value);
    part.replaceChildren(...Array.from(fresh.childNodes, (node) => document.importNode(node, true)));
    for (const inner of parts(part)) sent.set(inner, inner.innerHTML);

    const details = part.querySelectorAll("details");
    if (details.length === opened.length) details.forEach((one, at) => { one.open = opened[at]; });
    if (focused >= 0) {
      const after = Array.from(part.querySelectorAll(FOCUSABLE));
      let found = after.find((element) => focusedId && element.id === focusedId)
        || after.find((element) => name(element) === focusedName) || after[focused];
      if (!found) {
        part.tabIndex = -1;
        found = part;
      }
      found.focus({ preventScroll: true });
    }
    window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  }

  // A form that is no longer being filled in takes what has come meanwhile.
  document.addEventListener("live:ask", () => want("everything"));
  document.addEventListener("focusout", () => setTimeout(() => {
    if (Array.from(held).some((part) => part.isConnected && !isBusy(part))) want("everything");
  }));

  setInterval(() => {
    if (source && Date.now() - listened > SILENCE_MS) open();
  }, 5000);
  window.addEventListener("offline", () => { close(); cut(); });
  window.addEventListener("online", open);
  window.addEventListener("pageshow", (event) => { if (event.persisted) open(); });
  window.addEventListener("pagehide", close);
  let unseen = 0;
  document.addEventListener("visibilitychange", () => {
    clearTimeout(unseen);
    if (document.visibilityState === "hidden") unseen = setTimeout(close, UNSEEN_MS);
    else if (!source || Date.now() - listened > SILENCE_MS) open();
  });
  open();
})();
