// Long text stays in this browser until it is sent: <textarea data-draft="name"> in a form that posts.
// The page that confirms the sending carries <… data-draft-sent="/path/of/the/form/"> and the kept text is dropped.
(() => {
  "use strict";
  const PREFIX = "doithoai.draft:";
  const DAYS_KEPT = 14;
  const keyOf = (field) => `${PREFIX}${location.pathname}:${field.dataset.draft}`;

  const read = (key) => {
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? "null");
      return kept && Date.now() - kept.at < DAYS_KEPT * 864e5 ? kept.text : null;
    } catch {
      return null;
    }
  };
  const write = (key, text) => {
    try {
      if (text) localStorage.setItem(key, JSON.stringify({ text, at: Date.now() }));
      else localStorage.removeItem(key);
      return true;
    } catch {
      return false;
    }
  };
  const say = (field) => {
    const words = field.form?.querySelector("[data-draft-words]");
    if (words) words.hidden = false;
  };

  const keep = (field) => {
    const key = keyOf(field);
    const kept = read(key);
    if (kept && !field.value) {
      field.value = kept;
      say(field);
    }
    let wait;
    field.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(() => write(key, field.value) && say(field), 400);
    });
  };

  const dropSent = () => {
    for (const mark of document.querySelectorAll("[data-draft-sent]")) {
      const start = `${PREFIX}${mark.dataset.draftSent || location.pathname}:`;
      try {
        Object.keys(localStorage)
          .filter((key) => key.startsWith(start))
          .forEach((key) => localStorage.removeItem(key));
      } catch {
        // nothing was kept
      }
    }
  };

  const begin = (root) => root.querySelectorAll?.("[data-draft]").forEach(keep);
  dropSent();
  begin(document);
  document.addEventListener("htmx:load", (event) => {
    if (event.target !== document.body) begin(event.target);
  });
})();
