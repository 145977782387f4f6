/// That a document has a term, and where at best.
public struct Posting: Sendable, Hashable {
  /// The document's number.
  public let document: Int
  public let weight: SearchField.Weight

  public init(document: Int, weight: SearchField.Weight) {
    self.document = document
    self.weight = weight
  }
}

/// How numbers are written in a shard: in printable ASCII without `` ` ``, `\` and `$`, so that a list can stand in a
/// script as it is. One of the last 27 signs says that more follows.
enum Symbols {
  static let signs: [UInt8] = (UInt8(ascii: "!")...UInt8(ascii: "~")).filter {
    $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "$")
  }
  static let ends = 64
  static let others = signs.count - ends

  /// The lowest part comes last and is one of the first 64 signs.
  @inline(__always)
  static func write(_ number: Int, _ put: (UInt8) -> Void) {
    signs.withUnsafeBufferPointer { signs in
      guard number >= ends else { return put(signs[number]) }
      var parts = (number / ends, 0, 0)
      if parts.0 >= others { parts = (parts.0 % others, parts.0 / others, 0) }
      if parts.1 >= others { parts = (parts.0, parts.1 % others, parts.1 / others) }
      if parts.2 > 0 { writeRest(parts.2, signs, put) }
      if parts.1 > 0 || parts.2 > 0 { put(signs[ends + parts.1]) }
      put(signs[ends + parts.0])
      put(signs[number % ends])
    }
  }

  private static func writeRest(_ rest: Int, _ signs: UnsafeBufferPointer<UInt8>, _ put: (UInt8) -> Void) {
    if rest >= others { writeRest(rest / others, signs, put) }
    put(signs[ends + rest % others])
  }

  /// - Returns: nil for what is no number.
  static func read(_ bytes: inout some IteratorProtocol<UInt8>) -> Int? {
    var high = 0
    while let byte = bytes.next() {
      guard let value = signs.firstIndex(of: byte) else { return nil }
      if value < ends { return high * ends + value }
      high = high * others + value - ends
    }
    return nil
  }

  /// A posting after one of another document: four times the documents between them, and the weight.
  @inline(__always)
  static func number(after previous: Int32, _ document: Int32, _ weight: UInt8) -> Int {
    Int(document - previous - 1) << 2 | Int(weight)
  }
}

/// Postings in the order of their documents, as shards have them.
public func writePostings(_ postings: some Sequence<Posting>) -> [UInt8] {
  var bytes: [UInt8] = []
  var previous: Int32 = -1
  for posting in postings {
    let document = Int32(posting.document)
    Symbols.write(Symbols.number(after: previous, document, posting.weight.rawValue)) { bytes.append($0) }
    previous = document
  }
  return bytes
}

/// What `writePostings` wrote.
public func readPostings(_ bytes: some Sequence<UInt8>) -> [Posting] {
  var iterator = bytes.makeIterator()
  var (postings, document) = ([Posting](), -1)
  while let number = Symbols.read(&iterator) {
    document += number >> 2 + 1
    postings.append(
      Posting(document: document, weight: SearchField.Weight(rawValue: UInt8(number & 3)) ?? .body))
  }
  return postings
}
