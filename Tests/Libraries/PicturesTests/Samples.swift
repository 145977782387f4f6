import CLibGD
import Foundation
import Pictures

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

  /// - Parameters:
  ///   - quality: 101 loses nothing.
  ///   - exif: in a chunk behind the pixels; its first six bytes are JPEG's own.
  static func webP(width: Int, height: Int, quality: Int32 = 90, exif: [UInt8] = []) -> [UInt8] {
    let plain = file(width, height) { gdImageWebpPtrEx($0, $1, quality) }
    guard !exif.isEmpty else { return plain }
    return riff(
      webPHeader(width: width, height: height, flags: 8) + plain[12...] + chunk("EXIF", Array(exif[6...])))
  }

  /// A frame that is to be followed by others.
  static func movingWebP(width: Int, height: Int) -> [UInt8] {
    riff(webPHeader(width: width, height: height, flags: 2) + chunk("ANIM", [0, 0, 0, 0, 0, 0]))
  }

  private static func webPHeader(width: Int, height: Int, flags: UInt8) -> [UInt8] {
    let sizes = [width - 1, height - 1].flatMap { size in (0..<3).map { UInt8(size >> ($0 * 8) & 255) } }
    return chunk("VP8X", [flags, 0, 0, 0] + sizes)
  }

  private static func riff(_ chunks: [UInt8]) -> [UInt8] {
    chunk("RIFF", Array("WEBP".utf8) + chunks)
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    Array(name.utf8) + (0..<4).map { UInt8(data.count >> ($0 * 8) & 255) } + data
      + Array(repeating: 0, count: data.count % 2)
  }

  /// Four inks in place of three lights, as printers' programs save: 16 by 8.
  static let inks =
    Data(
      base64Encoded: """
        /9j/7gAOQWRvYmUAZAAAAAAA/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4LCxAWEBETFBUVFQwP\
        FxgWFBgSFBUU/8AAFAgACAAQBEMRAE0RAFkRAEsRAP/EABgAAAIDAAAAAAAAAAAAAAAAAAUJAAcI/8QAHBABAAEEAwAAAAAAAAAAAAAA\
        ABkXZ6bkZaTi/9oADgRDAE0AWQBLAAA/AN10o5Tr+gqEy82LbgVCZebFtw1NYBoBoCP/2Q==
        """
    ).map(Array.init) ?? []

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

  /// "left top" where the red quarter is there.
  static func redCorner(of bytes: [UInt8]) -> String? {
    quarters(of: bytes).first { $0.color & 255 < 100 }?.name
  }

  /// "left top" where that quarter can be seen through, and no other can.
  static func clearCorner(of bytes: [UInt8]) -> String? {
    let clear = quarters(of: bytes).filter { $0.color >> 24 == 127 }
    return clear.count == 1 ? clear[0].name : nil
  }

  private static func quarters(of bytes: [UInt8]) -> [(name: String, color: Int32)] {
    var bytes = bytes
    let count = Int32(bytes.count)
    let decoded =
      switch bytes.first {
      case 0xFF: gdImageCreateFromJpegPtr(count, &bytes)
      case 0x89: gdImageCreateFromPngPtr(count, &bytes)
      default: gdImageCreateFromWebpPtr(count, &bytes)
      }
    guard let decoded else { return [] }
    defer { gdImageDestroy(decoded) }
    let (width, height) = (decoded.pointee.sx, decoded.pointee.sy)
    return [(1, "top"), (3, "bottom")].flatMap { y, row in
      [(1, "left"), (3, "right")].map { x, column in
        ("\(column) \(row)", gdImageGetTrueColorPixel(decoded, width * x / 4, height * y / 4))
      }
    }
  }

  private static func file(
    _ width: Int, _ height: Int, corner: Int32 = 0xC00000,
    _ encode: (gdImagePtr, UnsafeMutablePointer<Int32>) -> UnsafeMutableRawPointer?
  ) -> [UInt8] {
    guard let image = gdImageCreateTrueColor(Int32(width), Int32(height)) else { return [] }
    defer { gdImageDestroy(image) }
    gdImageAlphaBlending(image, 0)
    gdImageSaveAlpha(image, 1)
    gdImageFilledRectangle(image, 0, 0, Int32(width), Int32(height), 0xF0F0F0)
    gdImageFilledRectangle(image, 0, 0, Int32(width / 2 - 1), Int32(height / 2 - 1), corner)
    var count: Int32 = 0
    guard let made = encode(image, &count) else { return [] }
    defer { gdFree(made) }
    return Array(UnsafeRawBufferPointer(start: made, count: Int(count)))
  }

  /// The same with glass for red.
  static func glass(_ format: PictureHeader.Format, width: Int, height: Int) -> [UInt8] {
    file(width, height, corner: 0x7F00_0000) { image, count in
      format == .png ? gdImagePngPtr(image, count) : gdImageWebpPtrEx(image, count, 90)
    }
  }
}
