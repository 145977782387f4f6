/// Why an office file was not read.
public enum OfficeFailure: Error, Sendable, Hashable {
  case damaged
  /// It holds more than is looked at: `Workbook.cellLimit` cells in a sheet, or an XML text in which the parser leaves off
  /// since it is longer than 10 MB.
  case tooLarge
}
