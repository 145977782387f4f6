import LabelledTexts
import SensitiveText
import Testing

@Suite struct LabelledSetTests {
  private static let sets = ["tuned", "unseen", "clerks", "offices"]

  @Test func `The set is as large as it has to be`() throws {
    let lines = try Self.sets.flatMap { try LabelledSet("\($0)-with", "\($0)-without").lines }
    #expect(lines.count { !$0.marks.isEmpty } >= 300)
    #expect(lines.count { $0.marks.isEmpty } >= 600)
    let kinds = Set(lines.flatMap(\.marks).map(\.kind))
    #expect(kinds == Set(SensitiveKind.allCases.map(\.rawValue)))
  }

  @Test func `Nearly all is found, and nearly nothing else`() throws {
    let parts = try Self.sets.map { Figures(try LabelledSet("\($0)-with", "\($0)-without")) }
    let all = parts.dropFirst().reduce(parts[0], +)
    for (name, figures) in zip(Self.sets + ["all"], parts + [all]) {
      let misses = figures.report.joined(separator: "\n")
      #expect(figures.recall >= 0.98, "\(name): \(misses)")
      #expect(figures.precision >= 0.95, "\(name): \(misses)")
    }
  }

  @Test func `What is written as it was advised is found no more`() throws {
    for line in try Self.sets.flatMap({ try LabelledSet("\($0)-with").lines }) {
      let findings = line.findings.filter { $0.kind != .secrecy }
      guard !findings.isEmpty else { continue }
      var text = Array(line.text.utf8)
      for finding in findings.reversed() { text.replaceSubrange(finding.range, with: finding.mask.utf8) }
      let mended = LabelledLine(String(decoding: text, as: UTF8.self), as: line)
      let left = mended.findings.filter { $0.kind != .secrecy }.map { "\($0.kind) «\($0.text)»" }
      #expect(left == [], "\(mended.text)")
      // Stars and brackets mean something to Markdown and to YAML.
      #expect(findings.map(\.mask).filter { $0.contains(/[*\[\]<>`#]/) } == [])
    }
  }
}
