// The clocks of the hall: [data-clock] shows the time of day, [data-since="ISO"] how long somebody has been speaking.
(() => {
  "use strict";
  const two = (number) => String(number).padStart(2, "0");
  const clock = new Intl.DateTimeFormat("vi-VN", {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: "Asia/Ho_Chi_Minh",
  });
  const tick = () => {
    const now = new Date();
    for (const place of document.querySelectorAll("[data-clock]")) {
      place.textContent = clock.format(now);
    }
    for (const place of document.querySelectorAll("[data-since]")) {
      const seconds = Math.max(0, Math.floor((now - new Date(place.dataset.since)) / 1_000));
      place.textContent = `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
      place.classList.toggle("is-soon", seconds >= 180 && seconds < 300);
      place.classList.toggle("is-late", seconds >= 300);
    }
  };
  tick();
  setInterval(tick, 500);
})();
