import Council
import Diagnostics
import Files
import Parallel

extension ContentReader {
  func tables(
    of records: [Record], _ files: FileCatalog
  ) -> (byPath: [String: TableFile], diagnostics: [Diagnostic]) {
    var byPath: [String: TableFile] = [:]
    var diagnostics: [Diagnostic] = []
    let read = readTables(of: records, files)
    for record in records {
      guard let budget = record.content as? BudgetDisclosure else { continue }
      for (index, table) in budget.tables.enumerated() {
        guard case .found(let file) = files.find(table.file.text, from: record.base), byPath[file.path] == nil
        else { continue }
        guard file.type == .csv else {
          let source = SourceFile(name: "\(name)/\(record.path)", text: record.text)
          let path = FieldPath([.field("tables"), .item(index), .field("file")])
          diagnostics.append(
            .error(.tableNoCSV(file.name), at: source.place(of: path, in: BudgetDisclosure.self)))
          continue
        }
        guard let (table, problems) = read[file.diskPath] else { continue }
        diagnostics += problems
        byPath[file.path] = table
      }
    }
    return (byPath, diagnostics)
  }

  /// The tables that budgets name, each read once, by their paths on disk.
  private func readTables(
    of records: [Record], _ files: FileCatalog
  ) -> [String: (table: TableFile?, diagnostics: [Diagnostic])] {
    let named = records.flatMap { record -> [String] in
      ((record.content as? BudgetDisclosure)?.tables ?? []).compactMap { table in
        guard case .found(let file) = files.find(table.file.text, from: record.base), file.type == .csv
        else { return nil }
        return file.diskPath
      }
    }
    let paths = Set(named).sorted().compactMap { path in RelativePath(path).map { (path, $0) } }
    let read = concurrentMap(count: paths.count, run: 8) { index -> (TableFile?, [Diagnostic]) in
      let (source, problems) = source(paths[index].1)
      guard let source else { return (nil, problems) }
      let (table, more) = readBudgetTable(source)
      return (table, problems + more)
    }
    return Dictionary(uniqueKeysWithValues: zip(paths, read).map { ($0.0, (table: $1.0, diagnostics: $1.1)) })
  }
}

extension Message {
  fileprivate static func tableNoCSV(_ name: Substring) -> Message {
    Message(
      "table-not-csv",
      Localized(vi: "biểu «\(name)» không phải tệp CSV", en: "the table “\(name)” is no CSV file"),
      fix: Localized(
        vi: "trong Excel chọn lưu thành «CSV UTF-8»; tệp Excel thì để ở mục «tệp»",
        en: "save it as “CSV UTF-8” in Excel; list the Excel file under “files”"))
  }
}
