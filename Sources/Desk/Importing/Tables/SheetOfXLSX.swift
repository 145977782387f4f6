import OfficeFiles
import ZIP

extension Sheet {
  /// The first sheet of a workbook.
  /// - Throws: what is wrong with the file.
  init(xlsx path: String) throws {
    do {
      guard let archive = ReadableArchive(path: path) else { throw OfficeFailure.damaged }
      let workbook = try Workbook { archive.bytes(of: $0, limit: largestPart) }
      guard let sheet = workbook.sheets.first else { throw OfficeFailure.damaged }
      let table = try workbook.table(of: sheet)
      rows = table.rows.map { Row(number: $0.number, filled: $0.filled) }
      merged = table.merged
      sheetCount = workbook.sheets.count
    } catch let failure as OfficeFailure {
      throw ImportProblem(failure == .tooLarge ? .tooManyCells : .damaged)
    }
  }
}
