import Council
import SensitiveText

/// What of personal data a record declares as public, told without saying it.
package struct DisclosedData: Sendable, Hashable {
  /// Nil where nothing says of which sort it is.
  package let kind: PersonalData?
  /// `0912 *** *78`
  package let mask: String
  /// The key of the field in which it stands, as the file spells it; nil for the text below the fields.
  package let field: String?
  /// Whether it stands in none of the record's words, but in a file of its.
  package let isInFile: Bool

  /// - Returns: each thing once, in the order of the text; what is declared by its words and stands in a file alone too.
  package static func all(in record: Record, declaredBy disclosure: Disclosure) -> [DisclosedData] {
    let found = record.sensitive.filter { allows($0, disclosure) }
      .map { DisclosedData($0, field: record.field(at: $0.range.lowerBound), isInFile: false) }
      .filter { $0.field.map { Common.schema.set.index(ofKey: $0.folded) != Self.own } ?? true }
    guard found.isEmpty, let text = disclosure.text else { return found.uniqued }
    return findSensitive(in: text, names: true).map { DisclosedData($0, field: nil, isInFile: true) }.uniqued
  }

  private static let own = Common.schema.set.index(ofKey: "disclosures")

  private init(_ finding: SensitiveFinding, field: String?, isInFile: Bool) {
    kind = PersonalData.allCases.first { $0.id == finding.kind.rawValue }
    mask = finding.mask.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    (self.field, self.isInFile) = (field, isInFile)
  }
}

extension Record {
  /// The key of the field that stands at a byte of the text; nil below the fields.
  fileprivate func field(at offset: Int) -> String? {
    let place = text.utf8.index(text.startIndex, offsetBy: offset)
    guard place < bodyStart else { return nil }
    let end = text[place...].firstIndex(of: "\n") ?? text.endIndex
    let line = text[..<end].split(separator: "\n").last { line in
      line.contains(":") && line.first.map { !" \t-#".contains($0) } ?? false
    }
    return line.flatMap { $0.split(separator: ":").first }.map(String.init)
  }
}

extension [DisclosedData] {
  fileprivate var uniqued: [DisclosedData] {
    var seen: Set<DisclosedData> = []
    return filter { seen.insert($0).inserted }
  }
}
