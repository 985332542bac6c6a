// What phones have sent comes by itself every few seconds, but never under the hand of who is choosing a reason.
(() => {
  "use strict";
  const SECONDS = 4;
  const busy = () =>
    document.hidden ||
    document.activeElement?.matches("#phones input, #phones select, #phones summary") ||
    document.querySelector("#phones details[open]") ||
    [...document.querySelectorAll("#phones select, #phones input:not([type=hidden])")].some((field) => field.value);
  setInterval(() => {
    if (!busy()) document.body.dispatchEvent(new Event("phones:due"));
  }, SECONDS * 1000);
})();
