extension QRCode {
  /// The longest side of a picture, in pixels.
  public static let largestSide = 10_000

  /// The code as a PNG file of 1 bit a pixel, black on white with its quiet zone.
  ///
  /// - Parameter pixelsPerModule: the side of a module; if not given, the least that makes the picture
  ///   1000 pixels wide, which prints sharply at 8 cm (300 dots an inch).
  /// - Throws: `.scale` if no such picture can be; `.outOfMemory`.
  public func png(pixelsPerModule: Int? = nil) throws(QRCodeFailure) -> [UInt8] {
    let modules = size + 2 * Self.quietZone
    let scale = pixelsPerModule ?? (1000 + modules - 1) / modules
    guard scale >= 1, scale <= Self.largestSide / modules else { throw .scale(pixelsPerModule: scale) }

    let picture = try Picture(side: modules * scale)
    for row in -Self.quietZone..<size + Self.quietZone {
      let pixels = pixels(ofRow: row, scale: scale)
      for _ in 0..<scale { picture.append(row: pixels) }
    }
    return picture.file()
  }

  /// Eight pixels a byte, the leftmost in its highest bit: 1 is white, 0 black.
  private func pixels(ofRow row: Int, scale: Int) -> [UInt8] {
    let side = (size + 2 * Self.quietZone) * scale
    var pixels = [UInt8](repeating: 0xFF, count: (side + 7) / 8)
    for run in darkRuns(inRow: row) {
      let start = (run.lowerBound + Self.quietZone) * scale
      for pixel in start..<start + run.count * scale {
        pixels[pixel / 8] &= ~(0x80 >> UInt8(pixel % 8))
      }
    }
    return pixels
  }
}
