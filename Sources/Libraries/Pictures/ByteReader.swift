/// Reads numbers out of bytes that may say anything; whatever lies outside them is nil.
struct ByteReader {
  let bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    self.bytes = bytes[...]
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }

  /// - Parameter offset: from the beginning of this part.
  subscript(offset: Int) -> Int? {
    0..<count ~= offset ? Int(bytes[bytes.startIndex + offset]) : nil
  }

  func part(_ offset: Int, _ count: Int) -> ByteReader? {
    guard offset >= 0, count >= 0, offset <= self.count, count <= self.count - offset else { return nil }
    let start = bytes.startIndex + offset
    return ByteReader(bytes[start..<start + count])
  }

  func holds(_ text: StaticString, at offset: Int) -> Bool {
    part(offset, text.utf8CodeUnitCount)?.bytes.elementsEqual(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)) == true
  }

  /// A number of `size` bytes, the highest first unless it is said otherwise.
  func number(_ offset: Int, _ size: Int, lowFirst: Bool = false) -> Int? {
    guard let part = part(offset, size) else { return nil }
    let digits = lowFirst ? Array(part.bytes.reversed()) : Array(part.bytes)
    return digits.reduce(0) { $0 << 8 | Int($1) }
  }
}

extension ByteReader {
  typealias Found = (format: PictureHeader.Format, width: Int, height: Int, orientation: Int)

  func header() throws(PictureFailure) -> Found {
    let found: Found?
    if number(0, 4) == 0x8950_4E47, number(4, 4) == 0x0D0A_1A0A {
      found = try png()
    } else if number(0, 3) == 0xFFD8FF {
      found = try jpeg()
    } else if holds("RIFF", at: 0), holds("WEBP", at: 8) {
      found = try webP()
    } else {
      throw .unknownType
    }
    guard let found else { throw .broken }
    return found
  }

  /// The orientation that an Exif block states (TIFF 6.0, section 2; tag 0x112); 1 where it states none.
  func exifOrientation() -> Int {
    let lowFirst = holds("II", at: 0)
    guard lowFirst || holds("MM", at: 0), let first = number(4, 4, lowFirst: lowFirst),
      let entries = number(first, 2, lowFirst: lowFirst)
    else { return 1 }
    for index in 0..<entries {
      let entry = first + 2 + index * 12
      guard let tag = number(entry, 2, lowFirst: lowFirst) else { return 1 }
      guard tag == 0x112 else { continue }
      let value = number(entry + 8, 2, lowFirst: lowFirst) ?? 1
      return 1...8 ~= value ? value : 1
    }
    return 1
  }
}
