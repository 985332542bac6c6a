// The page on which an answer is written. What is typed is kept: in this browser at once, on the server within seconds.
// The ordinary save button works without any of this. form[data-answer-draft] says where to keep; the server's answer is
// a piece of the page whose [data-part]s replace those shown. [data-insert="id"] puts the words of #id at the caret.
(() => {
  "use strict";
  const form = document.querySelector("form[data-answer-draft]");
  if (!form) return;
  const { text, seen_version: seen, number } = form.elements;
  const shown = form.querySelector("[data-answer-state]");
  const KEY = `doithoai.answer:${form.dataset.person}:${location.pathname}`;
  const DAYS_KEPT = 14;
  const WAIT = 1000, LONGEST_WAIT = 3000, BEAT = 20000;

  const plain = (value) => value.replaceAll("\r\n", "\n").normalize("NFC").trim();
  const boxes = () => [...form.querySelectorAll('input[name="answered_points"]')];
  const points = () => boxes().filter((box) => box.checked).map((box) => box.value);
  const words = () => JSON.stringify([plain(text.value), points(), seen.value]);
  const say = (name, on) => {
    const line = form.querySelector(`[data-say="${name}"]`);
    if (line) line.hidden = !on;
  };

  const store = {
    read() {
      try {
        const kept = JSON.parse(localStorage.getItem(KEY) ?? "null");
        return kept && Date.now() - kept.at < DAYS_KEPT * 864e5 ? kept : null;
      } catch {
        return null;
      }
    },
    write() {
      const kept = { text: text.value, points: points(), seen: seen.value, number: number.value, at: Date.now() };
      try {
        localStorage.setItem(KEY, JSON.stringify(kept));
      } catch {
        // no room or not allowed: the server keeps it
      }
    },
    drop() {
      try {
        localStorage.removeItem(KEY);
      } catch {
        // nothing was kept
      }
    },
  };

  let sent = words();
  let timer = 0;
  let waitingSince = 0;
  let busy = false;

  const show = (html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const fresh = page.querySelector("[data-number]");
    if (!fresh) return false;
    number.value = fresh.dataset.number;
    for (const part of shown.querySelectorAll("[data-part]")) {
      const next = fresh.querySelector(`[data-part="${part.dataset.part}"]`);
      if (next && next.innerHTML !== part.innerHTML) part.innerHTML = next.innerHTML;
    }
    return true;
  };

  const body = () => {
    const fields = new URLSearchParams();
    for (const name of ["csrfmiddlewaretoken", "text", "seen_version", "number"]) fields.set(name, form.elements[name].value);
    for (const point of points()) fields.append("answered_points", point);
    return fields;
  };

  const send = async () => {
    clearTimeout(timer);
    if (busy) return later();
    busy = true;
    waitingSince = 0;
    const now = words();
    try {
      const answer = await fetch(form.dataset.keepUrl, {
        method: "POST",
        body: body(),
        headers: { "HX-Request": "true" },
        redirect: "manual",
        keepalive: text.value.length < 15000,
      });
      const html = answer.status === 422 || answer.ok ? await answer.text() : "";
      if (answer.status === 422) {
        // another page of the same person is newer: this one keeps its words here
        const said = new DOMParser().parseFromString(html, "text/html").body.textContent.trim();
        shown.querySelector('[data-part="saved"]').textContent = said;
        sent = now;
      } else if (answer.ok && show(html)) {
        sent = now;
        say("offline", false);
        if (words() === now) store.write();
      } else {
        say("offline", true);
      }
    } catch {
      say("offline", true);
    } finally {
      busy = false;
    }
    if (words() !== sent) later();
  };
  const later = () => {
    waitingSince ||= Date.now();
    clearTimeout(timer);
    timer = setTimeout(send, Math.max(0, Math.min(WAIT, waitingSince + LONGEST_WAIT - Date.now())));
  };

  const take = (kept) => {
    text.value = kept.text;
    for (const box of boxes()) box.checked = kept.points.includes(box.value);
    seen.value = kept.seen;
    say("restored", true);
    later();
  };
  const offer = (kept) => {
    const box = form.querySelector("[data-offer]");
    box.querySelector("[data-offer-at]").textContent = new Date(kept.at).toLocaleString(document.documentElement.lang);
    box.querySelector("[data-offer-take]").addEventListener("click", () => {
      box.hidden = true;
      take(kept);
      text.focus();
    });
    box.querySelector("[data-offer-drop]").addEventListener("click", () => {
      box.hidden = true;
      store.drop();
      text.focus();
    });
    box.hidden = false;
  };
  const restore = () => {
    const kept = store.read();
    if (!kept) return;
    // the words of a clash stand on the page already, beside the other wording
    const known = [text.value, form.dataset.mine ?? ""].map(plain);
    if (known.includes(plain(kept.text)) || !plain(kept.text)) store.drop();
    else if (kept.number === number.value) take(kept);
    else offer(kept);
  };

  // two wordings side by side: nothing is kept over them before the writer has touched the text
  let touched = form.dataset.mine === undefined;
  const changed = () => {
    touched = true;
    store.write();
    later();
  };
  text.addEventListener("input", changed);
  form.addEventListener("change", (event) => event.target.name === "answered_points" && changed());
  addEventListener("online", () => touched && send());
  document.addEventListener("visibilitychange", () => {
    if (touched && (words() !== sent || document.visibilityState === "visible")) send();
  });
  addEventListener("pagehide", () => words() !== sent && navigator.sendBeacon?.(form.dataset.keepUrl, body()));
  setInterval(() => touched && document.visibilityState === "visible" && send(), BEAT);

  for (const button of document.querySelectorAll("[data-insert]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const words_ = document.getElementById(button.dataset.insert).textContent;
      text.focus();
      // keeps the browser's own undo; where it is not known, the plain way
      if (!document.execCommand?.("insertText", false, words_)) {
        text.setRangeText(words_, text.selectionStart, text.selectionEnd, "end");
        text.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
  }

  form.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  restore();
  if (touched) send();
})();
