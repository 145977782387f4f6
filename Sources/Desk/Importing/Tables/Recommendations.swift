import Council
import Diagnostics
import Reading

/// Reads a table of recommendations after a supervision, and makes of it the list that the supervision's own record
/// holds. Nothing is written: that record is the office's work, and nobody else can say where in it they belong.
package func importRecommendations(_ file: String, into target: ImportTarget) -> ImportOutcome {
  var outcome = ImportOutcome()
  do {
    let fields = Recommendation.schema.set
    var table = try OpenedTable(file, fields: fields)
    defer { outcome.diagnostics = table.diagnostics }
    try table.check(fields.fields.filter(\.isRequired))
    var lines = ["\(Supervision.schema.key("recommendations")):"]
    for row in table.rows {
      let made = TableRecord(row, table.columns, isItem: true)
      let (text, first) = supervision(with: made.lines)
      let problems = target.content.read(text, of: Supervision.self).1.filter { $0.severity == .error }.map {
        (message: $0.message, column: made.column(ofLine: $0.place.position.line, first: first))
      }
      if table.note(problems, in: row) { lines += made.lines }
    }
    if !target.isDryRun, let kept = try table.keepFailed(outside: target.name) { outcome.notes.append(kept) }
    if lines.count > 1 { outcome.block = lines.map { $0 + "\n" }.joined() }
  } catch {
    outcome.diagnostics.append(.error(message(of: error), at: Place(file: file)))
  }
  return outcome
}

/// A record that holds these lines as its list, and nothing that could be wrong beside them.
/// - Returns: also the line on which they begin.
private func supervision(with lines: [String]) -> (text: String, first: Int) {
  let schema = Supervision.schema
  let start = [
    "---", "\(schema.key("title")): x", "\(schema.key("kind")): \(SupervisionKind.thematic.rawValue)",
    "\(schema.key("supervisor")): x", "\(schema.key("year")): 2026", "\(schema.key("recommendations")):",
  ]
  return ((start + lines + ["---"]).map { $0 + "\n" }.joined(), start.count + 1)
}
