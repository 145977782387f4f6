/*
Counts days anew in the browser, for a page that has not been built since.
The words are attributes of the script's own tag (see head.mustache), {0} is the number of days.

    <span class="state going" data-count="duty" data-due="2026-12-02" data-left="12">Còn 12 ngày</span>
    <time data-as-of datetime="2026-11-20">20/11/2026</time>
*/
(() => {
  const words = document.currentScript.dataset;
  const day = 86400000;
  // en-CA writes 2026-11-20.
  const now = new Intl.DateTimeFormat("en-CA", { timeZone: words.zone }).format(new Date());

  const count = (part) => {
    for (const element of part.querySelectorAll("[data-count]")) {
      const { count: kind, due, left } = element.dataset;
      const days = Math.round((Date.parse(due) - Date.parse(now)) / day);
      // More days than when the page was built: the clock here is wrong.
      if (!(days < Number(left))) continue;
      const text = words[kind + (days < 0 ? "Over" : days > 0 ? "In" : "Today")];
      // A status stays what it is until its day is over; a session that is over is no longer announced.
      if (text === undefined) continue;
      element.textContent = text.replace("{0}", Math.abs(days));
      if (days < 0 && element.classList.contains("state")) element.className = "state late";
    }
  };
  count(document);
  // Rows that another script put together (loc.js).
  document.addEventListener("rows", (event) => count(event.target));
  for (const element of document.querySelectorAll("time[data-as-of]")) {
    if (now <= element.dateTime) continue;
    element.dateTime = now;
    element.textContent = document.documentElement.lang === "vi"
      ? now.split("-").reverse().join("/")
      : new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(now));
  }
})();
