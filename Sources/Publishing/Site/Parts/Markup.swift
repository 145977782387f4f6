import Council
import Vietnamese

/// A small piece of markup, made here rather than in a template because pages hold hundreds of them: a date, a
/// state, a link. Whatever goes into it as text is escaped.
struct Markup: Sendable {
  private(set) var html: String

  static let nothing = Markup(html: "")
  /// In a table's cell: there is nothing to say.
  static let none = Markup(html: "–")

  private init(html: String) {
    self.html = html
  }

  var isEmpty: Bool { html.isEmpty }

  /// - Parameter html: made by the tool alone.
  static func html(_ html: String) -> Markup {
    Markup(html: html)
  }

  static func text(_ text: String) -> Markup {
    Markup(html: text.markedUp)
  }

  static func span(_ text: String) -> Markup {
    Markup(html: "<span>\(text.markedUp)</span>")
  }

  /// `<time datetime="2026-10-16">16/10/2026</time>`.
  static func time(_ date: WrittenDate, _ clock: SiteClock, text: String? = nil) -> Markup {
    Markup(
      html: "<time datetime=\"\(clock.iso(date))\">\((text ?? clock.short(date)).escapedForMarkup)</time>")
  }

  /// Words that count days, for the script to put right.
  static func counted(_ text: String, _ countdown: Countdown) -> Markup {
    Markup(html: "<span \(countdown.attributes)>\(text.escapedForMarkup)</span>")
  }

  static func link(_ href: String, _ title: String, note: String? = nil) -> Markup {
    let small = note.map { " <small>\($0.markedUp)</small>" } ?? ""
    return Markup(html: "<a href=\"\(href.escapedForMarkup)\">\(title.markedUp)\(small)</a>")
  }

  static func list(_ items: [Markup]) -> Markup {
    items.isEmpty ? nothing : Markup(html: "<ul>" + items.map { "<li>\($0.html)</li>" }.joined() + "</ul>")
  }

  static func numberedList(_ items: [Markup]) -> Markup {
    items.isEmpty ? nothing : Markup(html: "<ol>\(self.items(items).html)</ol>")
  }

  /// `<li>` elements, for a list whose frame is the template's.
  static func items(_ items: [Markup]) -> Markup {
    Markup(html: items.map { "<li>\($0.html)</li>" }.joined())
  }

  /// Pieces side by side; those that are nothing fall away.
  static func row(_ pieces: [Markup?], separator: String = " ") -> Markup {
    Markup(html: pieces.compactMap { $0?.html }.filter { !$0.isEmpty }.joined(separator: separator))
  }
}

/// A state: a word, and a tone that the style sheet turns into mark and tint.
struct StateView: Sendable {
  enum Tone: String {
    case done, going, late, refused
    case rest = ""
  }

  let word: String
  let tone: Tone
  /// What the word counts days to, so that a page that is not built anew can be put right in the browser.
  let countdown: Countdown?

  init(_ word: String, _ tone: Tone, _ countdown: Countdown? = nil) {
    self.word = word
    self.tone = tone
    self.countdown = countdown
  }

  var markup: Markup { .state(self) }
}

/// Days to go, as they were when the page was built.
struct Countdown: Sendable {
  /// Which words the script puts in place of those of the build; see `trang.js/ngay.js`.
  enum Words: String {
    /// A status, which stays as it is until the day is over.
    case status
    case duty, session
  }

  let words: Words
  let due: WrittenDate
  /// Negative once the day is over.
  let left: Int

  init(_ words: Words, to due: WrittenDate, from today: WrittenDate) {
    self.words = words
    self.due = due.lastDay
    left = today.days(to: due.lastDay)
  }

  /// For the script: `data-count="duty" data-due="2026-12-02" data-left="12"`.
  var attributes: String {
    "data-count=\"\(words.rawValue)\" data-due=\"\(due.iso)\" data-left=\"\(left)\""
  }
}

/// Shares of a whole, drawn to scale.
struct Bar: Sendable {
  /// What is shown of each share: a class of the style sheet.
  let parts: [(tone: String, amount: Double)]
  /// What the full width stands for.
  let whole: Double

  /// - Parameter whole: the sum of the parts where it is nil.
  init(_ parts: [(tone: String, amount: Double)], of whole: Double? = nil) {
    self.parts = parts
    self.whole = max(whole ?? parts.reduce(0) { $0 + $1.amount }, .leastNonzeroMagnitude)
  }

  var markup: Markup { .bar(self) }
}

extension Markup {
  fileprivate static func state(_ state: StateView) -> Markup {
    let tone = state.tone == .rest ? "" : " \(state.tone.rawValue)"
    let countdown = state.countdown.map { " " + $0.attributes } ?? ""
    return Markup(html: "<span class=\"state\(tone)\"\(countdown)>\(state.word.markedUp)</span>")
  }

  /// An SVG of rectangles as wide as their shares. The figures always stand beside it in words.
  fileprivate static func bar(_ bar: Bar) -> Markup {
    var start = 0.0
    var rects = ""
    for part in bar.parts where part.amount > 0 {
      let width = min(part.amount / bar.whole, 1 - start)
      // Taller than the picture, so that the gap between two parts, which is a stroke, shows only at their sides.
      rects +=
        "<rect class=\"\(part.tone)\" x=\"\(percent(start))\" y=\"-2\" width=\"\(percent(width))\" height=\"18\"/>"
      start += width
    }
    return Markup(html: "<svg class=\"bar\" width=\"100%\" height=\"14\" aria-hidden=\"true\">\(rects)</svg>")
  }

  /// With a decimal point and two digits, the same everywhere.
  private static func percent(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    return "\(whole).\(rest < 10 ? "0" : "")\(rest)%"
  }
}
