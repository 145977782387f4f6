import Glibc

/// HTML in the making: markup as it is, text escaped.
struct HTMLBuffer {
  private var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  var html: String { String(decoding: bytes, as: UTF8.self) }

  /// Markup written in this library.
  mutating func markup(_ markup: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Text, fit for content and for quoted attributes.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  /// Text that ends with a zero.
  mutating func text(_ start: UnsafePointer<UInt8>) {
    escape(UnsafeBufferPointer(start: start, count: strlen(start)))
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) { escape(text) }

  /// Begins a line, if one is not begun.
  mutating func line() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  /// An address for a quoted attribute. What must not stand in a URL is percent-encoded; what is encoded, stays.
  mutating func address(_ address: String) {
    let source = Array(address.utf8)
    for (index, byte) in source.enumerated() {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "%"):
        let isEncoding = index + 2 < source.count && source[index + 1...index + 2].allSatisfy(\.isHexDigit)
        if isEncoding { bytes.append(byte) } else { markup("%25") }
      case _ where addressBytes[Int(byte)]: bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexDigits[Int(byte >> 4)])
        bytes.append(hexDigits[Int(byte & 15)])
      }
    }
  }
}

private extension HTMLBuffer {
  mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard mayNeedEscape[Int(byte)] else {
        index += 1
        continue
      }
      let isC1 = byte == 0xC2 && index + 1 < text.count && (0x80...0x9F).contains(text[index + 1])
      if byte == 0xC2 && !isC1 {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      default: break  // Control characters, which HTML forbids.
      }
      index += isC1 ? 2 : 1
      start = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<text.count]))
  }
}

/// Bytes at which text may differ from its HTML: marks, C0 controls, and the first byte of C1 controls.
private let mayNeedEscape: [Bool] = (0...UInt8.max).map { byte in
  switch byte {
  case 0x09, 0x0A: false
  case 0..<0x20, 0x7F, 0xC2: true
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
  default: false
  }
}

/// Bytes that may stand in an address as they are (RFC 3986, without the brackets of IPv6).
private let addressBytes: [Bool] = (0...UInt8.max).map { byte in
  byte.isASCIILetterOrDigit || "-._~:/?#@!$'()*+,;=".utf8.contains(byte)
}

private let hexDigits = Array("0123456789ABCDEF".utf8)

extension UInt8 {
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  var isASCIILetterOrDigit: Bool { isASCIIDigit || (0x61...0x7A).contains(self | 0x20) }
  var isASCIIPunctuation: Bool { (0x21...0x7E).contains(self) && !isASCIILetterOrDigit }
  var isHexDigit: Bool { isASCIIDigit || (0x61...0x66).contains(self | 0x20) }
}
