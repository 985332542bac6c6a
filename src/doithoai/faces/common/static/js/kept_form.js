// What is being written stays in this browser until it is sent, and a sending that finds no network waits for it.
//
// <form data-kept>             its fields are kept under the page's path; files too, until the server has them
// <template data-kept-found>   shown where an unfinished opinion lies in this browser; [data-kept-first] gets its first words
// <… data-kept-line hidden>    shown while something is kept; holds [data-kept-drop] and [data-kept-off] (a shared machine)
// <… data-offline hidden>      shown in a form that found no network
// <form data-kept data-kept-go> once it is stored, the browser opens the page to which the server leads
// <… data-kept-sent="/path/">  what was kept for that path is dropped: it was sent
(() => {
  "use strict";
  const DAYS_KEPT = 7;
  const RETRY_MS = 20000;
  const KEY = `doithoai.form:${location.pathname}`;
  const OFF = "doithoai.form.off";
  const NEVER_KEPT = new Set(["csrfmiddlewaretoken", "step", "answer", "drop", "seen", "is_no_denunciation"]);
  const NO_FIELD = new Set(["file", "submit", "button", "image", "reset"]);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  // a browser that keeps nothing is a browser without drafts: every access may fail, and nothing else changes
  const attempt = (call) => {
    try {
      return call();
    } catch {
      return null;
    }
  };
  const isOff = () => attempt(() => sessionStorage.getItem(OFF)) === "1";
  const read = () => {
    const kept = attempt(() => JSON.parse(localStorage.getItem(KEY) ?? "null"));
    if (kept && Date.now() - kept.at < DAYS_KEPT * 864e5) return kept.values;
    attempt(() => localStorage.removeItem(KEY));
    return {};
  };

  // files live in IndexedDB: they are larger than a text store takes
  const withFiles = (mode, use) =>
    new Promise((done) => {
      const opening = attempt(() => indexedDB.open("doithoai.form", 1));
      if (!opening) return done(null);
      opening.onupgradeneeded = () => opening.result.createObjectStore("files");
      opening.onerror = () => done(null);
      opening.onsuccess = () => {
        const request = attempt(() => use(opening.result.transaction("files", mode).objectStore("files")));
        if (!request) return done(null);
        request.onsuccess = () => done(request.result);
        request.onerror = () => done(null);
      };
    });
  const keepFiles = (files) => withFiles("readwrite", (store) => store.put({ at: Date.now(), files }, KEY));
  const dropFiles = (key = KEY) => withFiles("readwrite", (store) => store.delete(key));
  const keptFiles = async () => {
    const kept = await withFiles("readonly", (store) => store.get(KEY));
    return kept && Date.now() - kept.at < DAYS_KEPT * 864e5 ? kept.files : [];
  };

  let leaving = false;
  const drop = (key = KEY) => {
    if (key === KEY) leaving = true; // what is on the screen is not kept again on the way out
    attempt(() => localStorage.removeItem(key));
    return dropFiles(key);
  };

  const fieldsOf = (form) =>
    [...form.elements].filter((field) => field.name && !NO_FIELD.has(field.type) && !NEVER_KEPT.has(field.name));
  const valueOf = (field) => (field.type === "checkbox" ? field.checked : field.value);
  const says = (form, values) =>
    fieldsOf(form).some((field) => field.type !== "hidden" && values[field.name]) || Boolean(values.text);

  const show = (form) => {
    const kept = !isOff() && says(form, read());
    for (const line of all("[data-kept-line]")) line.hidden = false;
    for (const words of all("[data-kept-words]")) words.hidden = !kept;
    for (const box of all("[data-kept-off]")) box.checked = isOff();
  };

  const save = (form) => {
    if (!isOff() && !leaving && form.isConnected) {
      const values = read();
      for (const field of fieldsOf(form)) values[field.name] = valueOf(field);
      if (says(form, values)) attempt(() => localStorage.setItem(KEY, JSON.stringify({ at: Date.now(), values })));
      else attempt(() => localStorage.removeItem(KEY));
    }
    show(form);
  };

  const fill = (form) => {
    const values = read();
    if (!says(form, values)) return;
    for (const field of fieldsOf(form)) {
      const kept = values[field.name];
      if (kept === undefined || (field.name === "draft" && field.value)) continue;
      if (field.type === "checkbox") field.checked = kept;
      else if (field.type !== "hidden" || kept) field.value = kept;
      if (kept && field.type !== "hidden") field.closest("details")?.setAttribute("open", "");
    }
  };

  const fillFiles = async (form) => {
    const input = form.querySelector("input[type=file]");
    if (form.matches("[data-kept-has-files]")) await dropFiles();
    if (!input) return;
    const files = await keptFiles();
    if (files.length && !input.files.length) {
      const carrier = attempt(() => new DataTransfer());
      if (!carrier) return;
      for (const file of files) carrier.items.add(file);
      input.files = carrier.files;
      input.closest("details")?.setAttribute("open", "");
    }
    input.addEventListener("change", () => (isOff() ? dropFiles() : keepFiles([...input.files])));
  };

  // ---------------------------------------------------------------- sending
  let waiting = null;

  const put = (html) => {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const main = fresh.querySelector("main");
    if (!main) return location.reload();
    document.title = fresh.title;
    document.querySelector("main").replaceWith(main);
    scrollTo(0, 0);
    (main.querySelector("[role=alert] a, .has-error textarea, .has-error input") ?? main).focus({ preventScroll: false });
    begin();
  };

  const hold = (form, button) => {
    waiting = { form, button, timer: setTimeout(again, RETRY_MS) };
    for (const notice of all("[data-offline]", form)) notice.hidden = false;
    button?.removeAttribute("aria-busy");
  };
  const again = () => {
    if (!waiting) return;
    const { form, button, timer } = waiting;
    clearTimeout(timer);
    waiting = null;
    if (form.isConnected) send(form, button);
  };

  const send = async (form, button) => {
    if (form.dataset.sending) return;
    form.dataset.sending = "yes";
    if (waiting) clearTimeout(waiting.timer);
    waiting = null;
    save(form);
    const body = new FormData(form);
    if (button?.name) body.append(button.name, button.value);
    button?.setAttribute("aria-busy", "true");
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), form.querySelector("input[type=file]")?.files.length ? 6e5 : 45e3);
    try {
      const answer = await fetch(form.action, { method: "POST", body, signal: patience.signal });
      if (answer.status >= 500) throw new Error("the server is away");
      if (answer.redirected && form.hasAttribute("data-kept-go")) return location.assign(answer.url);
      const html = await answer.text();
      if (answer.redirected) history.pushState(null, "", answer.url); // shown from what came, not asked for twice
      put(html);
    } catch {
      hold(form, button);
    } finally {
      clearTimeout(timer);
      delete form.dataset.sending;
    }
  };

  // ---------------------------------------------------------------- what others said that is alike
  const PAUSE_MS = 900;
  const LEAST_LETTERS = 20;
  const lookAround = (form) => {
    const place = form.querySelector("[data-similar]");
    const words = form.elements.text;
    if (!place || !words) return;
    let wait;
    let asked = "";
    const ask = async () => {
      const text = words.value.trim();
      if (text.length < LEAST_LETTERS || text === asked) return;
      asked = text;
      const body = new FormData();
      body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
      body.append("text", text);
      try {
        const answer = await fetch(place.dataset.similar, { method: "POST", body });
        // looking at one of them keeps the list where it is: nothing moves under a finger
        if (answer.ok && !place.contains(document.activeElement)) place.innerHTML = await answer.text();
      } catch {
        asked = "";
      }
    };
    words.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(ask, PAUSE_MS);
    });
    ask();
  };

  // ---------------------------------------------------------------- the page
  const keep = (form) => {
    fill(form);
    fillFiles(form);
    lookAround(form);
    save(form);
    let wait;
    form.addEventListener("input", () => {
      clearTimeout(wait);
      wait = setTimeout(() => save(form), 150);
    });
    form.addEventListener("change", () => save(form));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      send(form, event.submitter);
    });
  };

  const beginning = (words) => (words.length > 80 ? `${words.slice(0, 80).replace(/\s+\S*$/, "")}…` : words);
  const offer = () => {
    const words = read().text?.trim();
    for (const panel of words ? all("template[data-kept-found]") : []) {
      const shown = panel.content.cloneNode(true);
      for (const first of all("[data-kept-first]", shown)) first.textContent = beginning(words);
      panel.replaceWith(shown);
    }
  };

  const begin = () => {
    for (const mark of all("[data-kept-sent]")) {
      drop(`doithoai.form:${mark.dataset.keptSent || location.pathname}`);
      leaving = false;
    }
    offer();
    all("form[data-kept]").forEach(keep);
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-kept-drop], [data-kept-forget]");
    if (!button) return;
    if (button.matches("[data-kept-forget]")) return drop();
    if (!confirm(button.dataset.keptDrop)) return;
    await drop();
    location.assign(location.pathname);
  });
  document.addEventListener("change", (event) => {
    if (!event.target.matches?.("[data-kept-off]")) return;
    attempt(() => sessionStorage.setItem(OFF, event.target.checked ? "1" : "0"));
    if (isOff()) drop().then(() => (leaving = false));
    else all("form[data-kept]").forEach(save);
    all("form[data-kept]").forEach(show);
  });
  addEventListener("online", again);
  addEventListener("popstate", () => location.reload());
  addEventListener("pagehide", () => all("form[data-kept]").forEach(save));
  begin();
})();
