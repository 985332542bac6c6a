// The clock of a turn: [data-turn-clock data-started="ISO" data-allowed="seconds" data-left="còn" data-over="quá"] with
// [data-turn-elapsed] and [data-turn-left] in it; data-phase says in_time, soon (the last minute) or over. It counts by
// the server's time ([data-server-now="ISO"], the newest on the page) and not by the device's own clock.
(() => {
  "use strict";
  const WARNING = 60;
  const DRIFT = 2_000;
  const own = document.currentScript?.src;
  let server = Date.now();
  let since = performance.now();
  let wall = Date.now();
  let read;

  const set = (moment) => {
    if (Number.isNaN(moment)) return;
    server = moment;
    since = performance.now();
    wall = Date.now();
  };
  const sync = () => {
    const marks = [...document.querySelectorAll("[data-server-now]")];
    const newest = marks.map((mark) => mark.dataset.serverNow).sort().at(-1);
    if (newest && newest !== read) set(Date.parse((read = newest)));
  };
  // after sleep, or when somebody set the clock of the device, the server is asked again
  const check = async () => {
    const slept = Math.abs(Date.now() - wall - (performance.now() - since)) > DRIFT;
    if (!slept || !own) return;
    set(server + Date.now() - wall);
    try {
      const answer = await fetch(own, { method: "HEAD", cache: "no-store" });
      set(Date.parse(answer.headers.get("Date") ?? ""));
    } catch {
      // the feed comes back by itself
    }
  };
  const words = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  const put = (place, text) => {
    if (place && place.textContent !== text) place.textContent = text;
  };

  const show = (clock) => {
    const started = Date.parse(clock.dataset.started ?? "");
    const allowed = Number(clock.dataset.allowed) || 0;
    clock.hidden = Number.isNaN(started);
    if (clock.hidden) return;
    const elapsed = Math.max(0, Math.floor((server + performance.now() - since - started) / 1_000));
    const left = allowed - elapsed;
    clock.dataset.phase = !allowed ? "" : left < 0 ? "over" : left <= WARNING ? "soon" : "in_time";
    put(clock.querySelector("[data-turn-elapsed]"), words(elapsed));
    if (allowed) put(clock.querySelector("[data-turn-left]"), `${left < 0 ? clock.dataset.over : clock.dataset.left} ${words(Math.abs(left))}`);
  };
  const tick = () => {
    check();
    for (const clock of document.querySelectorAll("[data-turn-clock]")) show(clock);
  };

  addEventListener("live:changed", ({ detail }) => {
    for (const clock of document.querySelectorAll("[data-turn-clock]")) {
      // an operator's small picture comes whole from the server: not every slide has a clock
      if (clock.closest("[data-slide]:not([data-slide-live])")) continue;
      if (detail?.time_started !== undefined) clock.dataset.started = detail.time_started;
      if (detail?.time_allowed !== undefined) clock.dataset.allowed = detail.time_allowed;
    }
    tick();
  }, true);
  document.addEventListener("htmx:load", sync);
  sync();
  tick();
  setInterval(tick, 500);
})();
