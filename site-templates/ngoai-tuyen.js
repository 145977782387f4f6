/*
Answers for a session that a visitor has kept (see giu-ky-hop.js) when the network does not. With a network it hands on
what the site says and keeps nothing, so that no page is ever older than the site. It is there only for those who have
kept a session, and goes with the last one. A new version takes over at once: it has no state of its own.
*/
const prefix = `giu:${new URL(registration.scope).pathname}:`;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // Parts of a recording, forms and other sites are none of our business.
  if (request.method !== "GET" || request.headers.has("Range") || !url.href.startsWith(registration.scope)) return;
  event.respondWith(fetch(request).catch(async (error) => (await kept(url)) ?? Promise.reject(error)));
});

async function kept(url) {
  const address = url.origin + url.pathname.replace(/\/$/, "/index.html");
  for (const name of await caches.keys()) {
    if (!name.startsWith(prefix)) continue;
    const found = await (await caches.open(name)).match(address);
    if (found) return found;
  }
}
