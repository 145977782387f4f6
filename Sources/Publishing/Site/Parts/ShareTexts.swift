import Council
import Vietnamese

/// How many characters of a text in plain words go into a message.
private let longestLine = 160

extension SiteContext {
  /// What is put into a chat group with the page's address: what it is and its number, when, and a line in plain words.
  func shareText(of record: Record) -> String {
    let type = typeName(of: record).withoutMarks
    let number =
      record.instrument?.number.map { words[.numbered, type, $0] }
      ?? (record.content as? Petition).map { "\(type) \(code(of: record, $0))" }
    let title = record.common.title
    // People and bodies, and pages of the office's own, need no word for what they are.
    let name = record.kind.isDirectory || record.kind.isBare ? title : words[.coded, number ?? type, title]
    return [name, moment(of: record), firstLine(record.common.plain ?? record.common.summary)]
      .compactMap(\.self).joined(separator: "\n")
  }

  private func moment(of record: Record) -> String? {
    guard let occasion = record.content as? any Occasion else {
      return record.kind.isDirectory ? nil : record.date.map(clock.short)
    }
    let state = occasion.state(on: today)
    let off = state.isOff ? words.term(state.rawValue).uppercased() : nil
    return [off, sentence(occasion.starts).capitalizedFirst, occasion.place].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// The first sentence, or as many of its words as fit.
  private func firstLine(_ text: String?) -> String? {
    guard let line = text?.split(separator: "\n").first else { return nil }
    let sentence = line.firstRange(of: ". ").map { line[..<$0.lowerBound] + "." } ?? String(line)
    guard sentence.count > longestLine else { return sentence }
    let head = sentence.prefix(longestLine - 1)
    return (head.lastIndex(of: " ").map { head[..<$0] } ?? head) + "…"
  }
}
