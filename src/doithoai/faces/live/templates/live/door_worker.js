// Version {{ version }}. Answers for the door page while there is no connection; asks the network first for the page itself.
const CACHE = "door:{{ code }}:{{ version }}";
const FILES = {{ files|safe }};
const PAGE = FILES[0];
const PATIENCE = 3000;
const FORGET_AFTER = {{ forget_after }};

addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  const others = (name) => name.startsWith("door:{{ code }}:") && name !== CACHE;
  const drop = (names) => Promise.all(names.filter(others).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(drop).then(() => clients.claim()));
});

// the page as the server gives it now; kept for later only where it is the page, not the sign-in
const page = async (request) => {
  const cache = await caches.open(CACHE);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.ok && !answer.redirected) await cache.put(PAGE, answer.clone());
    return answer;
  } catch (away) {
    const kept = await cache.match(PAGE);
    const age = kept ? Date.now() - new Date(kept.headers.get("Date")) : Infinity;
    if (age < FORGET_AFTER) return kept;
    await caches.delete(CACHE);
    throw away;
  }
};

const file = async (request) => (await caches.match(request, { cacheName: CACHE })) ?? fetch(request);

addEventListener("fetch", (event) => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  if (request.method !== "GET") return;
  if (path === PAGE) event.respondWith(page(request));
  else if (FILES.includes(path)) event.respondWith(file(request));
});
