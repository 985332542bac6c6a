// The page of a batch: while letters wait, [data-progress] is fetched anew every second; the rest of the page stays.
(() => {
  "use strict";
  const PAUSE = 1000;
  const shown = () => document.querySelector("[data-progress]");

  const look = async () => {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-progress]");
    if (fresh) shown().replaceWith(fresh);
  };
  const go = async () => {
    if (document.visibilityState === "visible") await look().catch(() => {});
    if (!shown().hasAttribute("data-progress-finished")) setTimeout(go, PAUSE);
  };
  setTimeout(go, PAUSE);
})();
