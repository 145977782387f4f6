/*
From a petition's code to its page: each code is an address, tra-cuu/kn-2026-014/. However it is typed ("KN 2026 014",
"kn2026-14"), it is made that. A number alone ("014", "số 14", "14/NQ-HĐND") has a page of all that bears it. Without
scripts the form stays hidden and the lists by year do.
*/
(() => {
  const form = document.getElementById("tra-cuu");
  if (!form) return;
  const { lookup, none, failed } = form.dataset;
  const status = form.querySelector("[role=status]");

  // The letters and the digits, each group apart, as addresses are written.
  const fold = (code) =>
    code.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/gi, "d").toLowerCase()
      .replace(/([a-z])(?=\d)|(\d)(?=[a-z])/g, "$1$2-").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

  // The number, if it begins with one; as typed; then with the year apart from the number, and with noughts before it, where those were left out.
  const guesses = (code) => {
    const folded = fold(code);
    const number = folded.match(code.includes("/") ? /^0*([1-9]\d*)-/ : /^(?:so-)?0*([1-9]\d*)$/);
    const parted = folded.replace(/(^|-)(20\d\d)(\d+)$/, "$1$2-$3");
    const short = parted.match(/^(.*-)(\d{1,2})$/);
    return [...new Set([number && "so/" + number[1], folded, parted, short ? short[1] + short[2].padStart(3, "0") : parted])].filter(Boolean);
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    status.textContent = "";
    const addresses = guesses(form.elements.ma.value.slice(0, 60)).map((code) => {
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
