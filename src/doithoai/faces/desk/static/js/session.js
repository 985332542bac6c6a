// The run sheet. One key for each event: [data-hall-key="m"] is pressed, followed or given the cursor. Forms are sent
// without leaving the page; a part ([data-part]) in which somebody writes is never replaced, except by its own answer.
(() => {
  "use strict";
  const PREFIX = "doithoai.note:";
  const typing = (target) => target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
  const dirty = (field) => (field.type === "checkbox" || field.type === "radio" ? false : field.value !== field.defaultValue);
  const written = (part) => [...part.querySelectorAll("textarea, input:not([type=hidden])")].some(dirty);
  let sent = null;

  const press = (key) => {
    const place = [...document.querySelectorAll(`[data-hall-key="${CSS.escape(key)}"]`)].find((one) => one.checkVisibility());
    if (!place) return false;
    if (place.matches("summary")) {
      place.parentElement.open = true;
      place.parentElement.querySelector("input:not([type=hidden]), select, textarea, button")?.focus();
    } else if (place.matches("input, textarea, select")) {
      place.focus();
      if (place.matches("textarea")) place.setSelectionRange(place.value.length, place.value.length);
      place.scrollIntoView({ block: "nearest" });
    } else (place.matches("a, button") ? place : place.querySelector("a, button"))?.click();
    return true;
  };

  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey) return;
    const field = typing(event.target);
    if (field && event.key === "Escape") field.blur();
    if (field && event.key === "Enter" && (event.ctrlKey || event.metaKey)) field.form?.requestSubmit();
    // in a list of choices Enter sends what is chosen; the space bar opens the list
    if (field?.matches("select") && event.key === "Enter" && field.value && field.form) {
      event.preventDefault();
      field.blur();
      field.form.requestSubmit();
    }
    if (field || event.ctrlKey || event.metaKey || document.querySelector("dialog[open]")) return;
    if (event.key.length === 1 && press(event.key.toLowerCase())) event.preventDefault();
  });

  // what is being written stays in this tab until the server has it
  const keyOf = (field) => `${PREFIX}${location.pathname}:${field.dataset.keep}`;
  const restore = () => {
    for (const field of document.querySelectorAll("[data-keep]")) {
      const kept = sessionStorage.getItem(keyOf(field));
      if (kept === field.defaultValue) sessionStorage.removeItem(keyOf(field));
      else if (kept !== null && field.value === field.defaultValue) field.value = kept;
    }
  };
  document.addEventListener("input", ({ target }) => {
    if (target.matches?.("[data-keep]")) sessionStorage.setItem(keyOf(target), target.value);
  });

  // the answer to a press comes before what others changed: meanwhile no form is taken away from under its own answer
  const pressed = new Set();
  let due = false;
  const askAgain = () => {
    if (!due || pressed.size) return;
    due = false;
    htmx.trigger("#note", "sheet:due");
  };
  document.addEventListener("htmx:beforeRequest", (event) => {
    const { detail } = event;
    const form = detail.elt.matches("form") ? detail.elt : null;
    if (form) {
      pressed.add(detail.xhr);
      detail.xhr.addEventListener("loadend", () => pressed.delete(detail.xhr) && askAgain());
    } else if (detail.elt.id === "note" && pressed.size) {
      due = true;
      event.preventDefault();
    }
    const part = form?.closest("[data-part]");
    if (part) sent = { id: part.id, texts: [...part.querySelectorAll("textarea")].map((field) => field.value).join("\0") };
  });
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const { elt } = detail.requestConfig;
    if (elt.isConnected && (elt.id !== "note" || !pressed.size)) return;
    detail.shouldSwap = false;
    due = true;
    setTimeout(askAgain);
  });
  document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
    const part = detail.target;
    const asSent = sent?.id === part.id && sent.texts === [...part.querySelectorAll("textarea")].map((field) => field.value).join("\0");
    if (asSent) {
      for (const field of part.querySelectorAll("[data-keep]")) sessionStorage.removeItem(keyOf(field));
      sent = null;
    } else if (part.contains(typing(document.activeElement) ?? null) || written(part)) detail.shouldSwap = false;
  });
  // signed out, or the sitting was closed elsewhere: no sheet came back, the page itself is asked again
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (!detail.elt.closest("#sheet")) return;
    const text = detail.xhr.responseText;
    if (text && detail.xhr.status < 500 && !text.includes('id="sheet"')) location.reload();
  });
  document.addEventListener("htmx:load", restore);
  restore();
})();
