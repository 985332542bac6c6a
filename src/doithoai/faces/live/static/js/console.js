// The chair's console and the seats of the units. [data-mark] is the version that the page shows: when the feed tells of
// another one, body gets console:stale and the page reads itself again. Keys: [data-press="1"] is pressed by 1, and so on.
(() => {
  "use strict";
  const TWICE = 600;
  const body = document.body;

  // while the page's own press is under way its answer brings the newest picture; the feed is often faster
  const shown = () => document.querySelector("[data-mark]")?.dataset.mark;
  let told;
  let pressing = 0;
  const look = () => {
    if (told !== undefined && !pressing && told !== shown()) body.dispatchEvent(new CustomEvent("console:stale"));
    if (!pressing) told = undefined;
  };
  body.addEventListener("live:changed", (event) => {
    told = event.detail?.mark ?? told;
    look();
  });
  body.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.requestConfig.verb === "post") pressing += 1;
  });
  body.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.requestConfig.verb !== "post") return;
    pressing = Math.max(0, pressing - 1);
    setTimeout(look, 100);
  });

  // what was folded open stays open
  let open = [];
  body.addEventListener("htmx:beforeSwap", () => {
    open = [...document.querySelectorAll("details[id]")].map((place) => [place.id, place.open]);
  });
  body.addEventListener("htmx:afterSettle", () => {
    for (const [id, was] of open) {
      const place = document.getElementById(id);
      if (place) place.open = was;
    }
  });

  const console_ = document.querySelector("[data-console]");
  if (!console_) return;
  const sheet = () => document.getElementById("sheet");
  const typing = (target) => target.closest?.("input:not([type=radio]):not([type=checkbox]), textarea, select");
  const press = (key) => {
    const place = document.querySelector(`[data-press="${CSS.escape(key)}"]`);
    place?.click();
    return Boolean(place);
  };

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || document.querySelector("dialog[open]")) return;
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      event.target.closest?.("form")?.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.repeat) return;
    if (event.key !== "Escape" && typing(event.target)) return;
    if (event.key === "?") {
      document.querySelector("[data-keys]")?.showModal();
      event.preventDefault();
    } else if (press(event.key.toLowerCase())) {
      event.preventDefault();
    }
  });
  document.querySelector("[data-keys-button]")?.addEventListener("click", () => {
    document.querySelector("[data-keys]")?.showModal();
  });

  // a finger that trembles presses twice: the second press would hit the button that has just come there
  let last = { key: "", at: -TWICE };
  document.addEventListener(
    "click",
    (event) => {
      const key = event.target.closest("#acts [data-press]")?.dataset.press;
      if (!key) return;
      if (key === last.key && event.timeStamp - last.at < TWICE) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else {
        last = { key, at: event.timeStamp };
      }
    },
    true,
  );

  // words that stand ready: the prepared answer on a press, the public sentence of a reason as soon as it is chosen
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-fill]");
    const field = button && document.getElementById(button.dataset.fill);
    if (!field) return;
    field.value = sheet().querySelector("[data-fill-words]").textContent;
    field.focus();
  });
  document.addEventListener("change", (event) => {
    if (event.target.name !== "reason_code") return;
    const words = sheet().querySelector(`[data-reason="${CSS.escape(event.target.value)}"]`);
    const field = event.target.form.elements.public_sentence;
    if (words && field) field.placeholder = words.textContent;
  });

  // the focus stays on the button of the same name; a sheet that opens has the focus first
  let held = "";
  document.addEventListener("htmx:beforeSwap", () => {
    held = document.activeElement?.dataset?.press ?? "";
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id === "sheet") {
      const opened = sheet();
      const field = opened?.querySelector("[data-sheet-title]");
      if (field) (opened.querySelector("textarea, .choice input:checked, .choice input, .unit-buttons button") ?? field).focus();
    }
    if (held && document.activeElement === body) document.querySelector(`[data-press="${CSS.escape(held)}"]`)?.focus();
    held = "";
    fade();
  });

  // ten seconds to take an act back, counted from the answer of the server
  let timer;
  const fade = () => {
    const bar = document.querySelector("[data-undo-left]");
    if (!bar || bar.dataset.counting) return;
    bar.dataset.counting = "yes";
    clearTimeout(timer);
    timer = setTimeout(() => bar.remove(), Number(bar.dataset.undoLeft) * 1_000);
  };
  fade();
})();
