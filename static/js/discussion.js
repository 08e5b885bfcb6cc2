// The page of one criterion while the group talks: what is typed is saved a moment later, so that everybody sees it, and
// what another facilitator saves is shown here. Nobody's version is lost: over one that is being typed, a newer one is
// only told of. Without this file the form is saved by its button.
"use strict";
(() => {
  const place = document.querySelector("[data-joint]");
  const form = place?.querySelector("form");
  if (!form || !window.fetch) return;
  const STILL_MS = 600;
  const LONGEST_MS = 2500;
  const AGAIN_MS = [2000, 4000, 8000, 16000, 30000];
  const FIELDS = ["current", "target", "reason", "verdict", "priority"];

  const savedLine = place.querySelector("[data-joint-saved]");
  const status = place.querySelector("[data-joint-status]");
  const newer = place.querySelector("[data-joint-newer]");
  const newerText = place.querySelector("[data-joint-newer-text]");

  const typed = () => {
    const values = new FormData(form);
    return JSON.stringify(FIELDS.map((name) => values.get(name) ?? ""));
  };
  // What the form held when it was last as stored.
  let stored = typed();
  let saving = null;
  let stopped = false;
  let leaving = false;
  let still = 0;
  let latest = 0;
  let failures = 0;

  const say = (words) => { if (status.textContent !== words) status.textContent = words; };
  const isTouched = () => typed() !== stored;

  // A refused form comes back with what was typed: it is sent again by a person.
  if (document.querySelector(".error-summary")) stopped = true;

  function later(delay) {
    clearTimeout(still);
    still = setTimeout(save, delay);
  }

  form.addEventListener("input", (event) => {
    if (stopped) return;
    const now = Date.now();
    if (!latest) latest = now + LONGEST_MS;
    later(event.target.matches("textarea") ? Math.max(0, Math.min(STILL_MS, latest - now)) : 100);
  });

  async function save() {
    clearTimeout(still);
    latest = 0;
    if (saving || stopped || leaving || !isTouched()) return saving;
    saving = send();
    await saving;
    saving = null;
    if (!stopped && failures === 0 && isTouched()) later(STILL_MS);
    return null;
  }

  async function send(keepalive = false) {
    const sent = typed();
    say(place.dataset.saving);
    try {
      const reply = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { accept: "application/json" },
        credentials: "same-origin",
        keepalive,
      });
      if (reply.status >= 500 || reply.status === 429) throw new Error("not now");
      const told = await reply.json();
      failures = 0;
      if (reply.ok) {
        stored = sent;
        form.elements.revision.value = told.revision;
        savedLine.textContent = told.saved;
        say(place.dataset.saved);
      } else if (told.newer) {
        tellNewer(told.text);
      } else {
        // Too long, or the round has moved on: the words stay, and the person decides.
        say(told.text);
        stopped = reply.status !== 422;
      }
    } catch {
      say(place.dataset.waiting);
      later(AGAIN_MS[Math.min(failures, AGAIN_MS.length - 1)]);
      failures += 1;
    }
  }

  function tellNewer(words) {
    stopped = true;
    say("");
    newerText.textContent = words;
    newer.hidden = false;
  }

  // Somebody has saved this criterion, perhaps through this very page.
  async function look() {
    if (saving) await saving;
    if (stopped || leaving) return;
    try {
      const reply = await fetch(place.dataset.joint, {
        headers: { accept: "application/json" },
        credentials: "same-origin",
        cache: "no-store",
      });
      if (!reply.ok) return;
      const told = await reply.json();
      if (Number(form.elements.revision.value) >= told.revision) return;
      // What is being typed is not replaced: saving it will tell that there are two versions.
      if (isTouched()) await save();
      else if (!saving) take(told);
    } catch {
      // The next news, or saving, will tell.
    }
  }

  function take(told) {
    form.elements.revision.value = told.revision;
    for (const name of ["current", "target", "verdict"]) {
      for (const radio of form.querySelectorAll(`input[type="radio"][name="${name}"]`)) {
        radio.checked = radio.value === told[name];
      }
    }
    form.elements.reason.value = told.reason;
    form.elements.priority.checked = told.priority;
    stored = typed();
    savedLine.textContent = told.saved;
    say("");
  }

  document.addEventListener("live:news", ({ detail }) => {
    if (detail.kind === "everything" || detail.data === `joint_view:${place.dataset.criterion}`) look();
  });
  window.addEventListener("online", () => { if (failures) later(0); });

  // The button sends the form as ever; what is just being saved is waited for, so that it is not taken for another's.
  form.addEventListener("submit", (event) => {
    clearTimeout(still);
    leaving = true;
    if (!saving) return;
    event.preventDefault();
    const by = event.submitter;
    saving.then(() => form.requestSubmit(by?.form === form ? by : undefined));
  });
  window.addEventListener("pagehide", () => { if (!leaving && !stopped && !saving && isTouched()) send(true); });
  // Coming back with the browser's own button: the form may hold what it held then.
  window.addEventListener("pageshow", (event) => { if (event.persisted) { leaving = false; look(); } });
})();
