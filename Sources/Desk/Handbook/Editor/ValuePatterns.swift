/// What may be typed for a value, as regular expressions without anchors.
enum ValuePatterns {
  /// Whole numbers, also in groups: `1234567`, `1.234.567`.
  static let count = "[0-9]{1,3}(?:[. ][0-9]{3})+(?:,0+)?|[0-9]+(?:,0+)?"

  /// Numbers as Vietnamese write them: `1.234.567`, `12,5`, `-5`, `(5)`.
  static let amount = "[-+]?(?:\(unsigned))|\\((?:\(unsigned))\\)"
  private static let unsigned = "(?:[1-9][0-9]{0,2}(?:[. ][0-9]{3})+|[0-9]+)(?:,[0-9]+)?"

  static let timecode = "[0-9]{1,6}(?::[0-5]?[0-9]){1,2}"

  static let address = "[hH][tT][tT][pP][sS]?://[^\\s/?#;,\"<>\\\\^`{|}]+(?:[/?#][^\\s\"<>\\\\^`{|}]*)?"

  /// Dates as a form asks for them, with or without a time; words are let through for the reader to judge.
  static let plainDate =
    "(?:[0-3]?[0-9][/.-])?[01]?[0-9][/.-][0-9]{4}(?:,? [0-2]?[0-9]:[0-5][0-9])?"
    + "|[0-9]{4}(?:-[0-9]{1,2}){0,2}|[^0-9]+ .*[0-9]{4}"

  /// Every form in which dates are read; 31/02 is none. A time goes with a day only.
  static let date: String = {
    let day = "(?:\(days.joined(separator: "|")))"
    return
      "(?:\(day)(?:\(gap)\(time))?|\(time)\(gap)\(day)|\(months.joined(separator: "|"))|(?:\(word("nam")))?\(year))"
  }()

  private static let year = "[0-9]{4}"
  private static let month = "(?:0?[1-9]|1[0-2])"
  private static let gap = "(?:\\s*,\\s*|\\s+|[tT])"

  private static let time: String = {
    let (hour, minute) = ("(?:[01]?[0-9]|2[0-3])", "[0-5]?[0-9]")
    return
      "(?:\(hour):[0-5][0-9](?::[0-5][0-9])?|\(hour)(?:\(word("gio"))|\(word("h")))(?:\(minute)(?:\(word("phut")))?)?)"
  }()

  private static let days: [String] = {
    let ngay = "(?:\(word("ngay")))?"
    let withSign = ["/", "-", "\\."].map { "\(ngay)\(dayAndMonth($0))\($0)\(year)" }
    let worded = "\(ngay)\(dayAndMonth(word("thang")))(?:\(word("nam"))|[/.-])\(year)"
    return withSign + [worded, "\(year)-(?:\(monthAndDay))"]
  }()

  private static let months = [
    "\(month)[/.-]\(year)", "\(year)-\(month)",
    "\(word("thang"))\(month)(?:\(word("nam"))|[/.-])\(year)",
  ]

  /// The months by how many days they have.
  private static let lengths = [
    (day: "(?:0?[1-9]|[12][0-9]|3[01])", month: "(?:0?[13578]|1[02])"),
    (day: "(?:0?[1-9]|[12][0-9]|30)", month: "(?:0?[469]|11)"),
    (day: "(?:0?[1-9]|[12][0-9])", month: "0?2"),
  ]

  private static func dayAndMonth(_ sign: String) -> String {
    "(?:" + lengths.map { "\($0.day)\(sign)\($0.month)" }.joined(separator: "|") + ")"
  }

  private static let monthAndDay = lengths.map { "\($0.month)-\($0.day)" }.joined(separator: "|")

  /// A word with the spaces around it.
  private static func word(_ folded: String) -> String { "\\s*\(SpellingPattern.letters(folded))\\s*" }
}
