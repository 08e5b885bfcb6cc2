// The facilitator's board: what is pressed is sent without leaving the page, so that focus and place stay. Without this
// file every button loads the board anew.
"use strict";
(() => {
  const lost = document.querySelector("[data-not-sent]");
  const said = document.querySelector("[data-said-of]");

  // What is on the screen is told when it has changed, whoever changed it.
  function tell() {
    const now = document.getElementById(said?.dataset.saidOf || "")?.textContent.trim() || "";
    if (said && said.dataset.last !== undefined && said.dataset.last !== now) said.textContent = now;
    if (said) said.dataset.last = now;
  }

  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-in-place]");
    if (!form || event.defaultPrevented) return;
    event.preventDefault();
    const values = new URLSearchParams(new FormData(form, event.submitter));
    let reply;
    try {
      reply = await fetch(form.action, {
        method: "POST",
        body: values,
        credentials: "same-origin",
        // The answer leads back here, and this page asks for itself anew.
        redirect: "manual",
      });
    } catch {
      reply = null;
    }
    delete form.dataset.sent;
    event.submitter?.removeAttribute("aria-busy");
    if (lost) lost.hidden = Boolean(reply);
    if (reply?.type === "opaqueredirect") {
      document.dispatchEvent(new CustomEvent("live:ask"));
    } else if (reply) {
      // Refused: the server's own page says why.
      if (event.submitter?.name) {
        const field = document.createElement("input");
        Object.assign(field, { type: "hidden", name: event.submitter.name, value: event.submitter.value });
        form.append(field);
      }
      form.submit();
    }
  });

  document.addEventListener("live:refreshed", tell);
  tell();
})();
