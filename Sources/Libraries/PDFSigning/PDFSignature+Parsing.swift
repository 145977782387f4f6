import Foundation

extension PDFSignature {
  /// What poppler's pdfsig printed is not what it prints.
  struct BadReport: LocalizedError {
    var errorDescription: String? { "unexpected report" }
  }

  /// The signatures in what `LC_ALL=C TZ=UTC pdfsig -nocert` prints:
  ///
  ///     Digital Signature Info of: paper.pdf
  ///     Signature #1:
  ///       - Signature Field Name: Signature1
  ///       - Signer Certificate Common Name: Nguyễn Văn An
  ///       - Signing Time: Nov 21 2026 18:05:29
  ///       - Total document signed
  ///       - Signature Validation: Signature is Valid.
  ///
  /// A field that waits for a signature is none. The name of a field may hold anything, lines like these too: where one
  /// comes twice, nothing is believed.
  static func signatures(inReport report: String) throws(BadReport) -> [ReportedSignature] {
    var signatures: [ReportedSignature] = []
    var block: [String: String] = [:]
    var count = 0
    func end() throws(BadReport) {
      guard count > 0 else { return }
      if block[unsignedField] == nil {
        signatures.append(
          ReportedSignature(
            signature: try PDFSignature(block), field: count - 1, ranges: ranges(block["Signed Ranges"] ?? "")
          ))
      } else if block.count != 2 {
        throw BadReport()
      }
    }
    for line in report.split(whereSeparator: \.isNewline).dropFirst() {
      if line.hasPrefix("Signature #") {
        try end()
        count += 1
        guard line == "Signature #\(count):" else { throw BadReport() }
        block = [:]
      } else {
        let words = line.drop { " -".contains($0) }
        let (name, value) =
          words.firstRange(of: ": ").map { (words[..<$0.lowerBound], words[$0.upperBound...]) } ?? (words, "")
        // Only what is at the same depth is a line of pdfsig's.
        guard line.hasPrefix("  "), count > 0, block.updateValue(String(value), forKey: String(name)) == nil
        else { throw BadReport() }
      }
    }
    try end()
    return signatures
  }

  private init(_ block: [String: String]) throws(BadReport) {
    let covers = (all: block["Total document signed"] != nil, part: block["Not total document signed"] != nil)
    guard let validation = block["Signature Validation"], covers.all != covers.part else {
      throw BadReport()
    }
    let verdict: Verdict =
      switch validation {
      case "Signature is Valid.": .matches
      case "Signature is Invalid.", "Digest Mismatch.": .differs
      default: .unknown
      }
    self.init(
      signer: block["Signer Certificate Common Name"].flatMap(shown),
      time: block["Signing Time"].flatMap(seconds),
      hash: block["Signing Hash Algorithm"].flatMap { $0 == "unknown" ? nil : shown($0) },
      coversAll: covers.all, verdict: verdict)
  }
}

/// A signature, and where it is.
struct ReportedSignature: Equatable {
  var signature: PDFSignature
  /// Its field, counted from 0.
  let field: Int
  /// Of the file's bytes, that are signed.
  let ranges: [Range<Int>]
}

/// - Parameter text: `[0 - 1055], [8893 - 9473]`
private func ranges(_ text: String) -> [Range<Int>] {
  text.matches(of: #/\[(\d+) - (\d+)\]/#).compactMap { match in
    guard let start = Int(match.1), let end = Int(match.2), start <= end else { return nil }
    return start..<end
  }
}

private let unsignedField = "The signature form field is not signed."

/// A name without what shows nothing or turns the direction of what follows, and no longer than a name is.
private func shown(_ name: String) -> String? {
  let words = name.unicodeScalars.filter {
    ![.control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned].contains(
      $0.properties.generalCategory)
  }
  let text = String(String.UnicodeScalarView(words)).trimmingCharacters(in: .whitespaces)
  return text.isEmpty || text == "(null)"
    ? nil : String(text.precomposedStringWithCanonicalMapping.prefix(200))
}

/// - Parameter moment: `Nov 21 2026 18:05:29`, UTC.
private func seconds(_ moment: String) -> Int? {
  let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  let parts = moment.split { $0 == " " || $0 == ":" }
  let numbers = parts.dropFirst().compactMap { Int($0) }
  guard parts.count == 6, numbers.count == 5, let month = months.firstIndex(of: String(parts[0])) else {
    return nil
  }
  var calendar = Calendar(identifier: .gregorian)
  calendar.timeZone = .gmt
  let components = DateComponents(
    year: numbers[1], month: month + 1, day: numbers[0], hour: numbers[2], minute: numbers[3],
    second: numbers[4])
  return calendar.date(from: components).map { Int($0.timeIntervalSince1970) }
}
