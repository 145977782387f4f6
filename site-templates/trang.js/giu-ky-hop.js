/*
Keeps a session on this phone: its page, what the page shows, and its papers, so that they open without a network.
Nothing is kept, and nobody is asked anything, before the button is pressed. The words are attributes of the button's
list item (see session.mustache); {0}, {1} stand for what differs.

    <li class="keep" data-root="../../../" data-list="giu.json" …>
    <button type="button">Giữ trên máy này <small>12 tệp, khoảng 3,4 MB</small></button> <p role="status">…</p></li>

A cache for each session holds its files under their addresses, and under that of the list with "?giu" what was kept
and when: it is written last, so that a session is kept whole or not at all. ngoai-tuyen.js answers from these caches
when the network does not.
*/
(() => {
  const item = document.querySelector(".keep");
  if (!item) return;
  // Browsers give no worker to folders, to addresses without TLS, and to some private windows.
  try {
    item.hidden = !navigator.serviceWorker || !window.caches;
  } catch {
    // Where cookies are blocked some throw at the names.
    item.hidden = true;
  }
  if (item.hidden) return;
  const words = item.dataset;
  const language = document.documentElement.lang === "vi" ? "vi-VN" : "en-GB";
  const button = item.querySelector("button");
  const offer = [...button.childNodes];
  const status = item.querySelector("[role=status]");
  const root = new URL(words.root, location.href);
  const listAddress = new URL(words.list, location.href).href.replace(/[?#].*/, "");
  const noteAddress = listAddress + "?giu";
  const prefix = `giu:${root.pathname}:`;
  const name = prefix + new URL(listAddress).pathname;

  const say = (text, ...values) => {
    status.textContent = values.reduce((line, value, index) => line.replace(`{${index}}`, value), text ?? "");
  };
  const size = (bytes) => {
    const number = (value, digits) => value.toLocaleString(language, { maximumFractionDigits: digits });
    return bytes < 1e6 ? `${number(bytes / 1e3, 0)} kB` : `${number(bytes / 1e6, 1)} MB`;
  };

  class Unreachable extends Error {}

  async function load(address) {
    // Asks whether it has changed, so that what is kept is what is there now.
    const response = await fetch(address, { cache: "no-cache" }).catch(() => null);
    if (!response?.ok) throw new Unreachable(address);
    return response;
  }

  async function note() {
    if (!(await caches.has(name))) return null;
    const kept = await (await caches.open(name)).match(noteAddress);
    return kept ? kept.json() : null;
  }

  async function fill(list) {
    const { files } = JSON.parse(list);
    await navigator.serviceWorker.register(new URL("ngoai-tuyen.js", root), { updateViaCache: "none" });
    const cache = await caches.open(name);
    let total = 0;
    for (const [index, file] of files.entries()) {
      say(words.loading, index + 1, files.length);
      const response = await load(new URL(file.path, root));
      const content = await response.blob();
      total += content.size;
      // Made anew: a browser does not open a kept page that came by a detour.
      const headers = { "Content-Type": response.headers.get("Content-Type") ?? "application/octet-stream" };
      await cache.put(new URL(file.path, root).href, new Response(content, { headers }));
    }
    const wanted = new Set([noteAddress, ...files.map((file) => new URL(file.path, root).href)]);
    for (const request of await cache.keys()) if (!wanted.has(request.url)) await cache.delete(request);
    await navigator.serviceWorker.ready;
    await cache.put(noteAddress, new Response(JSON.stringify({ list, total, time: Date.now() })));
  }

  async function drop() {
    await caches.delete(name);
    const others = (await caches.keys()).some((other) => other.startsWith(prefix));
    const worker = others ? null : await navigator.serviceWorker.getRegistration(root);
    if (worker?.scope === root.href) await worker.unregister();
  }

  async function show() {
    const kept = await note();
    item.dataset.state = kept ? "kept" : "open";
    if (!kept) {
      button.replaceChildren(...offer);
      return say(words.hint);
    }
    button.textContent = words.drop;
    const time = new Date(kept.time);
    const clock = time.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit" });
    say(words.kept, clock, time.toLocaleDateString(language, language === "vi-VN" ? { day: "2-digit", month: "2-digit", year: "numeric" } : { dateStyle: "long" }), size(kept.total));
  }

  async function keep() {
    const before = await note();
    const list = await (await load(listAddress)).text();
    try {
      await fill(list);
    } catch (error) {
      // What was kept before goes on being kept.
      if (!before) await drop().catch(() => {});
      throw error;
    }
  }

  /* One thing at a time; whatever goes wrong is said in words. */
  async function attempt(deed) {
    if (item.dataset.state === "busy") return;
    item.dataset.state = "busy";
    button.setAttribute("aria-disabled", "true");
    try {
      await deed();
      await show();
    } catch (error) {
      item.dataset.state = "open";
      await show().catch(() => {});
      say(error instanceof Unreachable ? words.unreachable : error.name === "QuotaExceededError" ? words.full : words.forbidden);
    } finally {
      button.removeAttribute("aria-disabled");
    }
  }

  async function update() {
    const kept = await note();
    if (!kept || !navigator.onLine) return;
    const list = await load(listAddress).then((response) => response.text()).catch(() => kept.list);
    if (list !== kept.list) await attempt(keep);
  }

  button.addEventListener("click", () => attempt(item.dataset.state === "kept" ? drop : keep));
  show().then(update).catch(() => {
    item.dataset.state = "open";
    say(words.hint);
  });
})();
