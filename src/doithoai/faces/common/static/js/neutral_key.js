// The panic key of the screens: F8 anywhere, B outside a field. The feed's name `neutral` says which of the two buttons stands.
(() => {
  "use strict";
  const holder = document.querySelector("[data-neutral-key]");
  if (!holder) return;
  const off = holder.querySelector("[data-neutral-off]");
  const on = holder.querySelector("[data-neutral-on]");
  const show = (neutral) => {
    off.hidden = neutral;
    on.hidden = !neutral;
  };
  const typing = (target) => target.matches?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  document.addEventListener("keydown", (event) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    const isKey = event.key === "F8" || (event.key.toLowerCase() === "b" && !typing(event.target));
    if (!isKey) return;
    event.preventDefault();
    (off.hidden ? on : off).requestSubmit();
  });
  holder.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful) show(event.target === off);
  });
  document.body.addEventListener("live:changed", ({ detail }) => {
    if (detail.neutral !== undefined) show(Boolean(detail.neutral));
  });
})();
