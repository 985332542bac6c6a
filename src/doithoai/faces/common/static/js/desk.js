// Keys and ticks of the desk. Lists: [data-list] holds [data-row]s, each with one a[data-open] (or its first link).
// Keys: J and K walk, Enter opens, / searches, ? shows the keys, X ticks. Bulk: [data-bulk-bar] appears with the first tick
// of input[data-tick]; [data-bulk-count] says how many; [data-tick-all] ticks all.
(() => {
  "use strict";
  const rows = () => [...document.querySelectorAll("[data-list] [data-row]")];
  const here = () => document.querySelector("[data-row].is-here");
  const typing = (target) => target.closest?.("input:not([type=checkbox]), textarea, select, [contenteditable]");

  const go = (row) => {
    here()?.classList.remove("is-here");
    if (!row) return;
    row.classList.add("is-here");
    row.scrollIntoView({ block: "nearest" });
    const link = linkOf(row);
    link?.focus({ preventScroll: true });
    row.dispatchEvent(new CustomEvent("desk:here", { bubbles: true }));
  };
  const linkOf = (row) => row?.querySelector("a[data-open]") ?? row?.querySelector("a");
  const step = (by) => {
    const all = rows();
    const at = all.indexOf(here());
    go(all[Math.min(Math.max(at + by, 0), all.length - 1)]);
  };
  const tick = () => here()?.querySelector("[data-tick]")?.click();
  const search = () => {
    const box = document.querySelector('[data-key="/"]');
    box?.focus();
    box?.select();
  };
  const showKeys = () => {
    const box = document.querySelector("[data-keys]");
    if (!box) return;
    if (box.open) box.close();
    else box.showModal();
  };

  const ACTS = {
    j: () => step(1),
    k: () => step(-1),
    x: tick,
    "/": search,
    "?": showKeys,
    Enter: (event) => {
      if (event.target === document.body) linkOf(here())?.click();
      else return false;
      return true;
    },
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (typing(event.target)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const act = ACTS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act && act(event) !== false) event.preventDefault();
  });

  const bulk = () => {
    const bar = document.querySelector("[data-bulk-bar]");
    if (!bar) return;
    const ticked = document.querySelectorAll("[data-tick]:checked").length;
    const rises = bar.hidden && ticked > 0;
    bar.hidden = ticked === 0;
    // the bar may lie over the very line that was ticked
    if (rises) document.querySelector("[data-row]:has([data-tick]:checked)")?.scrollIntoView({ block: "nearest" });
    for (const place of bar.querySelectorAll("[data-bulk-count]")) place.textContent = ticked;
  };
  document.addEventListener("change", (event) => {
    if (event.target.matches("[data-tick-all]")) {
      for (const box of document.querySelectorAll("[data-tick]")) box.checked = event.target.checked;
    }
    if (event.target.matches("[data-tick], [data-tick-all]")) bulk();
  });
  document.addEventListener("htmx:afterSwap", bulk);
  // ten seconds to take an act back, then the bar goes
  const fade = (root) => {
    for (const bar of root.querySelectorAll?.("[data-undo-bar]") ?? []) setTimeout(() => bar.remove(), 10_000);
  };
  document.addEventListener("htmx:load", (event) => fade(event.target));
  document.querySelector("[data-keys-button]")?.addEventListener("click", showKeys);
  fade(document);
  // on a phone the thread lies and scrolls: begin at the stage I am in
  const nav = document.querySelector(".thread-nav");
  const stage = nav?.querySelector(".is-here");
  if (stage) nav.scrollLeft = stage.offsetLeft - nav.offsetLeft - 16;
  bulk();
})();
