import Council
import Diagnostics
import Fixtures
import Testing

@testable import Handbook

struct ExampleTests {
  @Test func `There is an example of every kind, and together they pass every rule`() throws {
    #expect(Set(ExampleRecord.all.keys) == Set(Kind.all.map { $0.kind.folder }))
    var files = Dictionary(uniqueKeysWithValues: ExampleRecord.all.values.map { ($0.path, $0.text) })
    files["site.yaml"] = ExampleRecord.settings
    let folder = try ReadFolder(files, now: "20/11/2026")
    #expect(printed(folder.readingProblems + folder.checkingProblems) == "")
  }
}
