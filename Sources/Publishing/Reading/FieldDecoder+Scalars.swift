import Council
import Diagnostics
import Vietnamese

/// One value without fields of its own.
extension FieldDecoder {
  mutating func scalar(
    _ text: String, as type: FieldType, of field: FieldDeclaration, at path: FieldPath, _ position: Position
  ) -> Value? {
    switch type {
    case .text:
      return .text(text)
    case .flag:
      return checked(Self.flags[text.folded].map { .flag($0) }, else: .invalidFlag(text), at: position)
    case .count(let range):
      let number = wholeNumber(text).flatMap { range.contains($0) ? $0 : nil }
      if let number { return .count(number) }
      report(invalidCount(text, range), at: position)
      return nil
    case .amount:
      do {
        return .amount(try parseNumber(text))
      } catch {
        report(.invalidNumber(text, error, withoutPercent: withoutPercent(text)), at: position)
        return nil
      }
    case .date:
      do {
        return .date(try WrittenDate(parsing: text))
      } catch {
        report(.invalidDate(text, error), at: position)
        return nil
      }
    case .timecode:
      let code = Timecode(parsing: text)
      return checked(code.map { .count($0.seconds) }, else: .invalidTimecode(text), at: position)
    case .address:
      return checked(
        WebAddress(parsing: text).map { .text($0.text) }, else: .invalidAddress(text), at: position)
    case .choice(let options):
      return choice(text, options, field, position)
    case .listed(let list):
      return listed(text, list, position)
    case .reference(let folders):
      mentions.append(Mention(.record(folders: folders), in: path, text))
      return .text(text)
    case .named(let folders):
      mentions.append(Mention(.name(folders: folders), in: path, text))
      return .text(text)
    case .citation:
      mentions.append(Mention(.citation, in: path, text))
      return .text(text)
    case .file:
      mentions.append(Mention(.file, in: path, text))
      return .text(text)
    case .paper:
      switch Paper(text).meaning {
      case .file: mentions.append(Mention(.file, in: path, text))
      case .record: mentions.append(Mention(.record(folders: []), in: path, text))
      case .words: break
      }
      return .text(text)
    case .list, .object:
      return nil
    }
  }

  private static let flags = [
    "co": true, "yes": true, "true": true, "khong": false, "no": false, "false": false,
  ]

  /// Digits, also in groups as Vietnamese write them.
  private func wholeNumber(_ text: String) -> Int? {
    if let number = Int(text), text.utf8.first != UInt8(ascii: "+") { return number }
    guard let number = try? parseNumber(text) else { return nil }
    return Int(formatNumber(number).filter { $0 != "." })
  }

  private mutating func choice(
    _ text: String, _ options: [FieldType.Option], _ field: FieldDeclaration, _ position: Position
  ) -> Value? {
    let key = text.folded
    let option = options.first { option in
      ([option.label, option.id] + option.also).contains { $0.folded == key }
    }
    if let option { return .text(option.id) }
    report(.invalidChoice(text, field.label, options.map(\.label)), at: position)
    return nil
  }

  /// - Returns: the item as the settings spell it.
  private mutating func listed(_ text: String, _ list: FieldType.SettingsList, _ position: Position) -> Value?
  {
    guard let items = lists?[list] else { return .text(text) }
    if let item = items.first(where: { $0.folded == text.folded }) { return .text(item) }
    // A council that lists no villages leaves the place free.
    if list == .places, items.isEmpty { return .text(text) }
    let folded = items.map(\.folded)
    if let parts = text.parted, parts.contains(where: { folded.contains($0.folded) }) {
      report(
        .listAsText(CouncilSettings.schema.label(list == .topics ? "topics" : "places"), parts), at: position)
    } else {
      report(.notListed(text, list, items), at: position)
    }
    return nil
  }

  private func invalidCount(_ text: String, _ range: ClosedRange<Int>) -> Message {
    let number = withoutPercent(text).flatMap(wholeNumber).flatMap { range.contains($0) ? $0 : nil }
    return .invalidCount(text, range, withoutPercent: number)
  }

  /// - Returns: nil where no percent sign follows, or no number stands before it.
  private func withoutPercent(_ text: String) -> String? {
    guard text.hasSuffix("%") else { return nil }
    let digits = String(text.dropLast()).trimmed
    return (try? parseNumber(digits)) == nil ? nil : digits
  }

  private mutating func checked(
    _ value: Value?, else message: @autoclosure () -> Message, at position: Position
  ) -> Value? {
    if value == nil { report(message(), at: position) }
    return value
  }
}
