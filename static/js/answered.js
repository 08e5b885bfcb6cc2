// The pages after the themes: what is unanswered, and one's own answers. Shows what the device knows beyond the page, and
// keeps "I am ready" until it can be told.
"use strict";
(() => {
  if (!device) return;

  /** The page before finishing: which questions lack an answer. */
  function showUnanswered() {
    const told = document.querySelector("[data-left]");
    if (!told || !device.knowsAll()) return;
    let left = 0;
    for (const stop of document.querySelectorAll("div[data-asks]")) {
      const asks = stop.dataset.asks.split(" ");
      let here = 0;
      for (const line of stop.querySelectorAll("[data-criterion]")) {
        line.hidden = device.isAnswered(line.dataset.criterion, asks);
        if (!line.hidden) here += 1;
      }
      stop.hidden = here === 0;
      left += here;
    }
    told.textContent = device.counted(left, told.dataset.one, told.dataset.many);
    told.parentElement.hidden = left === 0;
    document.querySelector("[data-all-answered]").hidden = left > 0;
  }

  /** One's own answers in words. */
  function showOwn(question) {
    const { criterion } = question.dataset;
    const names = ["current", "target", "comment"].map((field) => `${field}.${criterion}`);
    if (!device.knowsAll() && names.every((name) => device.value(name) === undefined)) return;
    const words = JSON.parse(question.dataset.words);
    const [current, target, comment] = names.map(device.standing);
    const said = {
      current,
      target: current === "not_applicable" ? current : target,
      comment,
      nothing: "",
    };
    const isAnswered = said.current !== "" || said.target !== "";
    for (let line = question.nextElementSibling; line && line.dataset.said; line = line.nextElementSibling) {
      const { said: field } = line.dataset;
      if (field === "nothing") {
        line.hidden = isAnswered;
        line.textContent = words[""];
        continue;
      }
      line.hidden = field === "comment" ? comment === "" : !isAnswered;
      line.querySelector("span").textContent = field === "comment" ? comment : (words[said[field]] ?? said[field]);
    }
  }

  function refresh() {
    if (!device.isOpen) return;
    showUnanswered();
    for (const question of document.querySelectorAll("dt[data-criterion]")) showOwn(question);
  }

  const sends = (form, how) => form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (form.dataset.busy) return;
    form.dataset.busy = "yes";
    await how(form);
    delete form.dataset.busy;
  });

  sends(document.querySelector('form[action$="/finish"]'), async (form) => {
    device.ready();
    const isTold = await device.flush();
    if (!device.isOpen) return;
    await device.go(form.action.replace(/finish$/, "own"), isTold);
  });

  // Leaving throws away what the device keeps, so everything must have arrived first.
  sends(document.querySelector('form:is([action$="/leaving"], [action$="/withdrawal"])'), async (form) => {
    if (device.isOpen && !(await device.arrives())) {
      device.hinder(device.texts.leavingWaits);
      return;
    }
    await device.clear();
    form.submit();
  });

  device.watch = refresh;
  refresh();
})();
