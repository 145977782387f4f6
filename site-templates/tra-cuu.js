/*
From a petition's code to its page: each code is an address, tra-cuu/kn-2026-014/. However it is typed ("KN 2026 014",
"kn2026-14"), it is made that. Without this script the form stays hidden and the lists by year do.
*/
(() => {
  const form = document.getElementById("tra-cuu");
  const { lookup, none, failed } = form.dataset;
  const status = form.querySelector("[role=status]");
  form.hidden = false;

  // The letters and the digits, each group apart, as addresses are written.
  const fold = (code) =>
    code.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase()
      .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, "$1$2-").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

  // As typed; then with the year apart from the number, and with noughts before it, where those were left out.
  const guesses = (code) => {
    const folded = fold(code);
    const parted = folded.replace(/(^|-)(20\d\d)(\d+)$/, "$1$2-$3");
    const short = parted.match(/^(.*-)(\d{1,2})$/);
    return [...new Set([folded, parted, short ? short[1] + short[2].padStart(3, "0") : parted])];
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    status.textContent = "";
    const addresses = guesses(form.elements.ma.value.slice(0, 60)).filter(Boolean).map((code) => {
      const base = new URL(lookup, location.href).href;
      return base.replace(/(index\.html)?$/, `${code}/$1`);
    });
    // From a stick nothing can be asked for: the browser itself says what is not there.
    if (location.protocol === "file:") {
      if (addresses.length) location.href = addresses[0];
      return;
    }
    try {
      for (const address of addresses) {
        const response = await fetch(address, { method: "HEAD" });
        if (response.ok) return void (location.href = address);
        if (response.status !== 404) throw new Error(response.status);
      }
      status.textContent = none;
    } catch {
      status.textContent = failed;
    }
  });
})();
