// The door: the server decides while it answers, the carried list while it does not; nothing that was said is lost.
import { Camera } from "./camera.js";
import { List, fold } from "./list.js";
import { readBadge } from "./mark.js";
import { Queue } from "./queue.js";
import { dropList, keepList, keptList } from "./store.js";
import { View, hour } from "./view.js";

const LOOK_AGAIN = 30_000;
const root = document.querySelector("[data-door-page]");
const { code, listUrl, stepsUrl, workerUrl, doorName, by } = root.dataset;
const view = new View(root);
const list = new List(code);
const queue = new Queue({ code, url: stepsUrl, door: () => doorName, onAnswer: heard, onState: (state) => view.state(state, list) });
const touch = matchMedia("(pointer: coarse)").matches;

const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const newStep = (act, facts) => ({ key: newKey(), act, at: Date.now(), ...facts });

// ---- steps

async function perform(step, person) {
  const told = await queue.ask(step);
  if (told) return byServer(step, told);
  const refusal = byList(step, person);
  if (refusal) {
    await queue.forget(step);
    return refuse(step, refusal, person);
  }
  await queue.keep(step);
  return accept(step, person, view.say("kept_here"));
}

function byServer(step, told) {
  const person = told.id ? list.tell(facts(step, told)) : undefined;
  redraw();
  if (told.code) return refuse(step, { code: told.code, sentence: told.sentence }, person);
  return show(step, person);
}

const facts = (step, { id, name, group, number, seat, state, at, door, by: who }) => ({
  ...{ id, key: step.key, name, group, number, seat, state, at, door, by: who },
});

function byList(step, person) {
  if (step.act === "undo") return null;
  if (step.act === "walk_in") {
    const twin = step.reason ? null : list.sameName(step.name, step.groupName);
    return twin && refusalOf("same_name_at_door", twin);
  }
  if (!list.usable) return step.reason ? null : { code: "offline_empty", sentence: view.say("offline_empty") };
  if (!person && step.elsewhere) return step.reason ? null : refusalOf("badge_of_other_dialogue", { name: view.say("this_badge") });
  if (!person) return refusalOf("badge_unknown", {});
  const objection = list.objection(person);
  return objection && (!step.reason || objection === "checked_in_already") ? refusalOf(objection, person) : null;
}

const refusalOf = (reason, person) => ({
  code: reason,
  sentence: view.say(reason, { ...person, at: person.at ? hour(person.at) : "" }),
});

function accept(step, person, more) {
  const at = step.act === "undo" ? null : new Date(step.at).toISOString();
  const known = person ?? { name: step.name ?? view.say("this_badge"), group: step.groupName ?? "", key: step.key };
  const told = list.tell({ ...known, at, door: doorName, by });
  redraw();
  show(step, told, more);
}

function show(step, person, more = "") {
  if (step.act === "undo") return view.answer({ kind: "refused", title: view.say("undone", person) });
  const target = person.id ? { delegate: person.id } : { undoes: step.key };
  const undo = () => perform(newStep("undo", target), person);
  view.answer({ kind: "in", title: person.name, lines: [view.place(person) && `${view.place(person)}.`, more], undo, person: person.id ?? person.key });
  list.soon();
}

const FINAL = ["checked_in_already", "badge_unknown", "door_closed", "nobody_to_undo", "delegate_name_missing"];

function refuse(step, { code: reason, sentence }, person) {
  const lines = reason === "checked_in_already" ? [view.say("nothing_more")] : [];
  const { order, ...again } = step;
  const letIn = FINAL.includes(reason) ? null : (why) => perform({ ...again, at: Date.now(), reason: why }, person);
  view.answer({ kind: reason === "checked_in_already" ? "again" : "refused", title: sentence, lines, letIn });
  if (reason === "badge_unknown") view.walkIn.closest("details").open = true;
}

// what the server says of a step that had waited
function heard(step, told, late) {
  if (told.id && !told.code) list.tell(facts(step, told));
  if (told.disputed) view.undecided((list.undecided = (list.undecided ?? 0) + 1));
  if (late && told.code && !told.disputed) view.answer({ kind: "refused", title: told.sentence });
  if (late) redraw();
}

// ---- what was typed or read

async function enter(typed) {
  const read = readBadge(typed);
  if (read) {
    const elsewhere = read.dialogue !== "" && read.dialogue !== code && /giay-moi/.test(typed);
    await perform(newStep("check_in", { badge: read.badge, elsewhere }), list.withBadge(read.badge));
    return done();
  }
  if (!list.usable) return view.entry.submit();
  const found = meant(typed, { focus: true });
  if (!found) view.answer({ kind: "refused", title: view.say("not_found") });
  if (!found) offerWalkIn(typed);
}

function meant(typed, { focus = false } = {}) {
  const found = typed.trim().length > 1 || /^\d$/.test(typed) ? list.search(typed) : [];
  const word = (person) => (person.at ? "" : view.matches.dataset.word);
  const come = async (person) => {
    await perform(newStep("check_in", { delegate: person.id }), person);
    done();
  };
  if (found.length) view.answers.replaceChildren();
  view.rows(view.matches, found, word, come, { focus });
  return found.length;
}

function offerWalkIn(typed) {
  const name = typed.includes("|") ? typed.split("|")[2] : typed;
  view.walkIn.closest("details").open = true;
  if (!/^[\p{L}\p{M}\s'.]{2,}$/u.test(name ?? "")) return;
  view.walkIn.elements.full_name.value = name;
  view.walkIn.elements.full_name.focus();
}

function done() {
  view.entry.elements.entry.value = "";
  if (!touch) view.entry.elements.entry.focus();
}

async function walkIn(form) {
  const name = form.elements.full_name.value.replace(/\s+/g, " ").trim();
  if (!/\p{L}.*\p{L}/u.test(name)) return view.nothing("name_missing");
  const chosen = form.elements.group_id;
  const groupName = chosen.value ? chosen.selectedOptions[0].textContent : "";
  // somebody of that name is expected: first shown, and let in as a guest when pressed again
  const expected = list.people.some((person) => !person.at && person.state === "approved" && person.folded === fold(name));
  if (expected && form.dataset.shown !== name) {
    form.dataset.shown = name;
    return meant(name);
  }
  const group = Number(chosen.value) || null;
  await perform(newStep("walk_in", { name, group, groupName, reason: form.elements.reason.value.trim() }));
  form.elements.full_name.value = form.elements.reason.value = "";
  form.elements.full_name.focus();
}

// ---- the list that the device carries

list.soon = () => {
  clearTimeout(list.saving);
  list.saving = setTimeout(() => list.usable && keepList(carried()), 500);
};

const carried = () => ({
  code,
  people: list.people.map(({ folded, ...person }) => person),
  count: list.count,
  loadedAt: list.loadedAt,
  forgetAfter: list.forgetAfter,
  tag: list.tag,
  undecided: list.undecided,
});

function redraw() {
  view.count(list.count);
  const undo = (person) => perform(newStep("undo", person.id ? { delegate: person.id } : { undoes: person.key }), person);
  view.rows(view.lately, list.lately(), () => view.lately.dataset.word, undo);
  list.soon();
}

async function overlay() {
  for (const step of (await queue.waiting()).filter((one) => one.let_in)) {
    const person = step.badge ? list.withBadge(step.badge) : list.byId.get(step.delegate);
    const undone = step.act === "undo" ? list.people.find((one) => one.key === step.undoes) : null;
    const known = person ?? undone ?? { name: step.name ?? view.say("this_badge"), group: step.groupName ?? "", key: step.key };
    const at = step.act === "undo" ? null : new Date(step.at).toISOString();
    list.tell({ ...known, at, door: step.door, by });
  }
  redraw();
}

async function load() {
  let answer;
  try {
    answer = await fetch(listUrl, { headers: { "If-None-Match": list.tag || '""' }, redirect: "manual" });
  } catch {
    return;
  }
  if (answer.status === 304) list.loadedAt = Date.now();
  if (answer.ok) await take(await answer.json(), answer.headers.get("ETag"));
  queue.changed();
}

async function take(told, tag) {
  if (!told.open) return forget();
  Object.assign(list, told, { tag, loadedAt: Date.now(), forgetAfter: told.forget_after * 1000, refused: told.refused ?? "" });
  list.reindex();
  view.undecided(told.undecided);
  if (list.refused) await dropList(code);
  else {
    await overlay();
    await keepList(carried()); // at once: the connection may go with the next breath
  }
  return view.count(list.count);
}

// personal data leaves the device with the session, or when its time is over
async function forget() {
  clearTimeout(list.saving);
  await dropList(code);
  Object.assign(list, { people: [], loadedAt: 0, tag: "" });
  list.reindex();
  view.lately.replaceChildren();
  for (const name of await (globalThis.caches?.keys() ?? [])) {
    if (name.startsWith(`door:${code}:`)) await caches.delete(name);
  }
  await (await navigator.serviceWorker?.getRegistration(location.pathname))?.unregister();
}

async function leave() {
  const waiting = (await queue.waiting()).length;
  if (waiting) return view.answer({ kind: "refused", title: view.say("still_waiting", { count: waiting }) });
  await forget();
  clearInterval(looking);
  return view.nothing("forgotten");
}

// ---- beginning

const camera = new Camera(view.video, enter);

async function switchCamera() {
  if (camera.running) camera.stop();
  else await camera.start().catch(() => view.nothing("camera_refused"));
  if (!camera.running) camera.stop();
  view.camera.hidden = !camera.running;
  if (camera.running) view.camera.scrollIntoView({ block: "center" });
  view.cameraButton.setAttribute("aria-pressed", camera.running);
}

const submitted = (form, act) =>
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    act(form);
  });

submitted(view.entry, (form) => form.elements.entry.value.trim() && enter(form.elements.entry.value));
submitted(view.walkIn, walkIn);
view.entry.elements.entry.addEventListener("input", (event) => list.usable && !readBadge(event.target.value) && meant(event.target.value));
view.forget.addEventListener("click", leave);
view.cameraButton.hidden = !navigator.mediaDevices;
view.cameraButton.addEventListener("click", switchCamera);
document.addEventListener("visibilitychange", () => document.hidden && camera.running && switchCamera());
for (const part of root.querySelectorAll("[data-needs-script]")) part.hidden = false;

const kept = await keptList(code);
if (kept && Date.now() - kept.loadedAt < kept.forgetAfter) Object.assign(list, kept);
else if (kept) await forget();
list.reindex();
if (list.usable) await overlay();
navigator.serviceWorker?.register(workerUrl, { scope: location.pathname }).catch(() => {});
await load();
await queue.flush();
queue.changed();
const looking = setInterval(() => !document.hidden && load(), LOOK_AGAIN);
root.dataset.ready = "yes";
