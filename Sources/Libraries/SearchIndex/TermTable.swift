/// The terms of some documents, each with its postings, which are written out while documents come in: what is kept is
/// little more than the index itself.
struct TermTable {
  struct Term {
    let key: UInt64
    /// The document to which the term was last added, and what it counts there; not yet among the postings.
    var document: Int32
    var weight: UInt8
    /// How often the body of that document has it, up to `many`.
    var count: UInt8
    /// The first posting, which begins elsewhere when tables are put together; -1 where there is none yet.
    var first: Int32 = -1
    var firstWeight: UInt8 = 0
    /// The last document among the postings.
    var last: Int32 = -1
    /// Where the postings after the first begin, and where the next byte goes; -1 where there are none.
    var head: Int32 = -1
    var tail: Int32 = -1
  }

  private(set) var terms: [Term] = []
  /// Index of a term and one, at a place that its key gives; 0 where there is none.
  private var slots: [Int32]
  /// Pieces of 16 bytes: 12 of postings, then where the next piece begins.
  private var pieces: [UInt8] = []

  /// How often a body must have a term for it to count more.
  private static let many: UInt8 = 3

  /// - Parameter capacity: about how many terms there will be; a power of 2.
  init(capacity: Int) {
    slots = Array(repeating: 0, count: 2 * capacity)
    terms.reserveCapacity(capacity)
  }

  /// Notes that a document has a term. Documents come in order.
  /// - Returns: the term's index.
  @inline(__always)
  mutating func add(_ key: UInt64, document: Int32, weight: UInt8) -> Int {
    let mask = slots.count - 1
    var slot = Self.hash(key) & mask
    while true {
      let index = Int(slots[slot]) - 1
      if index < 0 { return append(key, at: slot, document: document, weight: weight) }
      if terms[index].key == key {
        note(index, document, weight)
        return index
      }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private mutating func note(_ index: Int, _ document: Int32, _ weight: UInt8) {
    if terms[index].document != document {
      flush(index)
      terms[index].document = document
      terms[index].weight = weight
      terms[index].count = 1
    } else if weight > terms[index].weight {
      terms[index].weight = weight
    } else if weight == 0, terms[index].count < Self.many {
      terms[index].count += 1
    }
  }

  @inline(never)
  private mutating func append(_ key: UInt64, at slot: Int, document: Int32, weight: UInt8) -> Int {
    terms.append(Term(key: key, document: document, weight: weight, count: 1))
    slots[slot] = Int32(terms.count)
    if 2 * terms.count > slots.count { grow() }
    return terms.count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: 2 * slots.count)
    for (index, term) in terms.enumerated() {
      var slot = Self.hash(term.key) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index + 1)
    }
  }

  /// After Fibonacci: the high bits are the well mixed ones.
  @inline(__always)
  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }

  // MARK: Postings

  /// Puts what is pending among the postings.
  private mutating func flush(_ index: Int) {
    let term = terms[index]
    let weight = term.weight == 0 && term.count >= Self.many ? SearchField.Weight.name.rawValue : term.weight
    if term.first < 0 {
      terms[index].first = term.document
      terms[index].firstWeight = weight
    } else {
      var tail = term.tail
      Symbols.write(Symbols.number(after: term.last, term.document, weight)) { put($0, &tail) }
      if term.head < 0 { terms[index].head = (tail - 1) & ~15 }
      terms[index].tail = tail
    }
    terms[index].last = term.document
  }

  /// - Parameter tail: where the byte goes; -1 for a list that has no piece yet.
  @inline(__always)
  private mutating func put(_ byte: UInt8, _ tail: inout Int32) {
    if tail < 0 || tail & 15 == 12 {
      let piece = Int32(pieces.count)
      if tail >= 0 {
        for shift in 0..<4 {
          pieces[Int(tail) + shift] = UInt8(truncatingIfNeeded: piece >> (8 * Int32(shift)))
        }
      }
      pieces.append(contentsOf: repeatElement(0, count: 16))
      tail = piece
    }
    pieces[Int(tail)] = byte
    tail += 1
  }

  /// After the last document.
  mutating func finish() {
    for index in terms.indices { flush(index) }
    slots = []
  }

  /// Writes the postings of a term.
  /// - Parameter previous: the last document before them; becomes the last of them.
  func write(_ index: Int, after previous: inout Int32, to bytes: inout [UInt8]) {
    let term = terms[index]
    Symbols.write(Symbols.number(after: previous, term.first, term.firstWeight)) { bytes.append($0) }
    previous = term.last
    guard term.head >= 0 else { return }
    var piece = Int(term.head)
    while Int(term.tail) - piece > 12 || Int(term.tail) < piece {
      bytes.append(contentsOf: pieces[piece..<piece + 12])
      piece = (0..<4).reduce(0) { $0 | Int(pieces[piece + 12 + $1]) << (8 * $1) }
    }
    bytes.append(contentsOf: pieces[piece..<Int(term.tail)])
  }
}
