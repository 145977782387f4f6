extension ByteReader {
  /// ISO/IEC 10918-1, annex B: markers, each but the first with a length, until the one that says the size.
  func jpeg() throws(PictureFailure) -> Found? {
    var offset = 2
    var orientation = 1
    while let mark = number(offset, 1), mark == 0xFF, let kind = number(offset + 1, 1) {
      if kind == 0xFF {  // A byte to fill.
        offset += 1
        continue
      }
      guard let length = number(offset + 2, 2), length >= 2, let part = part(offset + 4, length - 2)
      else { return nil }
      switch kind {
      case 0xE1 where part.holds("Exif\0\0", at: 0):
        orientation = part.part(6, part.count - 6)?.exifOrientation() ?? 1
      // Start of frame: all of C0 to CF that are no table.
      case 0xC0...0xCF where ![0xC4, 0xC8, 0xCC].contains(kind):
        guard let height = part.number(1, 2), let width = part.number(3, 2), hasJPEGEnd(after: offset)
        else { return nil }
        return (.jpeg, width, height, orientation)
      default: break
      }
      offset += 2 + length
    }
    return nil
  }

  /// Whether the mark of the end stands somewhere behind the frame; phones write films and notes after it.
  private func hasJPEGEnd(after offset: Int) -> Bool {
    var index = count - 2
    while index > offset {
      if self[index] == 0xFF, self[index + 1] == 0xD9 { return true }
      index -= 1
    }
    return false
  }

  /// PNG (ISO/IEC 15948), section 5: chunks of a length, a name, data and a check.
  func png() throws(PictureFailure) -> Found? {
    guard holds("IHDR", at: 12), let width = number(16, 4), let height = number(20, 4) else { return nil }
    var orientation = 1
    var offset = 8
    while let length = number(offset, 4), let data = part(offset + 8, length) {
      if holds("IEND", at: offset + 4) { return (.png, width, height, orientation) }
      if holds("acTL", at: offset + 4) { throw .animated }
      if holds("eXIf", at: offset + 4) { orientation = data.exifOrientation() }
      offset += length + 12
    }
    return nil
  }

  /// A PNG without what it holds beside its pixels. libpng would read that too, and write to standard error what it
  /// finds wrong there, as it does in the colour profiles of many a program.
  func pixelsOfPNG() -> [UInt8] {
    let needed: [StaticString] = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]
    var kept = Array(bytes.prefix(8))
    var offset = 8
    while let length = number(offset, 4), let chunk = part(offset, length + 12) {
      if needed.contains(where: { chunk.holds($0, at: 4) }) { kept += chunk.bytes }
      offset += length + 12
    }
    return kept
  }

  /// RFC 9649: chunks of a name, a length (the lowest byte first) and data, filled to an even length.
  func webP() throws(PictureFailure) -> Found? {
    guard let size = number(4, 4, lowFirst: true), size <= count - 8 else { return nil }
    var dimensions: (width: Int, height: Int)?
    var orientation = 1
    var offset = 12
    while let length = number(offset + 4, 4, lowFirst: true), let data = part(offset + 8, length) {
      if holds("VP8X", at: offset) {
        guard let flags = data[0], let width = data.number(4, 3, lowFirst: true),
          let height = data.number(7, 3, lowFirst: true)
        else { return nil }
        if flags & 2 != 0 { throw .animated }
        dimensions = (width + 1, height + 1)
      } else if holds("VP8 ", at: offset), dimensions == nil {
        guard let width = data.number(6, 2, lowFirst: true), let height = data.number(8, 2, lowFirst: true)
        else { return nil }
        dimensions = (width & 0x3FFF, height & 0x3FFF)
      } else if holds("VP8L", at: offset), dimensions == nil {
        guard let bits = data.number(1, 4, lowFirst: true) else { return nil }
        dimensions = ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
      } else if holds("EXIF", at: offset) {
        let start = data.holds("Exif\0\0", at: 0) ? 6 : 0
        orientation = data.part(start, data.count - start)?.exifOrientation() ?? 1
      }
      offset += 8 + length + length % 2
    }
    return dimensions.map { (.webp, $0.width, $0.height, orientation) }
  }
}
