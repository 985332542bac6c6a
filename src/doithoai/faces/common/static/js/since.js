// How long somebody has been speaking: [data-since-live="ISO"]; with data-since-follows the feed sets it anew.
(() => {
  "use strict";
  const places = () => document.querySelectorAll("[data-since-live]");
  const tick = () => {
    for (const place of places()) {
      const begun = Date.parse(place.dataset.sinceLive);
      const seconds = Math.max(0, Math.floor((Date.now() - begun) / 1000));
      const words = isNaN(begun) ? "" : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      if (place.textContent !== words) place.textContent = words;
    }
  };
  document.body.addEventListener("live:changed", ({ detail }) => {
    if (detail.since === undefined) return;
    for (const place of document.querySelectorAll("[data-since-follows]")) place.dataset.sinceLive = detail.since || "";
    tick();
  });
  tick();
  setInterval(tick, 500);
})();
