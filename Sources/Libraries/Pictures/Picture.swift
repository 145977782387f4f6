/// A picture whose pixels are in memory, four bytes each.
///
///     let photo = try Picture(bytes)                    // 4000 × 3000, taken with the phone on its side
///     let page = try photo.file(atWidth: 960)           // JPEG, 960 × 1280, upright
///
/// What comes out holds pixels and the name of libgd: no place, no device, no day, no thumbnail, no colour profile.
/// The same bytes in give the same bytes out, with the same libgd and codecs.
public struct Picture: ~Copyable {
  public let header: PictureHeader
  private let canvas: Canvas

  /// - Parameter bytes: a whole JPEG, PNG or WebP file.
  /// - Throws: `.broken` also where the pixels themselves do.
  public init(_ bytes: [UInt8]) throws(PictureFailure) {
    let header = try PictureHeader(bytes)
    let canvas = try Canvas(decoding: bytes, header.format)
    guard canvas.width == header.storedWidth, canvas.height == header.storedHeight else { throw .broken }
    self.header = header
    self.canvas = canvas
  }

  /// The picture upright and `width` pixels wide, in the format that it came in. Never made larger: a width beyond
  /// its own counts as its own.
  public func file(atWidth width: Int) throws(PictureFailure) -> [UInt8] {
    let width = max(1, min(width, header.width))
    let height = header.height(atWidth: width)
    let scaled =
      header.liesOnSide
      ? try canvas.scaled(width: height, height: width) : try canvas.scaled(width: width, height: height)
    // Turned when it is small.
    let upright = try scaled.upright(from: header.orientation)
    return try upright.file(header.format)
  }
}
