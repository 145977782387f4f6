/*
Puts several choices together on a kind's list: "thôn Gò Sen" and "2026". Each choice is a link to a page that lists it,
and stays one without this script. With it, the rows of the shortest of the chosen pages are fetched, those that have
the other choices too are shown, and the choices are kept in the address: ?thon=go-sen&nam=2026

    <details class="narrowing" data-list="index.html" data-found="{0} bài" …>
      <a href="../loc/kien-nghi/thon-go-sen/index.html" data-loc="thon:go-sen">Gò Sen <small>12</small></a>
    <li data-loc="nam:2026 thon:go-sen">
*/
(() => {
  const filters = document.querySelector(".narrowing");
  // Pages opened from a stick cannot fetch others.
  if (!filters || location.protocol === "file:") return;
  const { list, own, found, more, clear, failed, unknown } = filters.dataset;
  const links = [...document.querySelectorAll(".narrowing a[data-loc], .jump a[data-loc]")];
  const split = (token) => [token.slice(0, token.indexOf(":")), token.slice(token.indexOf(":") + 1)];
  const query = (tokens) => "?" + new URLSearchParams(tokens.map(split));

  // Elsewhere than on the kind's own page a further choice leads there, with this page's own.
  if (own) {
    const page = new URL(list, location.href);
    for (const link of links) {
      if (link.dataset.loc === own) link.href = page.href;
      else if (split(link.dataset.loc)[0] !== split(own)[0]) link.href = page.href + query([own, link.dataset.loc]);
    }
    return;
  }

  const known = new Map(links.map((link) => [link.dataset.loc, link]));
  const count = (token) => Number(known.get(token).querySelector("small").textContent);
  const plain = [...document.querySelectorAll(".narrowing ~ section, .narrowing ~ .pager")];
  const results = Object.assign(document.createElement("section"), { hidden: true });
  const status = Object.assign(document.createElement("h2"), { tabIndex: -1 });
  status.setAttribute("role", "status");
  const rows = Object.assign(document.createElement("ul"), { className: "list" });
  const reset = Object.assign(document.createElement("button"), { type: "button", textContent: clear });
  const next = Object.assign(document.createElement("button"), { type: "button", textContent: more });
  results.append(status, reset, rows, next);
  filters.after(results);

  const pages = new Map();
  const atOnce = 50;
  let turn = 0;

  // The rows of one page of a list, their links made to lead from here; how many pages the list has.
  async function load(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(response.status);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const link of page.querySelectorAll("main .list a")) {
      link.href = new URL(link.getAttribute("href"), response.url).href;
    }
    const numbers = [...page.querySelectorAll(".pager li")].map((item) => Number(item.textContent) || 1);
    return { rows: [...page.querySelectorAll("main li[data-loc]")], last: Math.max(1, ...numbers) };
  }

  function page(token, number) {
    const first = known.get(token).href;
    const address = number === 1 ? first : first.replace(/(index\.html)?$/, `trang-${number}/$1`);
    if (!pages.has(address)) {
      pages.set(address, load(address).catch((error) => {
        pages.delete(address);
        throw error;
      }));
    }
    return pages.get(address);
  }

  async function show(chosen) {
    const mine = ++turn;
    for (const [token, link] of known) {
      if (chosen.includes(token)) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    for (const element of plain) element.hidden = chosen.length > 0;
    const passedOver = strange() ? unknown : "";
    results.hidden = !passedOver && chosen.length === 0;
    rows.replaceChildren();
    next.hidden = true;
    status.textContent = chosen.length ? "…" : passedOver;
    if (chosen.length === 0) return;
    const [shortest] = [...chosen].sort((a, b) => count(a) - count(b));
    const names = chosen.map((token) => known.get(token).firstChild.textContent.trim()).join(", ");
    let number = 0;
    let total = 0;
    const go = async (event) => {
      next.hidden = true;
      const before = rows.children.length;
      const until = before + atOnce;
      try {
        let last;
        do {
          const loaded = await page(shortest, ++number);
          if (mine !== turn) return;
          last = loaded.last;
          for (const row of loaded.rows) {
            const tokens = row.dataset.loc.split(" ");
            if (!chosen.every((token) => tokens.includes(token))) continue;
            rows.append(document.importNode(row, true));
            total += 1;
          }
        } while (number < last && rows.children.length < until);
        next.hidden = number >= last;
        const sum = found.replace("{0}", next.hidden ? total : `${total}+`);
        status.textContent = [`${names}: ${sum}`, passedOver].filter(Boolean).join(". ");
        rows.dispatchEvent(new Event("rows", { bubbles: true }));
      } catch {
        if (mine !== turn) return;
        number -= 1;
        next.hidden = false;
        status.textContent = failed;
      }
      // The button that had the focus was away.
      if (event) (rows.children[before]?.querySelector("a") ?? (next.hidden ? status : next)).focus();
    };
    next.onclick = go;
    await go();
  }

  const given = () => [...new URLSearchParams(location.search)].map(([name, value]) => `${name}:${value}`);
  const read = () => given().filter((token) => known.has(token)).slice(0, 8);
  // A choice that there was, or never was. What is no choice at all is for others, as counters of visits put it there.
  const strange = () => {
    const names = new Set([...known.keys()].map((token) => split(token)[0]));
    return given().some((token) => names.has(split(token)[0]) && !known.has(token));
  };

  async function choose(tokens) {
    history.pushState(null, "", tokens.length ? query(tokens) : location.pathname);
    await show(tokens);
    // Under the edge of a phone nobody would see that anything happened.
    const isSeen = status.getBoundingClientRect().top < innerHeight - 96;
    if (tokens.length && !isSeen) status.scrollIntoView({ block: "center" });
  }

  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const token = link.dataset.loc;
      const chosen = read();
      const [name] = split(token);
      // One choice of a kind: another year takes the place of the one before.
      const others = chosen.filter((other) => split(other)[0] !== name);
      choose(chosen.includes(token) ? others : [...others, token]);
    });
  }
  reset.addEventListener("click", () => {
    choose([]);
    filters.querySelector("summary").focus();
  });
  addEventListener("popstate", () => show(read()));
  if (read().length || strange()) show(read());
})();
