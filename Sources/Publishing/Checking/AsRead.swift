import Council
import Diagnostics
import Markdown
import Reading
import SensitiveText
import Vietnamese

/// What stands in a record as it is read and not as it is written: marks of emphasis, links, entities, escapes and ends of
/// lines may part what people see as one.
///
///     Gọi 0912&nbsp;**000** 678, số CMND
///     123456789
///
/// The line is not quoted: there it is not known where the data ends.
func leaks(asReadIn record: Record, _ context: CheckContext, of index: Int) -> [Leak] {
  let isDeputy = record.content is Deputy
  return findings(asReadIn: record).filter { !context.contacts.contains($0.finding, ofDeputy: isDeputy) }
    .map { finding, field in
      let place =
        field.map { context.place(of: $0, in: record) }
        ?? context.content.place(inBodyOf: record, position(of: finding, in: record.body))
      return Leak(finding: finding, place: Place(file: place.file, position: place.position), owners: [index])
    }
}

/// - Returns: what is not found as it is written, with the field in which it stands; nil for the text.
func findings(asReadIn record: Record) -> [(finding: SensitiveFinding, field: String?)] {
  let hasNames = record.content is Petition
  lazy var known = Set(record.sensitive.map(\.compared))
  func found(in text: String, of field: String?) -> [(finding: SensitiveFinding, field: String?)] {
    findSensitive(in: text, names: hasNames).filter { !known.contains($0.compared) }.map { ($0, field) }
  }
  let parted = partedBlocks(of: record.body, withNames: hasNames)
  let inBody = parted.isEmpty ? [] : found(in: plainLines(parted, cellEnd: "|"), of: nil)
  guard fieldsReadOtherwise(record.text[..<record.bodyStart]) else { return inBody }
  let fields = zip(type(of: record.content).fields.fields, record.content.values)
  return inBody
    + fields.filter { $0.0.id != "disclosures" }.flatMap { field, value in
      (value?.texts ?? []).flatMap { found(in: $0, of: field.id) }
    }
}

/// Whether there are escapes, or a value of several lines.
private func fieldsReadOtherwise(_ front: Substring) -> Bool {
  var front = front
  return front.withUTF8 { bytes in
    bytes.contains(UInt8(ascii: "\\")) || bytes.split(separator: UInt8(ascii: "\n")).contains(where: goesOn)
  }
}

/// Whether a line is the rest of the value before it.
private func goesOn(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
  line.first == 0x20 && line.first { $0 != 0x20 } != UInt8(ascii: "-") && !line.contains(UInt8(ascii: ":"))
}

/// Where its first word stands, as far as it stands there at all.
private func position(of finding: SensitiveFinding, in body: Substring) -> Position {
  let word = finding.text.prefix { !$0.isWhitespace }
  guard let range = body.firstRange(of: word) else { return .start }
  let line = body[..<range.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") } + 1
  let lineStart = body[..<range.lowerBound].lastIndex(of: "\n").map(body.index(after:)) ?? body.startIndex
  return Position(
    line: line, column: body.distance(from: lineStart, to: range.lowerBound) + 1, length: word.count)
}

extension Value {
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let items): items.flatMap(\.texts)
    case .object(let values): values.sorted { $0.key < $1.key }.flatMap(\.value.texts)
    default: []
    }
  }
}

extension SensitiveFinding {
  /// The same wherever spaces, signs and marks stand in it.
  fileprivate var compared: String { kind.rawValue + text.folded.filter { $0 != "-" } }
}
