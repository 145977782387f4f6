/// Why an office file was not read.
public enum OfficeFailure: Error, Sendable, Hashable {
  case damaged
  /// It holds more than is looked at: `Workbook.cellLimit` cells in a sheet, or more XML in a part than is kept at once.
  case tooLarge
}
