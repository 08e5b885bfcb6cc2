// A participant's theme page: keeps every answer as it is given and shows what is known of the others.
// Without this script the page's buttons save it; nothing here is needed to answer.
"use strict";
(() => {
  const form = document.querySelector("form[data-edits]");
  if (!form || !device) return;
  const progress = document.querySelector("[data-progress]");

  const TYPING_MS = 800;
  const timers = new Map(); // field name → timer of a comment still being typed

  const controls = (name) => form.querySelectorAll(`[name="${CSS.escape(name)}"]:not([type=hidden])`);

  function valueOf(name) {
    const found = controls(name);
    if (found.length && found[0].type === "radio") {
      const chosen = Array.from(found).find((input) => input.checked);
      return chosen ? chosen.value : "";
    }
    return found.length ? found[0].value.trim() : "";
  }

  /** Shows what is known of a field, unless somebody is writing there. */
  function show(name) {
    const value = device.value(name);
    if (value === undefined || timers.has(name) || value === valueOf(name)) return;
    for (const input of controls(name)) {
      if (input.type === "radio") input.checked = input.value === value;
      else if (input !== document.activeElement) input.value = value;
    }
  }

  // What follows from the answers on the page: the kind sentence, the clear button, the covered target, the progress.
  function reflect(criterion) {
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
  }

  // In the second walk: what the participant answered in the first.
  function recall(own) {
    const name = `current.${own.dataset.ownCurrent}`;
    const value = device.value(name);
    if (value === undefined) return;
    own.hidden = value === "";
    own.textContent = own.dataset.says.replace("{level}", JSON.parse(own.dataset.words)[value] ?? value);
  }

  function doneHere() {
    const isDone = ({ dataset: { criterion } }) => {
      const asked = ["current", "target"].filter((field) => controls(`${field}.${criterion}`).length);
      const covered = valueOf(`current.${criterion}`) === "not_applicable";
      return covered || asked.every((field) => valueOf(`${field}.${criterion}`) !== "");
    };
    return Array.from(form.querySelectorAll("[data-criterion]")).filter(isDone).length;
  }

  const inWords = (words, done, all) => words.replace("{done}", done).replace("{all}", all);

  /** How far the participant has come: here by the page, elsewhere by what is known, or by what the page was told. */
  function count() {
    const here = doneHere();
    let elsewhere = 0;
    for (const stop of document.querySelectorAll("[data-stop]")) {
      const criteria = stop.dataset.criteria.split(" ");
      const asks = stop.dataset.asks.split(" ");
      const isHere = stop.dataset.stop === form.dataset.page;
      const done = isHere ? here : criteria.filter((criterion) => device.isAnswered(criterion, asks)).length;
      if (!isHere) elsewhere += done;
      const told = stop.querySelector("[data-answered]");
      if (isHere || device.knowsAll()) told.textContent = inWords(told.dataset.answered, done, criteria.length);
    }
    const { all, words } = progress.dataset;
    const done = here + (device.knowsAll() ? elsewhere : Number(progress.dataset.elsewhere));
    progress.querySelector("span").textContent = inWords(words, done, all);
    progress.querySelector("progress").value = done;
  }

  function refresh() {
    const names = new Set(Array.from(form.querySelectorAll("input[type=radio], textarea"), (input) => input.name));
    for (const name of names) show(name);
    for (const section of form.querySelectorAll("[data-criterion]")) reflect(section.dataset.criterion);
    for (const own of form.querySelectorAll("[data-own-current]")) recall(own);
    count();
  }

  function put(name) {
    clearTimeout(timers.get(name));
    timers.delete(name);
    device.put(name, valueOf(name));
    reflect(name.slice(name.indexOf(".") + 1));
    count();
  }

  const putTyped = () => { for (const name of Array.from(timers.keys())) put(name); };

  form.addEventListener("change", (event) => {
    const { name, type } = event.target;
    if (type === "radio" || name?.startsWith("comment.")) put(name);
  });

  form.addEventListener("input", (event) => {
    const { name } = event.target;
    if (!name?.startsWith("comment.")) return;
    clearTimeout(timers.get(name));
    timers.set(name, setTimeout(() => put(name), TYPING_MS));
  });

  form.addEventListener("click", (event) => {
    const clear = event.target.closest("button[name=clear]");
    if (!clear) return;
    event.preventDefault();
    const inputs = controls(clear.value);
    for (const input of inputs) input.checked = false;
    put(clear.value);
    if (inputs.length) inputs[0].focus();
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    putTyped();
    const isOnline = await device.flush();
    if (device.isOpen) await device.go(form.elements.next.value, isOnline);
  });

  // Before the device's own listener, which sends what is there.
  document.addEventListener("visibilitychange", putTyped, { capture: true });
  window.addEventListener("pagehide", putTyped);

  device.watch = refresh;
  refresh();
})();
