/// Why an office file was not read.
public enum OfficeFailure: Error, Sendable, Hashable {
  case damaged
  /// It holds more than is looked at: `Workbook.cellLimit` cells in a sheet, a part that is larger than others are.
  case tooLarge
}
