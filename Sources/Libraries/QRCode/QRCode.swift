/// A QR code (ISO/IEC 18004, model 2): a square of dark and light modules.
///
/// `try QRCode("https://hdnd.example/ky-hop/1/")` is 29 × 29 modules, `code[0, 0]` is dark. The same text
/// always gives the same modules.
public struct QRCode: Hashable, Sendable {
  /// The most bytes of UTF-8 that fit into the largest code (version 40) at error correction level M.
  public static let capacity = 2331

  /// The light border, in modules, that a reader needs on every side to find the code.
  public static let quietZone = 4

  /// Modules on a side: 17 + 4 × version, so 21 to 177.
  public let size: Int

  /// Row by row, dark is true.
  private let modules: [Bool]

  /// The smallest code that holds `text` in 8-bit mode as UTF-8, at error correction level M: readable with
  /// 15 % of it worn off, which suits a sheet on a door.
  ///
  /// - Throws: `.empty`; `.tooLong` beyond `capacity`; `.outOfMemory`.
  public init(_ text: String) throws(QRCodeFailure) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty else { throw .empty }
    guard bytes.count <= Self.capacity else { throw .tooLong(bytes: bytes.count) }
    let symbol = try Symbol(encoding: bytes)
    size = symbol.size
    modules = symbol.modules
  }

  /// Whether the module is dark. Rows count from the top, columns from the left, both from 0; everything
  /// outside the square is light.
  public subscript(row: Int, column: Int) -> Bool {
    guard 0..<size ~= row, 0..<size ~= column else { return false }
    return modules[row * size + column]
  }

  /// The runs of dark modules of one row, from left to right.
  func darkRuns(inRow row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var column = 0
    while column < size {
      let start = column
      while self[row, column] { column += 1 }
      if column > start { runs.append(start..<column) }
      column += 1
    }
    return runs
  }
}
