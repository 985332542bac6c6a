// Sends the steps of this door, each under its key. A step leaves the device only when the server has answered its key.
import { dropStep, keepStep, keptSteps } from "./store.js";

const PATIENCE = 2_500;
const PAUSE = 5_000;
const AT_ONCE = 50;

const cookie = (name) => document.cookie.split("; ").find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";

export class Queue {
  constructor({ code, url, door, onAnswer, onState }) {
    Object.assign(this, { code, url, door, onAnswer, onState });
    this.online = navigator.onLine;
    this.signedOut = false;
    this.refused = "";
    this.running = null;
    addEventListener("online", () => this.flush());
    setInterval(() => this.flush(), PAUSE);
  }

  waiting() {
    return keptSteps(this.code);
  }

  // The server's answer to this step; null where there is none now: the door decides by its list.
  async ask(step) {
    await keepStep(Object.assign(step, { code: this.code, door: this.door() }));
    if (!this.online || this.signedOut) return null;
    const answers = await this.send(await this.waiting());
    return answers?.get(step.key) ?? null;
  }

  // The door has decided without the server; the step goes when the way is free.
  async keep(step) {
    await keepStep(Object.assign(step, { let_in: true }));
    this.changed();
  }

  async forget(step) {
    await dropStep(step);
    this.changed();
  }

  async flush() {
    const steps = await this.waiting();
    if (steps.length || !this.online) await this.send(steps, { late: true });
  }

  async send(steps, { late = false } = {}) {
    while (this.running) await this.running;
    this.running = this.exchange(steps.slice(0, AT_ONCE), late);
    try {
      return await this.running;
    } finally {
      this.running = null;
      this.changed();
    }
  }

  async exchange(steps, late) {
    let answer;
    try {
      answer = await fetch(this.url, {
        method: "POST",
        redirect: "manual",
        headers: { "Content-Type": "application/json", "X-CSRFToken": cookie("csrftoken") },
        body: JSON.stringify({ sent_at: Date.now(), steps }),
        signal: AbortSignal.timeout(late ? 4 * PATIENCE : PATIENCE),
      });
      if (answer.status >= 500) throw new Error("the server is away");
    } catch {
      this.online = false;
      return null;
    }
    this.online = true;
    // the hall runs elsewhere for now: the steps stay here, and the door decides by its list
    this.refused = answer.status === 422 ? ((await answer.json()).refused ?? "") : "";
    this.signedOut = !answer.ok && !this.refused;
    if (!answer.ok) return null;
    const told = new Map((await answer.json()).answers.map((one) => [one.key, one]));
    for (const step of steps) {
      if (!told.has(step.key)) continue;
      await dropStep(step);
      this.onAnswer(step, told.get(step.key), late);
    }
    return told;
  }

  async changed() {
    const steps = (await this.waiting()).filter((step) => step.let_in);
    this.onState({ online: this.online, signedOut: this.signedOut, refused: this.refused, count: steps.length, since: steps[0]?.at });
  }
}
