extension WrittenDate {
  /// Reads a date as people write it, the day always before the month. Case, marks and the width of spaces do not
  /// matter.
  ///
  /// - a day: `26/02/2026`, `26/2/2026`, `26-02-2026`, `26.02.2026`, `2026-02-26`, `ngày 26 tháng 02 năm 2026`
  /// - a month: `04/2026`, `4-2026`, `2026-04`, `tháng 4 năm 2026`, `tháng 4/2026`
  /// - a year: `2026`, `năm 2026`
  /// - a time: `08:00`, `08:00:00`, `8h`, `8h00`, `8 giờ`, `8 giờ 30`, `8 giờ 30 phút`, before or after a day,
  ///   parted from it by a space, a comma or `T`. Seconds are checked and dropped.
  public init(parsing text: some StringProtocol) throws(Failure) {
    // The longest form, spelled out and decomposed, has under 100 bytes.
    guard text.utf8.count <= 200 else { throw .notADate }
    var reader = DateReader(text: text.plainBytes())
    self = try reader.moment()
  }
}

/// Walks through the plain bytes of a text. What is read inside `attempt` moves on only if all of it is there.
private struct DateReader {
  let text: [UInt8]
  var position = 0

  typealias Failure = WrittenDate.Failure
  typealias Day = (year: Int, month: Int?, day: Int?)
  typealias Time = (hour: Int, minute: Int, second: Int)

  mutating func moment() throws(Failure) -> WrittenDate {
    var time = self.time()
    if time != nil, !gap() { throw .notADate }
    guard let date = date() else { throw .notADate }
    if time == nil, !isAtEnd {
      guard gap(), let later = self.time() else { throw .notADate }
      time = later
    }
    guard isAtEnd, time == nil || date.day != nil else { throw .notADate }
    guard 0...59 ~= time?.second ?? 0 else { throw .impossible }
    return try WrittenDate(
      year: date.year, month: date.month, day: date.day, hour: time?.hour, minute: time?.minute)
  }
}

private extension DateReader {
  mutating func date() -> Day? {
    attempt { reader in
      if reader.word("nam") { return reader.year().map { ($0, nil, nil) } }
      if reader.word("thang") { return reader.monthAndYear().map { ($0.year, $0.month, nil) } }
      let worded = reader.word("ngay")
      if !worded, let year = reader.year() { return reader.afterYear(year) }
      guard let first = reader.number() else { return nil }
      if reader.word("thang") {
        return reader.monthAndYear().map { ($0.year, $0.month, first) }
      }
      guard let sign = reader.dateSign() else { return nil }
      if !worded, let year = reader.year() { return (year, first, nil) }
      guard let month = reader.number(), reader.sign(sign), let year = reader.year() else { return nil }
      return (year, month, first)
    }
  }

  /// What follows a year that stands first: nothing, or `-02`, or `-02-26`.
  mutating func afterYear(_ year: Int) -> Day? {
    guard sign(UInt8(ascii: "-")) else { return (year, nil, nil) }
    guard let month = number() else { return nil }
    guard sign(UInt8(ascii: "-")) else { return (year, month, nil) }
    return number().map { (year, month, $0) }
  }

  /// `4 năm 2026` or `4/2026`
  mutating func monthAndYear() -> (month: Int, year: Int)? {
    guard let month = number(), word("nam") || dateSign() != nil else { return nil }
    return year().map { (month, $0) }
  }

  mutating func time() -> Time? {
    attempt { reader in
      guard let hour = reader.number() else { return nil }
      if reader.sign(UInt8(ascii: ":")) {
        guard let minute = reader.number(digits: 2...2) else { return nil }
        guard reader.sign(UInt8(ascii: ":")) else { return (hour, minute, 0) }
        return reader.number(digits: 2...2).map { (hour, minute, $0) }
      }
      guard reader.word("gio") || reader.word("h") else { return nil }
      return (hour, reader.minutes() ?? 0, 0)
    }
  }

  /// The `30` of `8 giờ 30`, but not that of `8 giờ 30/04/2026` or `8 giờ 30 tháng 4 năm 2026`.
  mutating func minutes() -> Int? {
    attempt { reader in
      guard let minute = reader.number() else { return nil }
      if reader.word("phut") { return minute }
      var ahead = reader
      return ahead.dateSign() == nil && !ahead.word("thang") ? minute : nil
    }
  }

  /// What stands between a date and a time.
  mutating func gap() -> Bool {
    spaces()
    if sign(UInt8(ascii: ",")) {
      spaces()
      return true
    }
    // The space may have been taken with the word before it.
    return text[..<position].last == UInt8(ascii: " ") || sign(UInt8(ascii: "t"))
  }
}

private extension DateReader {
  var isAtEnd: Bool { position == text.count }

  mutating func attempt<Part>(_ read: (inout DateReader) -> Part?) -> Part? {
    var reader = self
    guard let part = read(&reader) else { return nil }
    self = reader
    return part
  }

  mutating func year() -> Int? { number(digits: 4...4) }

  /// A whole run of digits, if it is as long as it should be.
  mutating func number(digits: ClosedRange<Int> = 1...2) -> Int? {
    var value = 0
    var end = position
    while end < text.count, 0x30...0x39 ~= text[end], end - position <= digits.upperBound {
      value = value * 10 + Int(text[end] - 0x30)
      end += 1
    }
    guard digits ~= end - position else { return nil }
    position = end
    return value
  }

  /// A word with the spaces around it.
  mutating func word(_ word: StaticString) -> Bool {
    let start = position
    spaces()
    let end = position + word.utf8CodeUnitCount
    let isThere = word.withUTF8Buffer { end <= text.count && text[position..<end].elementsEqual($0) }
    position = isThere ? end : start
    if isThere { spaces() }
    return isThere
  }

  mutating func dateSign() -> UInt8? {
    guard position < text.count else { return nil }
    let byte = text[position]
    guard byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") else {
      return nil
    }
    position += 1
    return byte
  }

  mutating func sign(_ byte: UInt8) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func spaces() {
    while sign(UInt8(ascii: " ")) {}
  }
}
