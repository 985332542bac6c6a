// The pane beside the list: where it is shown, a line opens there; walking with J and K opens too; Enter on
// that line, or a second click, opens the case as a page. Elsewhere links are links.
(() => {
  "use strict";
  const pane = () => document.querySelector("[data-pane]");
  const shown = () => pane()?.offsetParent !== null;
  const open = (link) => {
    const url = link?.dataset.paneUrl;
    if (url && shown()) window.htmx?.ajax("GET", url, { target: "[data-pane]", swap: "innerHTML" });
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-pane-url]");
    if (!link || !shown() || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const row = link.closest("[data-row]");
    if (row?.classList.contains("is-here")) return;
    event.preventDefault();
    document.querySelector("[data-row].is-here")?.classList.remove("is-here");
    row?.classList.add("is-here");
    open(link);
  });
  document.addEventListener("desk:here", (event) => open(event.target.querySelector("a[data-pane-url]")));
  document.addEventListener("DOMContentLoaded", () => {
    const first = document.querySelector("a[data-pane-url]");
    if (!first || !shown()) return;
    first.closest("[data-row]")?.classList.add("is-here");
    open(first);
  });

  // Keys of the list: G, P, M act on the ticked lines, or on the line where one stands; U takes the last act back.
  // A click on a box with Shift ticks everything between it and the one before.
  const ACTS = { g: "giao/", p: "phan-loai/", m: "gop/" };
  const here = () => document.querySelector("[data-row].is-here");
  const ticks = () => [...document.querySelectorAll("[data-tick]")];
  const actOn = (key) => {
    const chosen = document.querySelector(`[data-bulk-key="${key}"]`);
    if (chosen && ticks().some((box) => box.checked)) {
      const more = chosen.closest("details");
      if (more) more.open = true;
      chosen.focus();
      return true;
    }
    const link = here()?.querySelector("a[data-open]");
    if (!link) return false;
    const url = new URL(link.href);
    const kept = new URLSearchParams(document.location.search);
    for (const name of ["vua_lam", "chon"]) kept.delete(name);
    document.location.assign(`${url.pathname}${ACTS[key]}?${new URLSearchParams({ lai: kept.toString() })}`);
    return true;
  };
  const undo = () => {
    const form = document.querySelector("[data-undo-bar] form, form[data-undo]");
    form?.requestSubmit();
    return Boolean(form);
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !document.querySelector("[data-list]")) return;
    if (event.target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable], dialog")) return;
    const key = event.key.toLowerCase();
    if (key === "u" ? undo() : ACTS[key] && document.querySelector("[data-bulk-bar]") && actOn(key)) event.preventDefault();
  });
  let last = null;
  document.addEventListener("click", (event) => {
    const box = event.target.closest?.("[data-tick]");
    if (!box) return;
    const all = ticks();
    if (event.shiftKey && last && all.includes(last)) {
      const [from, to] = [all.indexOf(last), all.indexOf(box)].sort((a, b) => a - b);
      for (const between of all.slice(from, to + 1)) between.checked = box.checked;
    }
    last = box;
  });
})();
