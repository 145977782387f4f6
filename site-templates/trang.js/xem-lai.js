/*
Lets the links of a session's points go to that moment in the recording on the page; without it they open the file
there. Nothing is fetched before one of them, or the recording's own button, is pressed.

    <a href="hop.mp4#t=760" data-seek="760">…</a>
*/
(() => {
  const media = document.querySelector(".recording video, .recording audio");
  if (!media) return;
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-seek]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const go = () => { media.currentTime = Number(link.dataset.seek); };
    // How long it is, and so where to begin, is known when it was looked into.
    if (media.readyState > 0) go(); else media.addEventListener("loadedmetadata", go, { once: true });
    media.scrollIntoView({ block: "nearest" });
    media.focus({ preventScroll: true });
    // A browser may refuse to play; its own button is there.
    media.play().catch(() => {});
  });
})();
