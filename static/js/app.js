// Small comforts for every page. Each page works without this file.
"use strict";

for (const button of document.querySelectorAll("[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  const said = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    source.select();
    try {
      await navigator.clipboard.writeText(source.value);
    } catch {
      // Without a secure address there is no clipboard; the text is selected, and the old way may still copy it.
      if (!document.execCommand("copy")) return;
    }
    said.textContent = button.dataset.copied;
    setTimeout(() => { said.textContent = ""; }, 4000);
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// A refused form: the reader starts from the list of what to mend.
document.querySelector("[data-focus]")?.focus();

// A link of the error summary leads into the field, not only to it.
document.querySelector(".error-summary")?.addEventListener("click", (event) => {
  const field = event.target.closest("a") && document.getElementById(event.target.closest("a").hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.focus();
  (field.closest(".field") ?? field).scrollIntoView();
});

// Sending twice by a double tap: the second one is let go.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  event.submitter?.setAttribute("aria-busy", "true");
});

// Coming back with the browser's own button shows the page as it was left: let it be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
  for (const button of document.querySelectorAll("button[aria-busy]")) button.removeAttribute("aria-busy");
});

// Whoever comes with a return code may be somebody else than this device keeps pages of: those go first.
document.querySelector('form[action="/return"]')?.addEventListener("submit", async () => {
  if (!window.caches) return;
  for (const name of await caches.keys()) if (name.startsWith("answering/")) caches.delete(name);
});
