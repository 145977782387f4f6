import CLibGD

/// Pictures drawn for a test: light, with a red quarter at the left upper corner.
enum Samples {
  /// - Parameter exif: what follows the mark APP1 and its length.
  static func jpeg(width: Int, height: Int, exif: [UInt8] = []) -> [UInt8] {
    let plain = file(width, height) { gdImageJpegPtr($0, $1, 95) }
    guard !exif.isEmpty else { return plain }
    let length = exif.count + 2
    return Array(plain[..<2]) + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + exif + plain[2...]
  }

  /// - Parameters:
  ///   - side: what its header says of width and height, if not what is true.
  ///   - chunk: an empty one, before all others but the header.
  static func png(width: Int, height: Int, stating side: Int? = nil, chunk: String? = nil) -> [UInt8] {
    var bytes = file(width, height) { gdImagePngPtr($0, $1) }
    if let side {
      let number = (0..<4).reversed().map { UInt8(side >> ($0 * 8) & 255) }
      bytes.replaceSubrange(16..<24, with: number + number)
    }
    if let chunk { bytes.insert(contentsOf: [0, 0, 0, 0] + Array(chunk.utf8) + [0, 0, 0, 0], at: 33) }
    return bytes
  }

  /// Exif with one entry, the orientation, the highest byte first.
  static func exif(orientation: Int) -> [UInt8] {
    Array("Exif\0\0MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1]
      + [0, UInt8(orientation), 0, 0, 0, 0, 0, 0]
  }

  /// Changes what a JPEG's frame says.
  static func state(width: Int, height: Int, in jpeg: inout [UInt8]) {
    guard let frame = jpeg.indices.dropLast().first(where: { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC0 })
    else {
      return
    }
    jpeg.replaceSubrange(
      frame + 5..<frame + 9,
      with: [UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255)])
  }

  /// "left top" where the red quarter is there; nil for what is no JPEG.
  static func redCorner(ofJPEG bytes: [UInt8]) -> String? {
    var bytes = bytes
    guard let image = gdImageCreateFromJpegPtr(Int32(bytes.count), &bytes) else { return nil }
    defer { gdImageDestroy(image) }
    let (width, height) = (image.pointee.sx, image.pointee.sy)
    for (y, row) in [(height / 4, "top"), (height * 3 / 4, "bottom")] {
      for (x, column) in [(width / 4, "left"), (width * 3 / 4, "right")]
      where gdImageGetTrueColorPixel(image, x, y) & 255 < 100 { return "\(column) \(row)" }
    }
    return nil
  }

  private static func file(
    _ width: Int, _ height: Int,
    _ encode: (gdImagePtr, UnsafeMutablePointer<Int32>) -> UnsafeMutableRawPointer?
  ) -> [UInt8] {
    guard let image = gdImageCreateTrueColor(Int32(width), Int32(height)) else { return [] }
    defer { gdImageDestroy(image) }
    gdImageFilledRectangle(image, 0, 0, Int32(width), Int32(height), 0xF0F0F0)
    gdImageFilledRectangle(image, 0, 0, Int32(width / 2 - 1), Int32(height / 2 - 1), 0xC00000)
    var count: Int32 = 0
    guard let made = encode(image, &count) else { return [] }
    defer { gdFree(made) }
    return Array(UnsafeRawBufferPointer(start: made, count: Int(count)))
  }
}
