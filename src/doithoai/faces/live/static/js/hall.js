// The clock of the hall: [data-clock] shows the time of day.
(() => {
  "use strict";
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
  };
  tick();
  setInterval(tick, 500);
})();
