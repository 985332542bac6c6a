// A slide fills its picture: the words are as large as they fit, never smaller than the least size, then they turn pages.
// [data-slide-live] follows the feed; small previews beside it are only fitted.
(() => {
  "use strict";
  const SECONDS = 8;
  const STEP = 0.2;

  const number = (slide, name) => parseFloat(getComputedStyle(slide).getPropertyValue(name));
  const fit = (slide) => {
    const box = slide.querySelector("[data-fit]");
    const run = slide.querySelector("[data-run]");
    const page = slide.querySelector("[data-page]");
    box.style.removeProperty("block-size");
    run.style.removeProperty("transform");
    slide.style.removeProperty("--fit");
    page.hidden = true;
    slide.pages = 1;
    const least = number(slide, "--least");
    let size = number(slide, "--fit");
    while (run.offsetHeight > box.clientHeight + 1 && size - STEP >= least) {
      size -= STEP;
      slide.style.setProperty("--fit", size.toFixed(2));
    }
    if (run.offsetHeight <= box.clientHeight + 1) return;
    // whole lines only: nothing is cut through the middle
    const line = parseFloat(getComputedStyle(run).lineHeight);
    const lines = Math.max(1, Math.floor(box.clientHeight / line));
    box.style.blockSize = `${lines * line}px`;
    slide.pages = Math.ceil(run.offsetHeight / (lines * line));
    slide.pageHeight = lines * line;
    turn(slide, 0);
  };
  const turn = (slide, at) => {
    slide.at = at % slide.pages;
    slide.querySelector("[data-run]").style.transform = `translateY(-${slide.at * slide.pageHeight}px)`;
    const page = slide.querySelector("[data-page]");
    page.hidden = false;
    page.textContent = `${slide.at + 1}/${slide.pages}`;
  };

  const slides = () => document.querySelectorAll("[data-slide]");
  const fitAll = () => slides().forEach(fit);
  const live = document.querySelector("[data-slide-live]");
  let shown = "";
  const follow = (picture) => {
    if (!picture.slide) return;
    live.dataset.slide = picture.slide;
    live.classList.toggle("is-large", Boolean(picture.large));
    live.classList.toggle("is-contrast", Boolean(picture.contrast));
    live.classList.toggle("is-captioned", Boolean(picture.captioned));
    const list = live.querySelector("[data-lines]");
    list.textContent = "";
    for (const words of picture.lines || []) list.appendChild(document.createElement("li")).textContent = words;
    // the same words keep the page that they are on
    const now = JSON.stringify({ ...picture, time_started: "", time_allowed: 0, captions: [] });
    if (now !== shown) fit(live);
    shown = now;
  };
  if (live) document.body.addEventListener("live:changed", ({ detail }) => follow(detail));

  setInterval(() => {
    for (const slide of slides()) if (slide.pages > 1) turn(slide, slide.at + 1);
  }, SECONDS * 1000);
  addEventListener("resize", fitAll);
  document.addEventListener("htmx:load", fitAll);
  fitAll();
  if (document.fonts) document.fonts.ready.then(fitAll);
})();
