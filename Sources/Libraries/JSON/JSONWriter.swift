import Foundation

/// JSON in the making: everything goes straight to the end of one buffer.
struct JSONWriter {
  var bytes: [UInt8] = []
  private let isIndented: Bool
  private let isForScript: Bool
  private var depth = 0

  init(_ form: JSONValue.Form) {
    isIndented = form == .indented
    isForScript = form == .script
  }

  mutating func append(_ value: JSONValue) {
    switch value {
    case .null: plain("null")
    case .bool(let value): value ? plain("true") : plain("false")
    case .integer(let value): append(value)
    case .decimal(let value): append(value)
    case .string(let value): append(value)
    case .array(let elements):
      list(elements, from: UInt8(ascii: "["), to: UInt8(ascii: "]")) { $0.append($1) }
    case .object(let pairs):
      list(pairs, from: UInt8(ascii: "{"), to: UInt8(ascii: "}")) { writer, pair in
        writer.append(pair.0)
        writer.bytes.append(UInt8(ascii: ":"))
        if writer.isIndented { writer.bytes.append(UInt8(ascii: " ")) }
        writer.append(pair.1)
      }
    }
  }
}

extension JSONWriter {
  private mutating func plain(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.endIndex
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private mutating func append(_ number: Decimal) {
    // Decimal shows its digits to nobody but its description, which has a point, no exponent and no locale.
    number.isNaN ? plain("null") : bytes.append(contentsOf: number.description.utf8)
  }

  private mutating func list<Element>(
    _ elements: [Element], from first: UInt8, to last: UInt8, each: (inout JSONWriter, Element) -> Void
  ) {
    bytes.append(first)
    depth += 1
    for index in elements.indices {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine()
      each(&self, elements[index])
    }
    depth -= 1
    if !elements.isEmpty { newLine() }
    bytes.append(last)
  }

  private mutating func newLine() {
    guard isIndented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func append(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { escape($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Copies whole runs; stops only where a byte may need an escape.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard mayNeedEscape(byte) else {
        index += 1
        continue
      }
      if byte == 0xE2, !isLineEnd(text, at: index) {
        index += 3
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      switch byte {
      case UInt8(ascii: "\""): plain("\\\"")
      case UInt8(ascii: "\\"): plain("\\\\")
      case 0x08: plain("\\b")
      case 0x09: plain("\\t")
      case 0x0A: plain("\\n")
      case 0x0C: plain("\\f")
      case 0x0D: plain("\\r")
      case 0xE2:
        text[index + 2] == 0xA8 ? plain("\\u2028") : plain("\\u2029")
        index += 2
      default:
        plain("\\u00")
        bytes.append(hexDigit(byte >> 4))
        bytes.append(hexDigit(byte & 15))
      }
      index += 1
      start = index
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"): true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0xE2: isForScript
    default: false
    }
  }
}

/// Whether U+2028 or U+2029, whose UTF-8 is E2 80 A8 and E2 80 A9, begins there.
private func isLineEnd(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
  text[index + 1] == 0x80 && text[index + 2] & 0xFE == 0xA8
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
