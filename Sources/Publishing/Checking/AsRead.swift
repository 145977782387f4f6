import Council
import Diagnostics
import Markdown
import Reading
import SensitiveText

/// What stands in a record as it is read and not as it is written: marks of emphasis, links, entities, escapes and ends of
/// lines may part what people see as one.
///
///     Gọi 0912&nbsp;**000** 678, số CMND
///     123456789
///
/// The line is not quoted: there it is not known where the data ends.
func leaks(asReadIn record: Record, _ context: CheckContext, of index: Int) -> [Leak] {
  let (contacts, body) = (context.contacts, context.content.place(inBodyOf: record, .start))
  func leak(_ finding: SensitiveFinding, _ place: Place) -> Leak {
    Leak(finding: finding, place: Place(file: place.file, position: place.position), owners: [index])
  }
  let inBody = findings(asReadInBodyOf: record).flatMap { block, findings -> [Leak] in
    let findings = contacts.notPublic(findings, in: record)
    guard !findings.isEmpty else { return [] }
    var places = BlockPlaces(block)
    return findings.map { finding in
      let position = places.position(of: finding).moved(down: body.position.line - 1)
      return leak(finding, Place(file: body.file, position: position))
    }
  }
  let isDeputy = record.content is Deputy
  return inBody
    + findings(asReadInFieldsOf: record).filter { !contacts.contains($0.finding, ofDeputy: isDeputy) }
    .map { leak($0.finding, context.place(of: $0.field, in: record)) }
}

/// What is found in a record once it is read, and not as it is written.
func findings(asReadIn record: Record) -> [SensitiveFinding] {
  findings(asReadInBodyOf: record).flatMap(\.findings) + findings(asReadInFieldsOf: record).map(\.finding)
}

private func findings(asReadInBodyOf record: Record) -> [(block: Block, findings: [SensitiveFinding])] {
  let bodyStart = record.text.utf8.distance(from: record.text.startIndex, to: record.bodyStart)
  lazy var known = Set(record.sensitive.filter { $0.range.lowerBound >= bodyStart }.map(\.compared))
  return findings(asReadIn: record.body, names: record.content is Petition) { known.contains($0.compared) }
}

private func findings(asReadInFieldsOf record: Record) -> [(finding: SensitiveFinding, field: String)] {
  guard fieldsReadOtherwise(record.text[..<record.bodyStart]) else { return [] }
  let known = Set(record.sensitive.map(\.compared))
  let fields = zip(type(of: record.content).fields.fields, record.content.values)
  return fields.filter { $0.0.id != "disclosures" }.flatMap { field, value in
    (value?.texts ?? []).flatMap { findSensitive(in: $0, names: record.content is Petition) }
      .filter { !known.contains($0.compared) }.map { ($0, field.id) }
  }
}

/// What is found in a text in Markdown once it is read, beside what is known, by paragraphs.
func findings(
  asReadIn text: Substring, names: Bool, beside isKnown: (SensitiveFinding) -> Bool
) -> [(block: Block, findings: [SensitiveFinding])] {
  let blocks = partedBlocks(of: text, withNames: names) { joined in
    !findSensitive(in: joined, names: names).allSatisfy(isKnown)
  }
  return blocks.map { block in
    // What is indented would be taken for code.
    let plain = plainLines(String(block.text.drop(while: \.isWhitespace)), cellEnd: "|")
    return (block, findSensitive(in: plain, names: names).filter { !isKnown($0) })
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
