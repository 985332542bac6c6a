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
})();
