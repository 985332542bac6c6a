// Listens to a live feed: <… data-live-feed="/address">. A message is JSON with what changed; [data-live="a.b"] shows the
// value a.b as text. After each message the page gets the event live:changed (hx-trigger="live:changed from:body"), with
// the whole picture as detail. A field with focus, or with unsaved text, is never touched; while the feed is away the last
// good picture stays, and after 5 seconds a dot shows.
(() => {
  "use strict";
  const QUIET = 5_000;
  const MOST = 15_000;
  const holder = document.querySelector("[data-live-feed]");
  if (!holder) return;
  let last = holder.dataset.liveVersion ?? "";
  let kept = {};
  let source;
  let wait = 1_000;
  let quiet;

  const dot = (shown) => {
    for (const sign of document.querySelectorAll("[data-live-dot]")) sign.hidden = !shown;
  };
  const away = () => {
    quiet ??= setTimeout(() => dot(true), QUIET);
  };
  const back = () => {
    clearTimeout(quiet);
    quiet = undefined;
    wait = 1_000;
    dot(false);
  };

  const inUse = (place) =>
    place.contains(document.activeElement) && document.activeElement.matches("input, textarea, select, [contenteditable]");
  const unsaved = (place) =>
    [...place.querySelectorAll("input, textarea")].some((field) => field.value !== field.defaultValue);
  // what a message does not tell stays; a list that grew shorter empties its last places
  const valueAt = (data, path) => {
    const [root, ...rest] = path.split(".");
    return data[root] === undefined ? undefined : (rest.reduce((part, name) => part?.[name], data[root]) ?? "");
  };

  const show = (data) => {
    for (const place of document.querySelectorAll("[data-live]")) {
      const value = valueAt(data, place.dataset.live);
      if (value === undefined || place.matches("input, textarea, select") || inUse(place)) continue;
      if (place.textContent !== String(value)) place.textContent = value;
    }
    kept = { ...kept, ...data };
    document.body.dispatchEvent(new CustomEvent("live:changed", { detail: kept }));
  };

  const heard = (event) => {
    back();
    if (event.lastEventId) last = event.lastEventId;
    if (!event.data) return;
    try {
      show(JSON.parse(event.data));
    } catch {
      // a broken message never costs the picture
    }
  };

  const listen = () => {
    const address = new URL(holder.dataset.liveFeed, location.href);
    // a fresh EventSource cannot send the Last-Event-ID header, so the number also goes in the address
    if (last) address.searchParams.set("last_event_id", last);
    // the staff's picture is behind the sign-in, and the feed may have a port of its own
    source = new EventSource(address, { withCredentials: true });
    source.onopen = back;
    source.onmessage = heard;
    source.onerror = () => {
      away();
      if (source.readyState !== EventSource.CLOSED) return;
      // never all phones of the hall in the same moment
      setTimeout(listen, wait * (0.5 + Math.random()));
      wait = Math.min(wait * 2, MOST);
    };
  };

  // what htmx would swap in must not take a sentence out of somebody's hands
  document.addEventListener("htmx:beforeSwap", (event) => {
    const target = event.detail.target;
    const byFeed = event.detail.requestConfig?.triggeringEvent?.type === "live:changed";
    if (byFeed && (inUse(target) || unsaved(target))) event.detail.shouldSwap = false;
  });
  addEventListener("pagehide", () => source?.close());
  addEventListener("pageshow", (event) => {
    if (event.persisted) listen();
  });
  listen();
})();
