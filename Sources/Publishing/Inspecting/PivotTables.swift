import OfficeFiles

extension FileInspection {
  /// What a pivot table was made of is kept as a whole, also when its sheet is gone (ECMA-376, part 1, 18.10.1): in a
  /// part the fields with what they hold, and in another one the rows.
  mutating func look(inPivotsOf package: Package) throws {
    try look(inEach: package.parts(in: "xl/pivotCache/"), of: package) { inspection, name, bytes in
      // As Excel names them.
      let definition = name.contains("Records") ? name.replacing("Records", with: "Definition") : nil
      let fields = try definition.flatMap(package.bytes).map { try PivotText($0).fields } ?? []
      inspection.look(in: try PivotText(bytes, fields: fields).lines.joined(separator: "\n"), at: .pivot)
    }
  }
}

/// What is kept for a pivot table, each value behind what its field is called.
private struct PivotText {
  private(set) var lines: [String] = []
  private(set) var fields: [String]
  private var place = 0
  private var isRow = false

  /// - Parameter fields: their names, for rows.
  init(_ bytes: [UInt8], fields: [String] = []) throws {
    self.fields = fields
    try XMLEvents.read(bytes) { try take($0) }
  }

  private mutating func take(_ event: XMLEvents.Event) throws {
    switch event {
    case .start("cacheField", let attributes):
      fields.append(String((attributes["name"] ?? "").prefix(longestName)))
      place = fields.count - 1
    case .start("r", _): (place, isRow) = (0, true)
    case .start(let name, let attributes) where ["s", "n", "x", "d", "b", "e", "m"].contains(name):
      if ["s", "n"].contains(name), let value = attributes["v"] {
        lines.append(fields.indices.contains(place) ? "\(fields[place]): \(value)" : value)
        if lines.count > Workbook.cellLimit { throw OfficeFailure.tooLarge }
      }
      if isRow { place += 1 }
    default: break
    }
  }
}

/// In characters; a heading that says what a number is has fewer.
private let longestName = 100
