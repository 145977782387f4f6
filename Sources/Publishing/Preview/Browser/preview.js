// Added to every page by the preview, and to no page that is built: shows what is wrong, and what changed.
"use strict";
(() => {
  const own = document.currentScript;
  const scrollKey = `congkhai-preview-scroll ${location.pathname}`;
  const hiddenKey = "congkhai-preview-hidden";
  const root = document.createElement("div");
  root.id = "congkhai-preview";
  const shadow = root.attachShadow({mode: "open"});

  // The page's policy lets no style in that stands in the page; a sheet that a script makes is no part of it.
  const sheet = (text) => {
    const made = new CSSStyleSheet();
    made.replaceSync(text);
    return made;
  };
  shadow.adoptedStyleSheets = [sheet(`
    :host { all: initial; }
    * { box-sizing: border-box; }
    .notice { position: fixed; z-index: 2147483646; inset: 0 0 auto 0; padding: .4rem 1rem; text-align: center;
      background: #fbe3a1; color: #3a2a00; font: 600 1rem/1.4 system-ui, sans-serif; border-bottom: 2px solid #8a6500; }
    .panel { position: fixed; z-index: 2147483647; inset: auto 0 0 0; max-height: 60vh; overflow: auto; padding: .75rem 1rem;
      background: #fff; color: #1b1b1b; font: 1rem/1.5 system-ui, sans-serif; border-top: 4px solid #8a6500;
      box-shadow: 0 -4px 24px rgb(0 0 0 / .3); }
    .panel.errors { border-top-color: #b3261e; }
    .head { display: flex; gap: 1rem; align-items: center; justify-content: space-between; }
    h2 { margin: 0; font-size: 1.1rem; }
    button { font: inherit; padding: .3rem .8rem; min-height: 2.75rem; cursor: pointer; }
    ul { list-style: none; margin: .5rem 0 0; padding: 0; }
    li { padding: .5rem 0; border-top: 1px solid #ccc; overflow-wrap: anywhere; }
    .place { font-family: ui-monospace, monospace; font-size: .9rem; }
    .error { color: #b3261e; font-weight: 600; }
    .warning { color: #7a5900; font-weight: 600; }
    pre { margin: .25rem 0; padding: .25rem .5rem; background: #f2f2f2; white-space: pre-wrap; }
    [hidden] { display: none; }`)];
  const marks = (text) => sheet(`a[data-congkhai-withheld]::after { content: " (" ${JSON.stringify(text)} ")"; }`);

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  };

  const panel = element("section", "panel");
  panel.setAttribute("aria-live", "polite");
  panel.hidden = true;
  shadow.append(panel);

  const showProblems = (news) => {
    panel.hidden = news.problems.length === 0;
    panel.classList.toggle("errors", news.hasErrors);
    panel.setAttribute("aria-label", news.title);
    const list = element("ul");
    for (const problem of news.problems) {
      const item = element("li");
      const line = element("div");
      line.append(
        element("span", "place", problem.place), " ",
        element("span", problem.isError ? "error" : "warning", `${problem.label}:`), ` ${problem.text} [${problem.id}]`);
      item.append(line);
      if (problem.excerpt) item.append(element("pre", "", problem.excerpt));
      if (problem.fix) item.append(element("div", "fix", problem.fix));
      list.append(item);
    }
    if (news.more) list.append(element("li", "", news.more));
    const button = element("button");
    const fold = (isFolded) => {
      list.hidden = isFolded;
      button.textContent = isFolded ? news.show : news.hide;
      button.setAttribute("aria-expanded", String(!isFolded));
    };
    button.addEventListener("click", () => {
      const isFolded = !list.hidden;
      sessionStorage.setItem(hiddenKey, isFolded ? news.title : "");
      fold(isFolded);
    });
    // Warnings alone do not stand in the way of the page.
    const folded = sessionStorage.getItem(hiddenKey);
    fold(folded === news.title || (!news.hasErrors && folded === null));
    const head = element("div", "head");
    head.append(element("h2", "", news.title), button);
    panel.replaceChildren(head, list);
  };

  const pageOf = (path) => path.endsWith("/") ? `${path}index.html` : path;
  const showWithheld = (news) => {
    const withheld = new Set(news.withheld);
    if (withheld.size === 0) return;
    document.adoptedStyleSheets = [marks(news.withheldMark)];
    for (const link of document.querySelectorAll("a[href]")) {
      const isWithheld = link.origin === location.origin && withheld.has(pageOf(link.pathname));
      if (isWithheld && pageOf(link.pathname) !== pageOf(location.pathname)) link.dataset.congkhaiWithheld = "";
    }
  };

  const show = (news) => {
    const isAhead = news.ahead && news.ahead.page === pageOf(location.pathname);
    const edition = isAhead ? news.ahead.edition : news.edition;
    if (edition && edition !== own.dataset.edition) {
      sessionStorage.setItem(scrollKey, JSON.stringify([scrollX, scrollY]));
      stop();
      location.reload();
      return;
    }
    showProblems(news);
    showWithheld(news);
  };

  // Only the page that is looked at listens: a browser keeps few connections to one server.
  let source = null;
  const stop = () => {
    source?.close();
    source = null;
  };
  const listen = () => {
    if (document.hidden || source) return;
    source = new EventSource("/.congkhai/events");
    source.addEventListener("message", (event) => show(JSON.parse(event.data)));
  };
  document.addEventListener("visibilitychange", () => document.hidden ? stop() : listen());
  addEventListener("pagehide", stop);
  addEventListener("pageshow", listen);

  const kept = sessionStorage.getItem(scrollKey);
  if (kept) {
    sessionStorage.removeItem(scrollKey);
    const [x, y] = JSON.parse(kept);
    const restore = () => scrollTo({left: x, top: y, behavior: "instant"});
    restore();
    addEventListener("load", restore);
  }
  if (own.dataset.notice) {
    shadow.append(element("div", "notice", own.dataset.notice));
    document.title = `(${own.dataset.notice}) ${document.title}`;
  }
  document.body.append(root);
  listen();
})();
