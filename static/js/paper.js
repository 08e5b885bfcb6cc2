// Typing in a paper answer: a sign that can only be a whole choice moves on to the next field by itself.
// Without this file the same fields are filled with the tab key.
"use strict";

(() => {
  const choices = [...document.querySelectorAll("[data-choice]")];

  /** The next choice; after "not applicable", which covers the target too, the next criterion's first. */
  const following = (input) => {
    const next = choices[choices.indexOf(input) + 1];
    const covered = ["-", "–", "−"].includes(input.value.trim()) && next?.dataset.choice === "target";
    return covered ? choices[choices.indexOf(next) + 1] : next;
  };

  const go = (input) => {
    const target = input ?? document.querySelector(".paper-entry button[type=submit]");
    target.focus();
    input?.select();
  };

  /** Where a scale has levels of two digits, 1 may be the beginning of 10. */
  const isWhole = (input) => {
    const sign = input.value.trim();
    return sign !== "" && !(Number(input.dataset.digits) > 1 && sign === "1");
  };

  for (const input of choices) {
    input.addEventListener("input", (event) => {
      if (event.inputType !== "deleteContentBackward" && isWhole(input)) go(following(input));
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        // The form is sent from its button alone.
        event.preventDefault();
        go(following(input));
      } else if (event.key === "Backspace" && input.value === "") {
        event.preventDefault();
        const previous = choices[choices.indexOf(input) - 1];
        if (previous) go(previous);
      }
    });
  }

  // The next paper begins where the last one was sent from: at the top, with the hands on the keyboard.
  if (!document.querySelector(".error-summary")) document.getElementById("group")?.focus();
})();
