// The opinion poll on the phone: which one is open comes with the public picture; a vote goes without leaving the page.
(() => {
  "use strict";
  const poll = document.querySelector("[data-poll]");
  if (!poll) return;
  const id = poll.querySelector("[data-poll-id]");
  const thanks = poll.querySelector("[data-poll-thanks]");
  const buttons = [...poll.querySelectorAll("[data-poll-choice]")];

  const press = (choice) => {
    for (const button of buttons) button.setAttribute("aria-pressed", String(Number(button.value) === choice));
    thanks.hidden = choice < 0;
  };

  document.body.addEventListener("live:changed", ({ detail }) => {
    const shown = detail.poll;
    if (!shown) return;
    poll.hidden = !shown.id;
    if (id.value !== String(shown.id)) {
      id.value = shown.id;
      press(-1);
    }
    for (const button of buttons) {
      button.hidden = !shown.choices[button.value];
      button.disabled = !shown.open;
    }
  });

  poll.addEventListener("submit", async (event) => {
    if (!event.submitter) return;
    event.preventDefault();
    const words = new FormData(event.target);
    words.set("choice", event.submitter.value);
    try {
      const answer = await fetch(event.target.action, {
        method: "POST",
        body: words,
        headers: { Accept: "application/json" },
      });
      if (answer.ok) press((await answer.json()).choice);
    } catch {
      // no signal: the button may be pressed again, the phone counts once
    }
  });
})();
