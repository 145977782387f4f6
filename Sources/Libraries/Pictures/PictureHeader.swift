/// What a picture says of itself before any of its pixels is read.
///
/// `try PictureHeader(bytes)` of a photo taken with the phone held upright: JPEG, 4000 × 3000, orientation 6, so
/// shown 3000 wide and 4000 high.
public struct PictureHeader: Hashable, Sendable {
  /// As its first bytes say, whatever its name.
  public enum Format: String, Hashable, Sendable {
    case jpeg, png, webp
  }

  /// In pixels. Four bytes each are in memory while a picture is made smaller.
  public static let largestArea = 100_000_000

  public let format: Format
  /// In pixels as stored, before it is turned.
  let storedWidth: Int
  let storedHeight: Int
  /// Exif 2.32, 4.6.4: 1 upright, 3 upside down, 6 and 8 on a side; 2, 4, 5, 7 the same in a mirror.
  public let orientation: Int

  /// - Parameter bytes: the whole file.
  /// - Throws: `.unknownType`, `.broken`, `.tooManyPixels` or `.animated`.
  public init(_ bytes: [UInt8]) throws(PictureFailure) {
    let found = try ByteReader(bytes).header()
    guard found.width > 0, found.height > 0 else { throw .broken }
    let (area, overflows) = found.width.multipliedReportingOverflow(by: found.height)
    guard !overflows, area <= Self.largestArea else {
      throw .tooManyPixels(width: found.width, height: found.height)
    }
    (format, storedWidth, storedHeight) = (found.format, found.width, found.height)
    orientation = found.orientation
  }

  /// In pixels, as it is shown.
  public var width: Int { liesOnSide ? storedHeight : storedWidth }
  public var height: Int { liesOnSide ? storedWidth : storedHeight }

  /// How high it is at a width, at least one pixel.
  public func height(atWidth width: Int) -> Int {
    max(1, (height * width + self.width / 2) / self.width)
  }

  var liesOnSide: Bool { orientation >= 5 }
}
