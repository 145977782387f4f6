import CSV
import Vietnamese

/// Rows that failed as CSV, with a column that says why.
/// - Parameter personal: columns of what is never published; they are left out.
func mendFile(
  _ header: Sheet.Row, _ rows: [(row: Sheet.Row, why: [String])], without personal: Set<Int>
) -> [UInt8] {
  // The reasons of an earlier import are answered or given anew.
  let kept = header.cells.indices.filter { !personal.contains($0) && header[$0].folded != mendTitle.folded }
  var table = CSVWriter(header: kept.map { header[$0] } + [mendTitle])
  for (row, why) in rows {
    table.append(kept.map { .text(row[$0]) } + [.text(why.joined(separator: "; "))])
  }
  return table.bytes
}
