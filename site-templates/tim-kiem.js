/*
Finds records in the browser: over the web, from a folder, without a server's help. The page is search.mustache. The
words are attributes of its form. What it reads are the files in tim-kiem/, each of them a script that calls

    searchFile("cap-ngan-sach", …)

  muc      how many records there are, and the first term of every piece of the index
  tu-…     words and where they stand; cap-… the same of pairs of neighbours (see SearchIndex.swift)
  bai-…    what is shown of 50 records: [address, title, [facts], summary]; the address is in full where the record
           lies on another site
  loc      the records that each choice of a filter leaves

A word is its letters without marks ("ngan") and its marks ("0002": the tone, then the mark of each letter). Pairs of
words are looked for first, single words where no pair is known: two syllables mostly are one word.
*/
(() => {
  const root = new URL(".", document.currentScript.src);
  const form = document.querySelector(".find");
  const words = form.dataset;
  const input = form.querySelector("input");
  const filters = [...form.querySelectorAll("select")];
  const status = document.querySelector(".found [role=status]");
  const list = document.querySelector(".found ol");
  const more = document.querySelector(".found button");
  // Letters and topics stand where results do not.
  const others = document.querySelectorAll(".found ~ section");

  const mostWords = 20, mostLetters = 200, longestWord = 10;
  const page = 10;
  // Pieces to read at most for the beginning of a word: "ng" begins a tenth of all there are.
  const mostPieces = 3;

  // Files

  const files = new Map();
  const waiting = new Map();
  window.searchFile = (name, content) => waiting.get(name)?.(content);

  const load = name => {
    if (!files.has(name)) {
      files.set(name, new Promise((resolve, reject) => {
        waiting.set(name, resolve);
        const script = document.createElement("script");
        const fail = () => {
          files.delete(name);
          reject(new Error(name));
        };
        script.src = new URL(`tim-kiem/${name}.js`, root);
        script.onerror = fail;
        // A file that arrived whole has answered by now, and this changes nothing.
        script.onload = () => waiting.has(name) && fail();
        document.head.append(script);
      }).finally(() => waiting.delete(name)));
    }
    return files.get(name);
  };

  const contents = async () => {
    const { records, perFile, words, pairs } = await load("muc");
    return { records, perFile, tu: words.split(","), cap: pairs.split(",") };
  };

  // Words

  const tones = { "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5 };
  const marks = { "\u0306": 1, "\u0302": 2, "\u031b": 3 };
  const foreign = { đ: "d", ð: "d", ø: "o", ł: "l", ß: "ss", æ: "ae", œ: "oe", þ: "th", ı: "i" };
  // A number's points are a part of it: 371.400.000.
  const anyWord = /(?:\d\.(?=\d{3}(?!\d))|[\p{L}\p{N}\p{M}])+/gu;

  /** "Ngân" as {letters: "ngan", marks: "0002"}. */
  const folded = text => {
    let letters = "", tone = 0;
    const found = [];
    for (const sign of text.toLowerCase().normalize("NFD")) {
      const plain = foreign[sign] ?? sign;
      if (/^[a-z0-9]+$/.test(plain)) {
        letters += plain;
        found.push(...Array.from(plain, () => 0));
        if (plain === "d" && sign !== "d") found[found.length - 1] = 4;
      } else if (tones[sign]) {
        tone = tones[sign];
      } else if (marks[sign] && found.length) {
        found[found.length - 1] = marks[sign];
      }
    }
    return {
      letters: letters.slice(0, longestWord),
      marks: (tone + found.slice(0, longestWord).join("")).replace(/0+$/, ""),
    };
  };

  /** What was typed, as words; the last one may be the beginning of one. */
  const asked = text => {
    const all = Array.from(text.slice(0, mostLetters).replace(/[\u200b-\u200f\u2060\ufeff]/g, "").matchAll(anyWord), ([word]) => folded(word))
      .filter(({ letters }) => letters);
    return {
      words: all.slice(0, mostWords),
      isLong: text.length > mostLetters || all.length > mostWords,
      isOpen: /[\p{L}\p{N}\p{M}]$/u.test(text) && all.length <= mostWords,
    };
  };

  /** 2: the same marks; 1: what was typed is a part of them; 0: something else. */
  const agreement = (typed, written) => {
    if (typed === written) return 2;
    for (let index = 0; index < typed.length; index++) {
      if (typed[index] !== "0" && typed[index] !== (written[index] ?? "0")) return 0;
    }
    return 1;
  };

  // The index

  const signs = new Uint8Array(128);
  for (let code = 33, value = 0; code < 127; code++) if (!"`\\$".includes(String.fromCharCode(code))) signs[code] = value++;

  /** Calls back with each record's number and what the term counts in it, 0 to 3. */
  const eachPosting = (text, found) => {
    let record = -1, high = 0;
    for (let index = 0; index < text.length; index++) {
      const value = signs[text.charCodeAt(index)];
      if (value >= 64) {
        high = high * 27 + value - 64;
      } else {
        const number = high * 64 + value;
        record += (number >> 2) + 1;
        high = 0;
        found(record, number & 3);
      }
    }
  };

  const parsed = new Map();
  /** The terms of a piece: [term, marks, postings, marks, postings …]. */
  const piece = async name => {
    const text = await load(name);
    if (!parsed.has(name)) {
      let term = "";
      parsed.set(name, text.split("\n").map(line => {
        const parts = line.split("\t");
        term = parts[0] = term.slice(0, parts[0].charCodeAt(0) - 48) + parts[0].slice(1);
        return parts;
      }));
    }
    return parsed.get(name);
  };

  /** The terms that are the one asked for or, while that is being typed, begin so. */
  const terms = async (kind, term, isOpen) => {
    const firsts = (await contents())[kind];
    let low = 0, high = firsts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= term) low = middle + 1;
      else high = middle;
    }
    const names = [];
    for (let index = Math.max(0, low - 1); index < firsts.length && names.length < mostPieces; index++) {
      if (index >= low && !(isOpen && firsts[index].startsWith(term))) break;
      if (firsts[index]) names.push(`${kind}-${firsts[index].replace(" ", "-")}`);
    }
    const pieces = await Promise.all(names.map(piece));
    return pieces.flat().filter(([found]) => (isOpen ? found.startsWith(term) : found === term));
  };

  /** Which records have a term and how much it counts there: less as a beginning, or with other marks. */
  const look = async (kind, typed, isOpen, isBare) => {
    const { records } = await contents();
    const term = typed.map(word => word.letters).join(" ");
    const counts = new Float64Array(records);
    for (const [found, ...spellings] of await terms(kind, term, isOpen)) {
      for (let index = 0; index < spellings.length; index += 2) {
        const written = spellings[index].split(" ");
        const least = isBare ? 1 : Math.min(...typed.map((word, place) => agreement(word.marks, written[place])));
        const weight = [0.3, 0.8, 1][least] * (found === term ? 1 : 0.6);
        eachPosting(spellings[index + 1], (record, place) => {
          counts[record] = Math.max(counts[record], weight * [1, 1.5, 2.5, 5][place]);
        });
      }
    }
    const size = counts.reduce((sum, count) => sum + (count > 0), 0);
    return { counts, size, rarity: Math.log(1 + records / (size || 1)) };
  };

  /** The records that have most of the words, best first. */
  const find = async ({ words: typed, isOpen }) => {
    const { records } = await contents();
    const isBare = typed.every(word => !word.marks);
    const last = typed.length - 1;
    const word = index => look("tu", [typed[index]], isOpen && index === last, isBare);
    const pairs = await Promise.all(typed.slice(1).map((_, index) =>
      look("cap", typed.slice(index, index + 2), isOpen && index + 1 === last, isBare)));

    // Of pairs that share a word the more frequent one is the phrase, the other one chance.
    const pairOf = new Array(typed.length);
    const order = pairs.map((_, index) => index).sort((a, b) => pairs[b].size - pairs[a].size);
    for (const index of order) {
      if (pairs[index].size && !pairOf[index] && !pairOf[index + 1]) pairOf[index] = pairOf[index + 1] = pairs[index];
    }
    const single = await Promise.all(typed.map((_, index) => (pairOf[index] ? null : word(index))));

    const score = new Float64Array(records);
    const covered = new Uint8Array(records);
    const add = (unit, share) => unit.counts.forEach((count, record) => (score[record] += share * unit.rarity * count));
    for (const pair of pairs) if (pair.size) add(pair, pairOf.includes(pair) ? 2 : 0.7);
    for (const unit of single) if (unit) add(unit, 1);
    typed.forEach((_, index) => (pairOf[index] ?? single[index]).counts.forEach((count, record) => (covered[record] += count > 0)));

    // Few have the phrases: look for their words apart from each other too.
    const isWhole = count => count === typed.length;
    if (typed.length > 1 && covered.filter(isWhole).length < page) {
      const apart = await Promise.all(typed.map((_, index) => (pairOf[index] ? word(index) : null)));
      apart.forEach((unit, index) => {
        if (!unit) return;
        add(unit, 0.5);
        unit.counts.forEach((count, record) => (covered[record] += count > 0 && !pairOf[index].counts[record]));
      });
    }
    // Fewer than half of the words are chance.
    const most = Math.max((typed.length + 1) >> 1, covered.reduce((a, b) => Math.max(a, b), 0));
    const found = [];
    covered.forEach((count, record) => {
      // Of what is otherwise alike, the newer.
      score[record] *= 1 + 0.05 * record / records;
      if (count === most) found.push(record);
    });
    found.sort((a, b) => score[b] - score[a] || b - a);
    return { found, isNear: most < typed.length };
  };

  /** The records that the filters leave; nothing where none is set. */
  const left = async () => {
    const set = filters.filter(filter => filter.value);
    if (!set.length) return null;
    const [{ records }, choices] = await Promise.all([contents(), load("loc")]);
    const counts = new Uint8Array(records);
    for (const { name, value } of set) eachPosting(choices[name]?.[value] ?? "", record => counts[record]++);
    return record => counts[record] === set.length;
  };

  // What is shown

  /** The words of a text with their places, and whether they were asked for. */
  const wordsOf = (text, { words: typed, isOpen }) => Array.from(text.matchAll(anyWord), match => {
    const { letters } = folded(match[0]);
    const index = typed.findIndex((word, place) =>
      word.letters === letters || (isOpen && place === typed.length - 1 && letters.startsWith(word.letters)));
    return { start: match.index, end: match.index + match[0].length, index };
  });

  /** Puts a text into an element, the words asked for marked. */
  const mark = (element, text, question) => {
    element.replaceChildren();
    let end = 0;
    for (const word of wordsOf(text, question)) {
      if (word.index < 0) continue;
      const marked = document.createElement("mark");
      marked.textContent = text.slice(word.start, word.end);
      element.append(text.slice(end, word.start), marked);
      end = word.end;
    }
    element.append(text.slice(end));
  };

  /** The part of a text with most of the words asked for; nothing where there is none. */
  const excerpt = (text, question) => {
    const all = wordsOf(text, question), length = 28;
    let best = -1, most = 0;
    all.forEach((word, first) => {
      if (word.index < 0) return;
      const here = all.slice(first, first + length - 4);
      const count = new Set(here.map(({ index }) => index)).size * 100 + here.filter(({ index }) => index >= 0).length;
      if (count > most) [best, most] = [first, count];
    });
    if (best < 0) return "";
    const first = Math.max(0, best - 4), last = Math.min(all.length, first + length) - 1;
    return (first ? "… " : "") + text.slice(all[first].start, all[last].end) + (last < all.length - 1 ? " …" : "");
  };

  /** The words of a record's Markdown, without its title, its facts and the source at its end. */
  const plain = markdown => markdown
    .replace(/\n---\n[^]*?$/, "").split("\n\n").filter((block, index) => index > 2 || !/^(# |- )/.test(block)).join("\n")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\\(.)/g, "$1")
    .replace(/^[-:| ]+$/gm, "").replace(/[*_#>|`]+/g, " ").replace(/\s+/g, " ").trim();

  const isElsewhere = address => /^https?:/.test(address);

  const item = ([address, title, facts, summary], question) => {
    const element = document.createElement("li");
    const link = document.createElement("a");
    const meta = document.createElement("p");
    const text = document.createElement("p");
    link.href = isElsewhere(address) ? address : new URL(`${address}/index.html`, root);
    // Records are Vietnamese on a site in any language.
    link.lang = text.lang = "vi";
    mark(link, title, question);
    meta.className = "meta";
    for (const fact of facts) meta.append(Object.assign(document.createElement("span"), { textContent: fact }));
    text.className = "excerpt";
    mark(text, summary, question);
    element.append(link, meta, text);
    return { element, address, text };
  };

  let run = 0;

  /** Puts what the record itself says in the place of its summary, where it can be read. */
  const showExcerpts = async (items, question, isCurrent) => {
    if (!root.protocol.startsWith("http") || !question.words.length) return;
    for (const { address, text } of items) {
      if (!isCurrent()) return;
      if (isElsewhere(address)) continue; // The policy lets no page ask other sites.
      try {
        const answer = await fetch(new URL(`${address}/index.md`, root));
        const found = answer.ok ? excerpt(plain(await answer.text()), question) : "";
        if (found && isCurrent()) mark(text, found, question);
      } catch {
        return; // The summary does.
      }
    }
  };

  const show = async (found, from, question, isCurrent) => {
    const { perFile } = await contents();
    const shown = found.slice(from, from + page);
    const entries = await Promise.all(shown.map(async record => (await load(`bai-${Math.floor(record / perFile)}`))[record % perFile]));
    if (!isCurrent()) return;
    const items = entries.map(entry => item(entry, question));
    if (!from) list.replaceChildren();
    list.append(...items.map(({ element }) => element));
    for (const other of others) other.hidden = found.length > 0;
    more.hidden = found.length <= from + page;
    more.onclick = async () => {
      try {
        await show(found, from + page, question, isCurrent);
        list.children[from + page]?.querySelector("a").focus();
      } catch {
        status.textContent = words.failed;
      }
    };
    showExcerpts(items, question, isCurrent);
  };

  const clear = () => {
    list.replaceChildren();
    more.hidden = true;
    for (const other of others) other.hidden = false;
  };

  const say = (sentence, number) => sentence.replace("{0}", number.toLocaleString(document.documentElement.lang));

  const search = async () => {
    const number = ++run;
    const isCurrent = () => number === run;
    const question = asked(input.value);
    const isAsked = question.words.length > 0 || filters.some(filter => filter.value);
    if (!isAsked) {
      clear();
      status.textContent = passedOver;
      return;
    }
    try {
      const [allowed, { found, isNear }] = await Promise.all([
        left(),
        question.words.length
          ? find(question)
          : contents().then(({ records }) => ({ found: Array.from({ length: records }, (_, index) => records - 1 - index) })),
      ]);
      if (!isCurrent()) return;
      const all = allowed ? found.filter(allowed) : found;
      if (!all.length) clear();
      await show(all, 0, question, isCurrent);
      if (!isCurrent()) return;
      const sentence = !all.length ? words.none : isNear ? words.near : all.length === 1 ? words.one : words.many;
      status.textContent = passedOver + (question.isLong ? say(words.long, mostWords) + " " : "") + say(sentence, all.length);
    } catch {
      if (!isCurrent()) return;
      clear();
      status.textContent = words.failed;
    }
  };

  // The address

  let passedOver = "";

  const keep = () => {
    passedOver = "";
    const address = new URL(location.href);
    address.search = "";
    if (input.value.trim()) address.searchParams.set("q", input.value.slice(0, 2 * mostLetters));
    for (const filter of filters) if (filter.value) address.searchParams.set(filter.name, filter.value);
    try {
      history.replaceState(null, "", address);
    } catch {
      // Some browsers keep the address of a file as it is.
    }
  };

  const start = () => {
    const given = new URLSearchParams(location.search);
    input.value = given.get("q") ?? "";
    for (const filter of filters) filter.value = given.get(filter.name) ?? "";
    const strange = filters.filter(filter => filter.selectedIndex < 0);
    for (const filter of strange) filter.value = "";
    passedOver = strange.length ? words.unknown + " " : "";
    if (filters.some(filter => filter.value)) form.querySelector("details").open = true;
    search();
  };

  let timer;
  const later = delay => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      keep();
      search();
    }, delay);
  };
  input.addEventListener("input", () => later(200));
  for (const filter of filters) filter.addEventListener("change", () => later(0));
  form.addEventListener("submit", event => {
    event.preventDefault();
    later(0);
  });
  addEventListener("popstate", start);
  start();
  if (!input.value) input.focus();
})();
