// What the door page shows: the answer, those who may be meant, who came in last, and how the sending stands.
const clock = new Intl.DateTimeFormat("vi-VN", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "Asia/Ho_Chi_Minh" });
export const hour = (at) => clock.format(new Date(at));

export class View {
  constructor(root) {
    this.root = root;
    this.words = JSON.parse(root.dataset.words);
    for (const part of root.querySelectorAll("[data-door]")) this[part.dataset.door] = part;
  }

  say(name, values = {}) {
    return (this.words[name] ?? "").replace(/\{(\w+)\}/g, (_, part) => values[part] ?? "");
  }

  place(person) {
    const parts = [person.group, person.guest ? this.say("guest") : ""];
    if (person.number) parts.push(this.say("number", person));
    if (person.seat) parts.push(this.say("seat", person));
    const words = parts.filter(Boolean).join(", ");
    return words.charAt(0).toUpperCase() + words.slice(1);
  }

  answer({ kind, title, lines = [], undo, letIn, person }) {
    const box = this.blank("blankAnswer");
    box.root.classList.add(`is-${kind}`);
    box.title.textContent = title;
    box.lines.textContent = lines.filter(Boolean).join(" ");
    box.undo.hidden = !undo;
    if (undo) box.undo.addEventListener("click", undo);
    box.despite.hidden = !letIn;
    if (letIn) {
      box.despite.addEventListener("submit", (event) => {
        event.preventDefault();
        const reason = box.despite.elements.reason.value.trim();
        if (reason) letIn(reason);
        else box.despite.elements.reason.focus();
      });
    }
    this.answers.replaceChildren(box.root);
    if (person) box.root.dataset.person = person;
    this.matches.replaceChildren();
    this.answers.scrollIntoView({ block: "nearest" });
  }

  rows(place, people, word, act, { focus = false } = {}) {
    place.replaceChildren(
      ...people.map((person) => {
        const row = this.blank("blankRow");
        row.name.textContent = person.name;
        row.place.textContent = this.place(person);
        row.standing.textContent = person.at ? [hour(person.at), person.door].filter(Boolean).join(", ") : "";
        row.act.textContent = word(person);
        row.act.hidden = !word(person);
        row.act.addEventListener("click", () => act(person));
        return row.root;
      }),
    );
    if (focus) place.querySelector("button:not([hidden])")?.focus();
  }

  nothing(name) {
    this.answer({ kind: "refused", title: this.say(name) });
  }

  count(count) {
    this.counted.textContent = this.say(count.guests ? "count_guests" : "count", count);
  }

  undecided(number) {
    this.toDecide.hidden = number === 0;
    this.toDecide.querySelector("[data-number]").textContent = number;
  }

  state({ online, signedOut, refused, count, since }, list) {
    const at = list.loadedAt ? hour(list.loadedAt) : "";
    const away = list.usable ? "offline" : "offline_empty";
    const lines = [this.say(online ? (list.usable ? "online" : "online_only") : away, { at })];
    if (count) lines.push(this.say("waiting", { count, at: hour(since) }));
    if (signedOut) lines.push(this.say("sign_in"));
    if (refused) lines.push(refused);
    if (list.refused) lines.push(list.refused);
    const words = lines.join(" ");
    if (this.net.textContent !== words) this.net.textContent = words;
    this.net.classList.toggle("is-away", !online || signedOut || Boolean(refused));
    this.root.dataset.waiting = count;
    this.signIn.hidden = !signedOut;
  }

  blank(name) {
    const root = this[name].content.firstElementChild.cloneNode(true);
    const parts = Object.fromEntries([...root.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
    return { root, ...parts };
  }
}
