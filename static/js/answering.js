// A participant's theme page: saves every answer as it is given and says honestly how saving goes.
// Without this script the page's buttons save it; nothing here is needed to answer.
"use strict";
(() => {
  const form = document.querySelector("form[data-edits]");
  if (!form) return;
  const status = document.querySelector("[data-status]");
  const progress = document.querySelector("[data-progress]");
  const texts = form.dataset;

  const TYPING_MS = 800;
  const SETTLING_MS = 120;
  const RETRY_MS = [1000, 2000, 4000, 8000, 15000];
  // A connection that hangs is a cut one.
  const PATIENCE_MS = 15000;

  // The server's clock as seen from here; every reply corrects it.
  let offset = Number(texts.now) - Date.now();
  const queue = new Map(); // field name → edit not yet acknowledged
  const timers = new Map(); // field name → timer of a comment still being typed
  let sending = false;
  let failures = 0;
  let retry = 0;

  function uuid() {
    if (crypto.randomUUID) return crypto.randomUUID();
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  }

  function split(name) {
    const at = name.indexOf(".");
    return { field: name.slice(0, at), criterion: name.slice(at + 1) };
  }

  const controls = (name) => form.querySelectorAll(`[name="${CSS.escape(name)}"]:not([type=hidden])`);

  function valueOf(name) {
    const found = controls(name);
    if (found.length && found[0].type === "radio") {
      const chosen = Array.from(found).find((input) => input.checked);
      return chosen ? chosen.value : "";
    }
    return found.length ? found[0].value.trim() : "";
  }

  function show(name, value) {
    for (const input of controls(name)) {
      if (input.type === "radio") input.checked = input.value === value;
      else if (input !== document.activeElement) input.value = value;
    }
    reflect(name);
  }

  function say(text, tone) {
    if (!status || (status.textContent === text && !status.hidden)) return;
    status.textContent = text;
    status.dataset.tone = tone;
    status.hidden = false;
  }

  // What follows from the answers on the page: the kind sentence, the clear button, the covered target, the progress.
  function reflect(name) {
    const { criterion } = split(name);
    const current = valueOf(`current.${criterion}`);
    const target = valueOf(`target.${criterion}`);
    const below = form.querySelector(`[data-below="${CSS.escape(criterion)}"]`);
    if (below) below.hidden = !(current && target && Number(target) < Number(current));
    for (const field of ["current", "target"]) {
      const clear = form.querySelector(`button[name=clear][value="${CSS.escape(`${field}.${criterion}`)}"]`);
      if (clear) clear.hidden = valueOf(clear.value) === "";
    }
    const inTarget = controls(`target.${criterion}`);
    if (inTarget.length && controls(`current.${criterion}`).length) {
      inTarget[0].closest("fieldset").disabled = current === "not_applicable";
    }
    count();
  }

  function count() {
    if (!progress) return;
    let done = Number(progress.dataset.elsewhere);
    for (const section of form.querySelectorAll("[data-criterion]")) {
      const id = section.dataset.criterion;
      const asked = ["current", "target"].filter((field) => controls(`${field}.${id}`).length);
      const covered = valueOf(`current.${id}`) === "not_applicable";
      if (covered || asked.every((field) => valueOf(`${field}.${id}`) !== "")) done += 1;
    }
    const all = progress.dataset.all;
    progress.querySelector("span").textContent = progress.dataset.words.replace("{done}", done).replace("{all}", all);
    progress.querySelector("progress").value = done;
  }

  function put(name) {
    const { field, criterion } = split(name);
    queue.set(name, {
      edit_id: uuid(),
      criterion,
      field,
      value: valueOf(name),
      edited_at_ms: Math.round(Date.now() + offset),
    });
    say(texts.saving, "busy");
    if (!sending && failures === 0) {
      clearTimeout(retry);
      retry = setTimeout(send, SETTLING_MS);
    }
  }

  function typed(name) {
    clearTimeout(timers.get(name));
    timers.delete(name);
    put(name);
  }

  async function send() {
    if (sending || queue.size === 0) return;
    sending = true;
    clearTimeout(retry);
    const edits = Array.from(queue.values());
    const abort = new AbortController();
    const patience = setTimeout(() => abort.abort(), PATIENCE_MS);
    try {
      const reply = await fetch(texts.edits, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json" },
        body: JSON.stringify({ edits }),
        credentials: "same-origin",
        signal: abort.signal,
      });
      if (reply.status >= 500 || reply.status === 429) throw new Error("not now");
      acknowledged(edits, reply.status, await reply.json());
    } catch {
      failures += 1;
      say(texts.waiting, "waiting");
      retry = setTimeout(send, RETRY_MS[Math.min(failures, RETRY_MS.length) - 1]);
    } finally {
      clearTimeout(patience);
      sending = false;
    }
    if (failures === 0 && queue.size > 0) send();
  }

  function acknowledged(sent, code, reply) {
    failures = 0;
    if (typeof reply.server_ms === "number") offset = reply.server_ms - Date.now();
    let refusal = reply.refused || "";
    let elsewhere = false;
    for (const edit of sent) {
      const name = `${edit.field}.${edit.criterion}`;
      const answer = (reply.edits || []).find((one) => one.edit_id === edit.edit_id);
      if (queue.get(name) === edit) queue.delete(name);
      if (answer && answer.refused) refusal = answer.refused;
      if (answer && typeof answer.value === "string" && !queue.has(name)) {
        if (answer.value !== edit.value.trim()) elsewhere = true;
        if (answer.value !== valueOf(name) && !timers.has(name)) show(name, answer.value);
      }
    }
    if (refusal) say(`${texts.refused} ${refusal}`, "bad");
    else if (queue.size > 0) say(texts.saving, "busy");
    else if (elsewhere) say(texts.elsewhere, "waiting");
    else say(texts.saved, "good");
  }

  async function flush() {
    for (const name of Array.from(timers.keys())) typed(name);
    for (let waited = 0; (queue.size > 0 || sending) && waited < 40 && failures === 0; waited += 1) {
      send();
      await new Promise((done) => setTimeout(done, 100));
    }
    return queue.size === 0;
  }

  form.addEventListener("change", (event) => {
    const input = event.target;
    if (input.type === "radio") {
      put(input.name);
      reflect(input.name);
    } else if (input.name && input.name.startsWith("comment.")) {
      typed(input.name);
    }
  });

  form.addEventListener("input", (event) => {
    const { name } = event.target;
    if (!name || !name.startsWith("comment.")) return;
    clearTimeout(timers.get(name));
    timers.set(name, setTimeout(() => typed(name), TYPING_MS));
  });

  form.addEventListener("click", (event) => {
    const clear = event.target.closest("button[name=clear]");
    if (!clear) return;
    event.preventDefault();
    const inputs = controls(clear.value);
    for (const input of inputs) input.checked = false;
    put(clear.value);
    reflect(clear.value);
    if (inputs.length) inputs[0].focus();
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (await flush()) {
      window.location.assign(form.elements.next.value);
    } else {
      say(texts.unsaved, "waiting");
    }
  });

  window.addEventListener("online", () => { if (queue.size > 0) send(); });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden") return;
    for (const name of Array.from(timers.keys())) typed(name);
    send();
  });
  window.addEventListener("beforeunload", (event) => {
    if (queue.size > 0 || timers.size > 0) event.preventDefault();
  });

  for (const section of form.querySelectorAll("[data-criterion]")) reflect(`current.${section.dataset.criterion}`);
})();
