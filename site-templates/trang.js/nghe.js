/*
Reads a record aloud with the browser's own Vietnamese voice, and hands it on: the buttons of record-head.mustache,
which stay hidden where there is no such voice or nothing to share with. Their row has its room before they come, and
the button that may come late, with its voice, is the last, so that nothing moves.

    <div class="tools" data-share="Nghị quyết số 33/NQ-HĐND: …"><button data-do="copy" hidden>…
*/
(() => {
  const tools = document.querySelector(".tools");
  if (!tools) return;
  const button = (name) => tools.querySelector(`[data-do=${name}]`);
  const status = tools.querySelector("[role=status]");
  const tell = (what) => { status.textContent = status.dataset[what] || ""; };
  const show = (name, isShown) => {
    const hadFocus = button(name) === document.activeElement;
    button(name).hidden = !isShown;
    if (hadFocus && !isShown) tools.querySelector("textarea, button:not([hidden])")?.focus();
  };

  const address = document.querySelector("link[rel=canonical]")?.href || location.href;
  const text = tools.dataset.share;
  const byHand = () => {
    tell("byHand");
    const area = document.createElement("textarea");
    area.readOnly = true;
    area.value = `${text}\n${address}`;
    status.after(area);
    area.focus();
    area.select();
    show("copy", false);
  };
  const copy = () => (navigator.clipboard ? navigator.clipboard.writeText(`${text}\n${address}`) : Promise.reject())
    .then(() => tell("copied"), byHand);
  button("copy").onclick = copy;
  button("share").onclick = () => navigator.share({ title: document.title, text, url: address }).catch((refusal) => {
    // Whoever closes the sheet wants nothing more.
    if (refusal?.name === "AbortError") return;
    show("copy", true);
    show("share", false);
    copy();
  });
  show(navigator.share ? "share" : "copy", true);

  const synth = window.speechSynthesis;
  if (!synth || !window.SpeechSynthesisUtterance) return;
  const listen = button("listen");
  let voice, sentences, next = 0, current;

  // The words of each heading, paragraph, point and cell, sentence by sentence.
  const collect = () => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    const blocks = [];
    let last;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const block = node.parentElement.closest("h1, h2, h3, h4, h5, h6, p, li, th, td");
      // On a site in another language the voice reads what is Vietnamese.
      if (node.parentElement.closest("[lang]").lang !== "vi") continue;
      if (!block?.closest(".title, .plain, .agenda, .jobs, .notice, .text")) continue;
      if (node.parentElement.closest(".tools, .meta, .papers, .kind, .steps, .crumbs, sup, script")) continue;
      if (block !== last) blocks.push("");
      last = block;
      blocks[blocks.length - 1] += node.data;
    }
    return blocks.flatMap((block) => block.replace(/\s+/g, " ").replace(/([.!?;]) /g, "$1\n").split("\n"))
      .filter((sentence) => /[\p{L}\d]/u.test(sentence));
  };
  const rest = () => {
    current = undefined;
    synth.cancel();
    listen.setAttribute("aria-pressed", "false");
  };
  const end = () => {
    rest();
    next = 0;
    show("stop", false);
  };
  const read = () => {
    if (next >= sentences.length) return end();
    const spoken = current = new SpeechSynthesisUtterance(sentences[next]);
    spoken.voice = voice;
    spoken.lang = voice.lang;
    // What was cancelled ends too.
    spoken.onend = () => {
      if (current !== spoken) return;
      next += 1;
      read();
    };
    spoken.onerror = () => {
      if (current !== spoken) return;
      end();
      tell("failed");
    };
    synth.speak(spoken);
  };
  listen.onclick = () => {
    tell();
    if (current) return rest();
    sentences ??= collect();
    listen.setAttribute("aria-pressed", "true");
    show("stop", true);
    read();
  };
  button("stop").onclick = () => {
    end();
    listen.focus();
  };
  // Voices may come late, and go.
  const look = () => {
    voice = synth.getVoices().find((one) => /^vi([-_]|$)/i.test(one.lang));
    if (!voice && current) end();
    show("listen", !!voice);
  };
  synth.onvoiceschanged = look;
  look();
  addEventListener("pagehide", rest);
})();
