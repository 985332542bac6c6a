// The carried list: finds people, and gives the one reason for which it lets nobody of that row in.
import { badgeMark } from "./mark.js";

export const fold = (text) =>
  text
    .replace(/[đĐ]/g, "d")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();

const MOST = 12;
const LAST_DIGITS = 4;
const IDENTITY_DIGITS = 12;

export class List {
  constructor(code, kept) {
    this.code = code;
    Object.assign(this, { people: [], count: { present: 0, expected: 0, guests: 0 }, loadedAt: 0, tag: "", refused: "" }, kept);
    this.reindex();
  }

  get usable() {
    return this.loadedAt > 0 && !this.refused;
  }

  reindex() {
    this.byMark = new Map();
    this.byId = new Map();
    for (const person of this.people) {
      person.folded = fold(person.name);
      if (person.mark) this.byMark.set(person.mark, person);
      if (person.id) this.byId.set(person.id, person);
    }
  }

  withBadge(badge) {
    return this.byMark.get(badgeMark(this.code, badge));
  }

  // a number, the last digits of an identity number or all of it, or words of a name
  search(typed) {
    // the QR of an identity card: number|old number|name|…
    const [first, , name] = typed.split("|");
    const words = fold(first).match(/[a-z0-9]+/g) ?? [];
    const digits = words.join("");
    const fits = /^\d+$/.test(digits) ? this.fitsDigits(digits, name) : (person) => words.every((word) => person.folded.includes(word));
    const found = words.length ? this.people.filter(fits) : [];
    // those who are still to come first
    return found.sort((a, b) => Boolean(a.at) - Boolean(b.at)).slice(0, MOST);
  }

  fitsDigits(digits, name) {
    const last = digits.length >= LAST_DIGITS && digits.length <= IDENTITY_DIGITS ? digits.slice(-LAST_DIGITS) : null;
    const number = digits.length <= LAST_DIGITS ? Number(digits) : null;
    return (person) => {
      if (number !== null && person.number === number) return true;
      return last !== null && person.last === last && (!name || person.folded === fold(name));
    };
  }

  sameName(name, group) {
    return this.people.find((person) => person.at && person.folded === fold(name) && person.group === group);
  }

  // the same reasons, in the same order, as the server's
  objection(person) {
    if (person.state === "withdrawn") return person.substitute ? "delegate_replaced" : "delegate_withdrawn";
    if (person.at) return "checked_in_already";
    if (person.state === "waiting") return "delegate_waiting";
    return person.state === "approved" ? "" : "delegate_not_approved";
  }

  // what an answer of the server, or a step of this device, says of a person
  tell(facts) {
    const known = this.byId.get(facts.id) ?? this.people.find((person) => person.key && person.key === facts.key);
    const was = Boolean(known?.at);
    const person = known ?? { mark: "", last: "", substitute: "", number: null, seat: "", state: "approved", guest: true };
    Object.assign(person, facts);
    if (!known) this.people.push(person);
    this.count[person.guest ? "guests" : "present"] += Number(Boolean(person.at)) - Number(was);
    this.reindex();
    return person;
  }

  // who came in last, the newest first
  lately(count = 5) {
    const there = this.people.filter((person) => person.at);
    return there.sort((a, b) => new Date(b.at) - new Date(a.at)).slice(0, count);
  }
}
