// N takes the suggested sorting of the case that is shown: the same press as its button [data-take].
document.addEventListener("keydown", (event) => {
  "use strict";
  if (event.key.toLowerCase() !== "n" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest?.("input:not([type=checkbox]), textarea, select, dialog, [contenteditable]")) return;
  const button = document.querySelector("[data-take]");
  if (!button) return;
  event.preventDefault();
  button.click();
});
