// @ in a note opens the names of those who may read it: type on to narrow, arrows and Enter or a press to choose.
(() => {
  "use strict";
  const plain = (words) => words.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").toLowerCase();
  for (const box of document.querySelectorAll("[data-mentions]")) {
    const text = box.querySelector("textarea");
    const list = box.querySelector(".mention-list");
    const names = [...list.children];
    let from = -1;

    const fitting = () => names.filter((name) => !name.hidden);
    const here = () => list.querySelector('[aria-selected="true"]');
    const mark = (name) => {
      here()?.removeAttribute("aria-selected");
      name?.setAttribute("aria-selected", "true");
      name?.scrollIntoView({ block: "nearest" });
    };
    const close = () => {
      list.hidden = true;
      from = -1;
    };
    const look = () => {
      const before = text.value.slice(0, text.selectionStart);
      const call = /(?:^|[\s(])@([^@\n]{0,40})$/u.exec(before);
      if (!call) return close();
      from = text.selectionStart - call[1].length;
      const wanted = plain(call[1]);
      for (const name of names) name.hidden = !plain(name.dataset.name).split(/\s+/).some((_, at, all) => all.slice(at).join(" ").startsWith(wanted));
      list.hidden = fitting().length === 0;
      mark(fitting()[0]);
    };
    const choose = (name) => {
      if (!name) return;
      text.setRangeText(`${name.dataset.name} `, from, text.selectionStart, "end");
      close();
      text.focus();
    };

    text.addEventListener("input", look);
    text.addEventListener("blur", () => setTimeout(close, 200));
    text.addEventListener("keydown", (event) => {
      if (list.hidden || event.isComposing) return;
      const all = fitting();
      const at = all.indexOf(here());
      if (event.key === "ArrowDown") mark(all[(at + 1) % all.length]);
      else if (event.key === "ArrowUp") mark(all[(at - 1 + all.length) % all.length]);
      else if (event.key === "Enter" || event.key === "Tab") choose(here());
      else if (event.key === "Escape") close();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    list.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      choose(event.target.closest("li"));
    });
  }
})();
