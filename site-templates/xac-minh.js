/*
Tells whether a file that somebody was sent is, to the last byte, one that this site has: its SHA-256 is worked out in
the browser (Web Crypto) and looked for in the site's own list. The file goes nowhere.

    <section id="chon-tep" data-sums="../SHA256SUMS" data-changes="../thay-doi/index.html" data-working="…" …>
      <input type="file"> <div role="status"></div>

Web Crypto is there on https and on this very machine alone; elsewhere that is said. Without scripts the section is hidden
and the commands below it do the same.
*/
(() => {
  const section = document.getElementById("chon-tep");
  if (!section) return;
  const { sums, changes, working, same, page, none, older, code, insecure, offline, unreadable } = section.dataset;
  const input = section.querySelector("input");
  const status = section.querySelector("[role=status]");
  const root = new URL(sums, location.href);

  const element = (name, ...content) => {
    const made = document.createElement(name);
    made.append(...content);
    return made;
  };
  const link = (href, text) => Object.assign(element("a", text), { href });
  const say = (...content) => status.replaceChildren(...content);

  // Pages opened from a stick cannot read the list beside them.
  if (!window.crypto?.subtle || location.protocol === "file:") {
    input.disabled = true;
    say(element("p", insecure));
    return;
  }

  const hashOf = async (file) => {
    const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };

  // Lines of 64 digits, two blanks and a path, in which nothing is escaped: the site's names are plain.
  const listOf = async () => {
    const response = await fetch(root, { cache: "no-cache" });
    if (!response.ok) throw new Error(response.status);
    return (await response.text()).split("\n").map((line) => [line.slice(0, 64), line.slice(66)]);
  };

  const address = (path) => new URL(path.split("/").map(encodeURIComponent).join("/"), root).href;

  // Where it lies, and the page to which it belongs.
  const place = (path, paths) => {
    const item = element("li", link(address(path), path));
    const owner = path.replace(/[^/]*$/, "index.html");
    if (owner !== path && owner !== "index.html" && paths.has(owner)) item.append(element("br"), link(address(owner), page));
    return item;
  };

  const answer = (list, hash, name) => {
    const found = list.filter(([known]) => known === hash).map(([, path]) => path);
    const paths = new Set(list.map(([, path]) => path));
    const proof = element("p", code, " ", element("code", hash));
    if (found.length) {
      return say(element("p", element("strong", same.replace("{0}", () => name))), element("ul", ...found.map((path) => place(path, paths))), proof);
    }
    const why = element("p", older);
    if (changes) why.append(" ", link(changes, section.dataset.changesTitle));
    say(element("p", element("strong", none)), why, proof);
  };

  // Of files chosen one after the other the last one is answered.
  let turn = 0;
  input.addEventListener("change", async () => {
    const [file] = input.files;
    if (!file) return say();
    const mine = (turn += 1);
    say(element("p", working.replace("{0}", () => file.name)));
    const [hash, list] = await Promise.all([hashOf(file).catch(() => null), listOf().catch(() => null)]);
    if (mine !== turn) return;
    if (hash && list) answer(list, hash, file.name);
    else say(element("p", hash ? offline : unreadable));
  });
})();
