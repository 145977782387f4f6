/// The lines of a calendar (RFC 5545, section 3.1), folded and ended as they must be.
struct ContentLines {
  private(set) var bytes: [UInt8] = []

  /// A value that needs no escape.
  mutating func plain(_ name: String, _ value: String) {
    fold(Array("\(name):\(value)".utf8))
  }

  /// A TEXT value (section 3.3.11).
  mutating func text(_ name: String, _ text: String) {
    plain(name, escaped(text))
  }

  /// TEXT values with commas between them.
  mutating func texts(_ name: String, _ texts: [String]) {
    plain(name, texts.map(escaped).joined(separator: ","))
  }

  /// A URI value (section 3.3.13), which knows no escapes of its own.
  mutating func address(_ name: String, _ address: String) {
    plain(name, percentEncoded(address))
  }
}

extension ContentLines {
  /// Lines have at most 75 octets without their end; what follows on the next begins with a space, which counts.
  private mutating func fold(_ line: [UInt8]) {
    var start = 0
    var room = 75
    while line.count - start > room {
      var end = start + room
      // The RFC lets a fold part the octets of a character, but not every reader joins lines before it decodes.
      while line[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
      bytes += line[start..<end]
      bytes += "\r\n ".utf8
      start = end
      room = 74
    }
    bytes += line[start...]
    bytes += "\r\n".utf8
  }
}

/// Without control characters, which no value may have. Every kind of line end, also those that only some readers
/// take for one, becomes `\n`.
private func escaped(_ text: String) -> String {
  var escaped = ""
  var previous: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\", ";", ",":
      escaped += "\\"
      escaped.unicodeScalars.append(scalar)
    case "\n" where previous == "\r": break
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped += "\\n"
    case "\t": escaped.unicodeScalars.append(scalar)
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": break
    default: escaped.unicodeScalars.append(scalar)
    }
    previous = scalar
  }
  return escaped
}

/// What RFC 3986 lets stand in an address stays, `%` too; anything else becomes `%` and two digits an octet.
private func percentEncoded(_ address: String) -> String {
  address.utf8.reduce(into: "") { encoded, byte in
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
      UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
      encoded += "%" + String(byte, radix: 16, uppercase: true)
    case 0x21...0x7E: encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default: encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
    }
  }
}
