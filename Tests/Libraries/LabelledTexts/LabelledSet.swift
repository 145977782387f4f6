import Foundation
import SensitiveText

/// The lines that were marked by hand: `⟦phone|0912 000 678⟧` is to be found, anything else is not.
package struct LabelledSet {
  package let lines: [LabelledLine]

  /// - Parameter names: of files: `tuned-with`, those that were looked at while the finder was made, and have findings.
  package init(_ names: String...) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "labelled")
    lines = try names.flatMap { name in
      try String(contentsOf: folder.appending(path: "\(name).txt"), encoding: .utf8)
        .split(separator: "\n").filter { !$0.hasPrefix("//") }.map { LabelledLine(String($0)) }
    }
  }
}

package struct LabelledLine {
  package let text: String
  package let marks: [(kind: String, range: Range<Int>)]
  package let isPetition: Bool
  package let isFileName: Bool

  /// - Parameter line: `NFD:` is read decomposed, `K:` as a petition, `F:` as the name of a file; `\u{200B}` stands for
  ///   that character.
  init(_ line: String) {
    var rest = line.replacing(/\\u\{([0-9A-F]+)\}/) { match in
      String(UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map(Character.init) ?? "?")
    }
    let isDecomposed = rest.hasPrefix("NFD:")
    if isDecomposed { rest = rest.dropFirst(4).decomposedStringWithCanonicalMapping }
    isPetition = rest.hasPrefix("K:")
    isFileName = rest.hasPrefix("F:")
    if isPetition || isFileName { rest = String(rest.dropFirst(2)) }
    var (text, marks, mark) = ("", [(kind: String, range: Range<Int>)](), (kind: "", start: 0))
    for (index, part) in rest.split(separator: /[⟦⟧]/, omittingEmptySubsequences: false).enumerated() {
      if index % 2 == 1 {
        let halves = part.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        mark = (String(halves[0]), text.utf8.count)
        text += halves[1]
        marks.append((mark.kind, mark.start..<text.utf8.count))
      } else {
        text += part
      }
    }
    (self.text, self.marks) = (text, marks)
  }

  /// Another text of the same sort, without marks.
  package init(_ text: String, as line: LabelledLine) {
    (self.text, marks) = (text, [])
    (isPetition, isFileName) = (line.isPetition, line.isFileName)
  }

  package var findings: [SensitiveFinding] {
    isFileName ? findSensitive(inFileName: text) : findSensitive(in: text, names: isPetition)
  }
}

/// How many of the marks were found, and how many of the findings are marked.
package struct Figures {
  package private(set) var (found, missed, wrong) = (0, 0, 0)
  /// What was missed and what was found without being there, a line each.
  package private(set) var report: [String] = []

  package init(_ set: LabelledSet) {
    for line in set.lines {
      let findings = line.findings
      for mark in line.marks {
        if findings.contains(where: { $0.kind.rawValue == mark.kind && $0.range.overlaps(mark.range) }) {
          found += 1
        } else {
          missed += 1
          report.append("missed \(mark.kind): \(line.text)")
        }
      }
      for finding in findings
      where !line.marks.contains(where: {
        $0.kind == finding.kind.rawValue && $0.range.overlaps(finding.range)
      }) {
        wrong += 1
        report.append("wrong \(finding.kind) «\(finding.text)»: \(line.text)")
      }
    }
  }

  package static func + (a: Figures, b: Figures) -> Figures {
    var sum = a
    sum.found += b.found
    sum.missed += b.missed
    sum.wrong += b.wrong
    sum.report += b.report
    return sum
  }

  package var recall: Double { Double(found) / Double(found + missed) }
  package var precision: Double { Double(found) / Double(found + wrong) }
}
