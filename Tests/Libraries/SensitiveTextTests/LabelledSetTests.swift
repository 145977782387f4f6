import LabelledTexts
import SensitiveText
import Testing

@Suite struct LabelledSetTests {
  @Test func `The set is as large as it has to be`() throws {
    let lines = try LabelledSet("tuned-with", "tuned-without", "unseen-with", "unseen-without").lines
    #expect(lines.count { !$0.marks.isEmpty } >= 300)
    #expect(lines.count { $0.marks.isEmpty } >= 600)
    let kinds = Set(lines.flatMap(\.marks).map(\.kind))
    #expect(kinds == Set(SensitiveKind.allCases.map(\.rawValue)))
  }

  @Test func `Nearly all is found, and nearly nothing else`() throws {
    let tuned = Figures(try LabelledSet("tuned-with", "tuned-without"))
    let unseen = Figures(try LabelledSet("unseen-with", "unseen-without"))
    for (name, figures) in [("tuned", tuned), ("unseen", unseen), ("both", tuned + unseen)] {
      let misses = figures.report.joined(separator: "\n")
      #expect(figures.recall >= 0.98, "\(name): \(misses)")
      #expect(figures.precision >= 0.95, "\(name): \(misses)")
    }
  }
}
