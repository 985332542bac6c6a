// The phone in the hall: the list of questions, the thumb, and the phone's own things with their place.
// Everything comes with the picture that all phones share; the own things are asked for only when one of them has moved.
(() => {
  "use strict";
  const list = document.querySelector("[data-questions]");
  const blank = document.querySelector("template[data-question]");
  const own = document.querySelector("[data-own]");
  const none = document.querySelector("[data-no-questions]");
  if (location.search) history.replaceState(null, "", location.pathname);

  const say = (place, words) => {
    if (place && place.textContent !== words) place.textContent = words;
  };

  // ---------------------------------------------------------------- the questions of all
  const fresh = (key) => {
    const item = blank.content.firstElementChild.cloneNode(true);
    item.dataset.key = key;
    item.querySelector("form").action = list.dataset.questions.replace("KHOA", key);
    return item;
  };
  const fill = (item, question, supported) => {
    if (question) {
      say(item.querySelector("[data-text]"), question.text);
      say(item.querySelector("[data-who]"), question.who);
      say(item.querySelector("[data-state]"), question.state);
    }
    if (supported !== undefined) say(item.querySelector("[data-supported]"), String(supported));
  };
  const showQuestions = (picture) => {
    if (!picture.question_keys) return;
    const known = {};
    for (const item of [...list.children]) known[item.dataset.key] = item;
    picture.question_keys.forEach((key, place) => {
      const item = known[key] || fresh(key);
      fill(item, picture[`q_${key}`], (picture.supports || {})[key]);
      if (list.children[place] !== item) list.insertBefore(item, list.children[place] || null);
    });
    while (list.children.length > picture.question_keys.length) list.lastElementChild.remove();
    none.hidden = picture.question_keys.length > 0;
  };

  list.addEventListener("submit", async (event) => {
    event.preventDefault();
    const form = event.target;
    const button = form.querySelector("button");
    if (button.disabled) return;
    button.disabled = true;
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new FormData(form),
        headers: { Accept: "application/json" },
      });
      if (!answer.ok) throw new Error("not counted");
      say(form.querySelector("[data-supported]"), String((await answer.json()).supported));
      const words = form.querySelector("[data-support-words]");
      say(words, words.dataset.pressed);
    } catch {
      button.disabled = false; // no signal: the thumb may press again, it counts once
    }
  });

  // ---------------------------------------------------------------- what this phone has sent
  let seen = null;
  const ownItems = () => [...own.querySelectorAll("[data-own-key]")];
  const mark = (picture) =>
    ownItems()
      .map((item) => {
        const { ownKey, turnKey } = item.dataset;
        const settled = (picture.settled || []).includes(ownKey);
        const state = (picture[`q_${ownKey}`] || {}).state || "";
        const waits = (picture.queue_keys || []).includes(turnKey);
        return [ownKey, settled, state, waits, picture.speaker_key === turnKey].join(" ");
      })
      .join("|");
  const showPlaces = (picture) => {
    for (const item of ownItems()) {
      const place = (picture.queue_keys || []).indexOf(item.dataset.turnKey);
      const words = item.querySelector("[data-place]");
      say(words, place < 0 ? "" : `. ${own.dataset.place.replace("000", place + 1)}`);
    }
  };
  const askOwn = async (picture) => {
    try {
      const answer = await fetch(own.dataset.own);
      if (!answer.ok) return;
      const html = await answer.text();
      if (own.contains(document.activeElement)) document.activeElement.blur();
      own.innerHTML = html;
      seen = mark(picture);
      showPlaces(picture);
    } catch {
      // the next change asks again
    }
  };
  const showOwn = (picture) => {
    showPlaces(picture);
    if (!ownItems().length) return;
    const now = mark(picture);
    if (now === seen) return;
    const first = seen === null;
    seen = now;
    // after a break all phones come back at once: not all of them ask in the same moment
    setTimeout(() => askOwn(picture), first ? Math.random() * 2000 : 0);
  };

  // ---------------------------------------------------------------- the agenda
  const showAgenda = (picture) => {
    for (const item of document.querySelectorAll("[data-agenda] li")) {
      if (item.textContent === picture.item) item.setAttribute("aria-current", "step");
      else item.removeAttribute("aria-current");
    }
  };

  // ---------------------------------------------------------------- captions, and where the hall can be watched
  const captions = document.querySelector("[data-captions]");
  const stream = document.querySelector("[data-stream]");
  const showBroadcast = ({ captions: lines, stream_url: address }) => {
    if (lines) captions.hidden = lines.length === 0;
    if (address === undefined) return;
    stream.hidden = !address.startsWith("https://");
    if (!stream.hidden) stream.firstElementChild.href = address;
  };

  document.body.addEventListener("live:changed", ({ detail }) => {
    showBroadcast(detail);
    showQuestions(detail);
    showOwn(detail);
    showAgenda(detail);
  });
})();
