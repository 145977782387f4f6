import CNettle

/// A hash as FIPS 180-4 has it, over pieces of bytes:
///
///     var hash = SHA256()
///     hash.update(bytes)
///     print(hash.finish())  // e3b0c442…
public struct SHA256: ~Copyable {
  private var context = sha256_ctx()

  public init() {
    nettle_sha256_init(&context)
  }

  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    nettle_sha256_update(&context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
  }

  public consuming func finish() -> SHA256Digest { soFar }

  /// Of what came until now; more may come.
  public var soFar: SHA256Digest {
    var context = context
    var bytes = [UInt8](repeating: 0, count: SHA256Digest.size)
    congkhai_sha256_digest(&context, &bytes)
    return SHA256Digest(bytes)
  }
}

/// The 32 bytes of a hash.
public struct SHA256Digest: Sendable, Hashable {
  static let size = 32

  // Four numbers rather than an array: a site has a hundred thousand of them.
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// Of all these bytes.
  public init(of bytes: UnsafeRawBufferPointer) {
    var hash = SHA256()
    hash.update(bytes)
    self = hash.finish()
  }

  public init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { SHA256Digest(of: $0) }
  }

  fileprivate init(_ bytes: [UInt8]) {
    let word = { (index: Int) in bytes[index * 8..<index * 8 + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
    words = (word(0), word(1), word(2), word(3))
  }

  /// - Parameter hex: 64 hexadecimal digits, of either case; nil for anything else.
  public init?(hex: some Sequence<UInt8>) {
    var bytes: [UInt8] = []
    var high: UInt8?
    for digit in hex {
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
      default: return nil
      }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
      if bytes.count > Self.size { return nil }
    }
    guard high == nil, bytes.count == Self.size else { return nil }
    self.init(bytes)
  }

  public static func == (a: SHA256Digest, b: SHA256Digest) -> Bool { a.words == b.words }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
  }
}

extension SHA256Digest {
  /// 32 of them.
  public var bytes: [UInt8] {
    [words.0, words.1, words.2, words.3].flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
    }
  }
}

extension SHA256Digest: CustomStringConvertible {
  /// 64 hexadecimal digits in lower case.
  public var description: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: Self.size * 2) { buffer in
      var index = 0
      for word in [words.0, words.1, words.2, words.3] {
        for shift in stride(from: 60, through: 0, by: -4) {
          buffer[index] = digits[Int(word >> UInt64(shift) & 15)]
          index += 1
        }
      }
      return index
    }
  }
}
