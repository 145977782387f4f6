import Council
import Diagnostics
import Fixtures
import Formatting

@testable import Reading

/// A council without records, whose settings say which topics and villages there are.
private let council: Content = {
  guard let folder = try? ReadFolder([:]) else { fatalError("no folder for content") }
  return folder.content
}()

/// A record's file; its first byte says of which kind.
///
/// Whatever is wrong is a message at a place that exists, and putting the fields in order is done after one time.
func readFrontMatter(_ bytes: [UInt8]) {
  guard let first = bytes.first else { return }
  let kind = Kind.all[Int(first) % Kind.all.count]
  let text = Array(bytes.dropFirst())
  let (file, problems) = SourceFile.read(text, name: "a.md")
  show(problems)
  guard let file else { return }
  show(council.read(file.text, of: kind).1)
  switch TidyFile(text, name: "a.md", as: kind.fields) {
  case .unchanged: break
  case .refused(let problems): show(problems)
  case .tidied(let tidy):
    promise(TidyFile(tidy, name: "a.md", as: kind.fields) == .unchanged, "put in order twice")
  }
}

/// A budget table.
func readTable(_ bytes: [UInt8]) {
  let (file, problems) = SourceFile.read(bytes, name: "a.csv")
  show(problems)
  guard let file else { return }
  let (table, more) = readBudgetTable(file)
  show(more)
  guard let table else {
    promise(more.hasErrors, "no table, and no reason")
    return
  }
  for (row, values) in table.table.rows.enumerated() {
    for column in values.amounts.indices { _ = table.place(row: row, column: column) }
  }
}

/// Printed as the clerk would see them.
private func show(_ problems: [Diagnostic]) {
  for problem in problems {
    let place = problem.place.position
    promise(place.line >= 1 && place.column >= 1 && place.length >= 1, "a place that is none: \(place)")
    let text = DiagnosticPrinter().print(problem)
    promise(text.contains("[\(problem.message.id)]"), "a message without its id")
  }
}
