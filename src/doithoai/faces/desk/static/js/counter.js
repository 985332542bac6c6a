// The counter: Enter goes to the next [data-step], Ctrl+Enter saves and opens the next form, select[data-pick] becomes a
// box in which two letters without marks find a line, and the number that calls brings its earlier opinions.
(() => {
  "use strict";
  const form = document.querySelector("[data-counter]");
  if (!form) return;
  // the code was shown once; a reload must not take what is typed next for what was sent
  const address = new URL(location.href);
  if (address.searchParams.has("da-luu")) {
    address.searchParams.delete("da-luu");
    history.replaceState(null, "", address);
  }
  const fold = (text) =>
    text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase().trim();

  // how well a line fits: whole name, a word of it, first letters of its words, anywhere; 9: not at all
  const fit = (name, wanted) => {
    if (name.startsWith(wanted)) return 0;
    const words = name.split(/[\s,]+/);
    if (words.some((word) => word.startsWith(wanted))) return 1;
    if (words.map((word) => word[0]).join("").includes(wanted.replace(/\s/g, ""))) return 2;
    return name.includes(wanted) ? 3 : 9;
  };

  const pick = (select) => {
    const frame = document.createElement("div");
    const box = document.createElement("input");
    const list = document.createElement("ul");
    frame.className = "pick";
    list.className = "pick-list";
    list.id = `${select.id}_list`;
    list.hidden = true;
    list.setAttribute("role", "listbox");
    const label = document.querySelector(`label[for="${select.id}"]`);
    list.setAttribute("aria-label", label?.textContent.trim() ?? "");
    box.id = `${select.id}_box`;
    box.type = "text";
    box.autocomplete = "off";
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-expanded", "false");
    box.setAttribute("aria-controls", list.id);
    box.dataset.step = "";
    delete select.dataset.step;
    if (label) label.htmlFor = box.id;
    select.before(frame);
    frame.append(select, box, list);

    const lines = [...select.options].map((option) => ({ option, name: fold(option.text) }));
    const show = () => {
      box.value = select.value ? select.selectedOptions[0].text : "";
      box.placeholder = select.options[0]?.text ?? "";
    };
    const close = () => {
      list.hidden = true;
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
    };
    const here = () => list.querySelector('[aria-selected="true"]');
    const go = (line) => {
      here()?.setAttribute("aria-selected", "false");
      line?.setAttribute("aria-selected", "true");
      line?.scrollIntoView({ block: "nearest" });
      if (line) box.setAttribute("aria-activedescendant", line.id);
    };
    const take = (value) => {
      select.value = value;
      select.dispatchEvent(new Event("input", { bubbles: true }));
      show();
      close();
    };
    const search = () => {
      const wanted = fold(box.value);
      const found = lines
        .map((line) => ({ ...line, fits: wanted ? fit(line.name, wanted) : 4 }))
        .filter((line) => line.fits < 9 && (line.option.value || !wanted))
        .sort((one, other) => one.fits - other.fits);
      list.replaceChildren(
        ...found.map(({ option }, at) => {
          const line = document.createElement("li");
          line.id = `${list.id}_${at}`;
          line.setAttribute("role", "option");
          line.setAttribute("aria-selected", "false");
          line.dataset.value = option.value;
          line.textContent = option.text;
          return line;
        }),
      );
      list.hidden = found.length === 0;
      box.setAttribute("aria-expanded", String(!list.hidden));
      go(list.firstElementChild);
    };
    box.addEventListener("input", search);
    box.addEventListener("focus", () => box.select());
    // nothing chosen from what was typed: the best line, or what stood there before
    box.addEventListener("blur", () => {
      if (!box.value.trim()) take("");
      else if (!list.hidden && here()) take(here().dataset.value);
      else show();
    });
    box.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) search();
        else go((event.key === "ArrowDown" ? here()?.nextElementSibling : here()?.previousElementSibling) ?? here());
      } else if (event.key === "Escape" && !list.hidden) {
        event.stopPropagation();
        show();
        close();
      } else if (event.key === "Enter" && !list.hidden && here()) {
        take(here().dataset.value);
      }
    });
    list.addEventListener("mousedown", (event) => {
      event.preventDefault();
      const line = event.target.closest("[data-value]");
      if (line) take(line.dataset.value);
    });
    show();
  };
  form.querySelectorAll("select[data-pick]").forEach(pick);

  const save = form.querySelector('button[name="next"]');
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      save.click();
      return;
    }
    if (event.shiftKey || event.altKey || event.target.closest("button, summary, a, [type=file]")) return;
    event.preventDefault();
    const steps = [...form.querySelectorAll("[data-step]"), save];
    const at = steps.indexOf(event.target);
    const radio = event.target.matches("[type=radio]");
    (radio ? steps[0] : (steps[at + 1] ?? save)).focus();
  });

  // a second press while the first is on its way would only be answered with the same code
  form.addEventListener("submit", () => setTimeout(() => (save.disabled = true)));
  window.addEventListener("pageshow", () => (save.disabled = false));

  const phone = form.elements.phone;
  const earlier = form.querySelector("[data-earlier]");
  let asked = "";
  const look = async () => {
    const number = phone.value.replace(/[\s.+()-]/g, "");
    if (number === asked) return;
    asked = number;
    earlier.replaceChildren();
    if (!/^\d{9,13}$/.test(number)) return;
    const body = new URLSearchParams({ phone: number, csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value });
    const answer = await fetch(form.dataset.ofPhone, { method: "POST", body });
    if (answer.ok && number === asked) earlier.innerHTML = await answer.text();
  };
  if (form.dataset.ofPhone) {
    phone.addEventListener("change", () => look().catch(() => {}));
    if (phone.value) look().catch(() => {});
  }
})();
