// The review of a read plan: going into a field shows its line in the text beside it. Without this the links "dòng 12" do.
(() => {
  "use strict";
  const text = document.querySelector(".review-text");
  if (!text) return;
  const show = (number) => {
    const line = document.getElementById(`d${number}`);
    if (!line) return;
    text.querySelector(".is-here")?.classList.remove("is-here");
    line.classList.add("is-here");
    if (text.scrollHeight > text.clientHeight) text.scrollTop = line.offsetTop - text.clientHeight / 3;
  };
  document.addEventListener("focusin", (event) => {
    const row = event.target.closest?.("[data-line]");
    if (row) show(row.dataset.line);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".review-source a");
    if (!link || text.scrollHeight <= text.clientHeight) return;
    event.preventDefault();
    show(link.hash.slice(2));
  });
})();
