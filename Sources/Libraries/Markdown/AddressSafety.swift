/// Whether an address may reach a page: relative, or of a scheme that runs nothing.
///
/// It is judged as the most lenient reader could read it: percent-encoding undone, and without the spaces and control
/// characters that browsers drop from a URL (WHATWG URL, 4.4). Whatever then stands before a colon in front of the first
/// slash, question mark or number sign is a scheme. So `báo cáo: 2026.pdf` is refused too; `./báo cáo: 2026.pdf` is not.
func isSafeAddress(_ address: String) -> Bool {
  var scheme: [UInt8] = []
  let bytes = Array(address.utf8)
  var index = 0
  while index < bytes.count {
    var byte = bytes[index]
    index += 1
    if byte == UInt8(ascii: "%"), index + 1 < bytes.count, bytes[index].isHexDigit,
      bytes[index + 1].isHexDigit
    {
      byte = hexValue(bytes[index]) << 4 | hexValue(bytes[index + 1])
      index += 2
    }
    switch byte {
    case 0...0x20, 0x7F: continue
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
    case UInt8(ascii: ":"): return safeSchemes.contains(scheme)
    default: scheme.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
  }
  return true
}

private let safeSchemes: Set<[UInt8]> = Set(["http", "https", "mailto", "tel"].map { Array($0.utf8) })

private func hexValue(_ digit: UInt8) -> UInt8 {
  digit.isASCIIDigit ? digit - 0x30 : (digit | 0x20) - 0x61 + 10
}
