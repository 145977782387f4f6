/// Why an office file was not read.
public enum OfficeFailure: Error, Sendable, Hashable {
  case damaged
  /// It holds more than is looked at: `Workbook.cellLimit` cells in a sheet, 10 MB of XML in a part.
  case tooLarge
}
