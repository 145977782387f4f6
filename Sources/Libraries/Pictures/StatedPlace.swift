import Glibc

/// Whether anything among these bytes says where a photograph was taken: Exif (2.32, 4.6.6: latitude and longitude of the
/// GPS attributes) wherever it stands, in a JPEG, PNG or WebP file or in a PDF that holds one, or XMP.
public func statesPlace(_ bytes: [UInt8]) -> Bool {
  if !offsets(of: "exif:GPSLatitude", in: bytes).isEmpty { return true }
  let reader = ByteReader(bytes)
  // In PNG the name of the chunk stands right before it, in WebP its length too, and in both as in JPEG it may have its
  // own name.
  let starts =
    offsets(of: "Exif\0\0", in: bytes).map { $0 + 6 } + offsets(of: "eXIf", in: bytes).map { $0 + 4 }
    + offsets(of: "EXIF", in: bytes).map { $0 + 8 }
  return starts.contains { start in
    reader.part(start, min(longest, reader.count - start))?.exifStatesPlace() == true
  }
}

/// In bytes: a segment of JPEG cannot be longer.
private let longest = 1 << 16
/// Photographs that are looked at in a file that holds some.
private let most = 1000

extension ByteReader {
  /// Within a block as TIFF 6.0, section 2, has it.
  fileprivate func exifStatesPlace() -> Bool {
    let lowFirst = holds("II*\0", at: 0)
    guard lowFirst || holds("MM\0*", at: 0), let first = number(4, 4, lowFirst: lowFirst),
      let pointer = entries(at: first, lowFirst).first(where: { $0.tag == 0x8825 }),
      let place = number(pointer.offset + 8, 4, lowFirst: lowFirst)
    else { return false }
    let tags = Set(entries(at: place, lowFirst).map(\.tag))
    return tags.contains(2) && tags.contains(4)
  }

  private func entries(at offset: Int, _ lowFirst: Bool) -> [(tag: Int, offset: Int)] {
    (0..<(number(offset, 2, lowFirst: lowFirst) ?? 0)).compactMap { index in
      let entry = offset + 2 + index * 12
      return number(entry, 2, lowFirst: lowFirst).map { ($0, entry) }
    }
  }
}

private func offsets(of text: StaticString, in bytes: [UInt8]) -> [Int] {
  bytes.withUnsafeBytes { bytes in
    guard let start = bytes.baseAddress else { return [] }
    let (length, first) = (text.utf8CodeUnitCount, Int32(text.utf8Start.pointee))
    var (offsets, from) = ([Int](), 0)
    while offsets.count < most, let found = memchr(start + from, first, bytes.count - from) {
      let offset = UnsafeRawPointer(found) - start
      if bytes.count - offset >= length, memcmp(found, text.utf8Start, length) == 0 { offsets.append(offset) }
      from = offset + 1
    }
    return offsets
  }
}
