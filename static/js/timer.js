// Counts the workshop's timer down from what the page says. Nothing happens when it runs out but that it says so.
"use strict";
(() => {
  let clock = null;
  let end = 0;
  let before = null;

  // The page says how much was left when it was made.
  function read() {
    clock = document.querySelector("[data-left-s]");
    if (!clock || clock.dataset.read) return;
    clock.dataset.read = "yes";
    end = performance.now() + Number(clock.dataset.leftS) * 1000;
    before = Number(clock.dataset.leftS);
  }

  function say(moment) {
    const place = document.querySelector("[data-timer-said]");
    if (place) place.textContent = place.dataset[moment] || "";
  }

  function tick() {
    if (!clock?.isConnected) read();
    if (!clock?.isConnected || !clock.dataset.running) return;
    const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
    const text = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    if (clock.textContent !== text) clock.textContent = text;
    if (before > 60 && left <= 60 && left > 0) say("oneMinute");
    if (before > 0 && left === 0) say("over");
    if (before === 0 && left > 0) say("");
    before = left;
    const state = clock.closest("[data-live]");
    const until = state?.querySelector("[data-until]");
    const over = state?.querySelector("[data-over]");
    if (until) until.hidden = left === 0;
    if (over) over.hidden = left > 0;
  }

  document.addEventListener("live:refreshed", tick);
  setInterval(tick, 250);
  tick();
})();
