/// A stretch of two texts that is the same in both, or that stands in one for what stands in the other.
struct TokenBlock: Sendable, Hashable {
  let old: Range<Int>
  let new: Range<Int>
  let isKept: Bool
}

/// Compares two texts whose words are numbers.
struct TokenComparison {
  private let old: [Int]
  private let new: [Int]
  /// The blocks in order; together they are both texts.
  private(set) var blocks: [TokenBlock] = []

  /// The algorithm takes time and memory by the square of what differs.
  private static let mostWords = 1500
  private static let mostLines = 1500

  /// - Parameters:
  ///   - oldLines: with which words lines begin; `newLines` likewise.
  init(_ old: [Int], _ new: [Int], oldLines: [Int], newLines: [Int]) {
    (self.old, self.new) = (old, new)
    compare(old.indices, new.indices, oldLines, newLines)
  }

  private mutating func compare(
    _ oldRange: Range<Int>, _ newRange: Range<Int>, _ oldLines: [Int], _ newLines: [Int]
  ) {
    let start = zip(old[oldRange], new[newRange]).prefix { $0 == $1 }.count
    let rest = min(oldRange.count, newRange.count) - start
    let end = zip(old[oldRange].reversed(), new[newRange].reversed()).prefix(rest).prefix { $0 == $1 }.count
    let (a, b) = (oldRange.dropFirst(start).dropLast(end), newRange.dropFirst(start).dropLast(end))
    add(oldRange.lowerBound..<a.lowerBound, newRange.lowerBound..<b.lowerBound, isKept: true)
    if a.isEmpty || b.isEmpty {
      add(a, b, isKept: false)
    } else if a.count + b.count <= Self.mostWords {
      compareWords(a, b)
    } else {
      compareLines(a, b, oldLines, newLines)
    }
    add(a.upperBound..<oldRange.upperBound, b.upperBound..<newRange.upperBound, isKept: true)
  }

  private mutating func compareWords(_ a: Range<Int>, _ b: Range<Int>) {
    for block in Self.blocks(Array(old[a]), Array(new[b])) {
      add(
        a.lowerBound + block.old.lowerBound..<a.lowerBound + block.old.upperBound,
        b.lowerBound + block.new.lowerBound..<b.lowerBound + block.new.upperBound, isKept: block.isKept)
    }
  }

  private mutating func compareLines(_ a: Range<Int>, _ b: Range<Int>, _ oldLines: [Int], _ newLines: [Int]) {
    let (x, y) = (Self.lines(of: a, oldLines), Self.lines(of: b, newLines))
    guard x.count + y.count > 2 else { return add(a, b, isKept: false) }
    var numbers: [ArraySlice<Int>: Int] = [:]
    func numbered(_ lines: [Range<Int>], _ words: [Int]) -> [Int] {
      lines.map { line in
        if let number = numbers[words[line]] { return number }
        numbers[words[line]] = numbers.count
        return numbers.count - 1
      }
    }
    let (p, q) = (numbered(x, old), numbered(y, new))
    let blocks =
      p.count + q.count <= Self.mostLines
      ? Self.blocks(p, q) : Self.blocks(around: Self.landmarks(p, q), p, q)
    for block in blocks {
      let from = Self.span(x, block.old, a), to = Self.span(y, block.new, b)
      if !block.isKept, !from.isEmpty, !to.isEmpty, from.count + to.count <= Self.mostWords {
        compare(from, to, [], [])
      } else {
        add(from, to, isKept: block.isKept)
      }
    }
  }

  /// Lines that are there once in each of two long texts, as many as stand in the same order: what lies between two of
  /// them is compared by itself (the idea of Bram Cohen's "patience" comparison).
  private static func landmarks(_ a: [Int], _ b: [Int]) -> [(old: Int, new: Int)] {
    let (x, y) = (Dictionary(grouping: a.indices) { a[$0] }, Dictionary(grouping: b.indices) { b[$0] })
    var ends: [Int] = []
    var pairs: [(old: Int, new: Int, before: Int?)] = []
    for index in a.indices {
      guard x[a[index]]?.count == 1, let other = y[a[index]], other.count == 1 else { continue }
      // The longest rising sequence, by its shortest ends.
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].new < other[0] { low = middle + 1 } else { high = middle }
      }
      pairs.append((index, other[0], low > 0 ? ends[low - 1] : nil))
      if low < ends.count { ends[low] = pairs.count - 1 } else { ends.append(pairs.count - 1) }
    }
    var found: [(old: Int, new: Int)] = []
    var next = ends.last
    while let pair = next {
      found.append((pairs[pair].old, pairs[pair].new))
      next = pairs[pair].before
    }
    return found.reversed()
  }

  private static func blocks(around landmarks: [(old: Int, new: Int)], _ a: [Int], _ b: [Int]) -> [TokenBlock]
  {
    var blocks: [TokenBlock] = []
    var (i, j) = (0, 0)
    for mark in landmarks + [(a.count, b.count)] {
      let (x, y) = (i..<mark.old, j..<mark.new)
      if x.count + y.count > mostLines {
        blocks.append(TokenBlock(old: x, new: y, isKept: false))
      } else {
        blocks += Self.blocks(Array(a[x]), Array(b[y])).map { block in
          TokenBlock(
            old: i + block.old.lowerBound..<i + block.old.upperBound,
            new: j + block.new.lowerBound..<j + block.new.upperBound, isKept: block.isKept)
        }
      }
      guard mark.old < a.count, mark.new < b.count else { break }
      blocks.append(TokenBlock(old: mark.old..<mark.old + 1, new: mark.new..<mark.new + 1, isKept: true))
      (i, j) = (mark.old + 1, mark.new + 1)
    }
    return blocks
  }

  private mutating func add(_ a: Range<Int>, _ b: Range<Int>, isKept: Bool) {
    guard !a.isEmpty || !b.isEmpty else { return }
    if let last = blocks.last, last.isKept == isKept {
      blocks[blocks.count - 1] = TokenBlock(
        old: last.old.lowerBound..<a.upperBound, new: last.new.lowerBound..<b.upperBound, isKept: isKept)
    } else {
      blocks.append(TokenBlock(old: a, new: b, isKept: isKept))
    }
  }

  /// The lines of a stretch; it may begin within one.
  private static func lines(of range: Range<Int>, _ starts: [Int]) -> [Range<Int>] {
    let inner = [range.lowerBound] + starts.filter { $0 > range.lowerBound && $0 < range.upperBound }
    return zip(inner, inner.dropFirst() + [range.upperBound]).map { $0..<$1 }
  }

  private static func span(_ lines: [Range<Int>], _ range: Range<Int>, _ whole: Range<Int>) -> Range<Int> {
    let start = range.lowerBound < lines.count ? lines[range.lowerBound].lowerBound : whole.upperBound
    return start..<(range.isEmpty ? start : lines[range.upperBound - 1].upperBound)
  }

  private static func blocks(_ a: [Int], _ b: [Int]) -> [TokenBlock] {
    var removed = Array(repeating: false, count: a.count)
    var added = Array(repeating: false, count: b.count)
    for change in b.difference(from: a) {
      switch change {
      case .remove(let offset, _, _): removed[offset] = true
      case .insert(let offset, _, _): added[offset] = true
      }
    }
    var blocks: [TokenBlock] = []
    var (i, j) = (0, 0)
    while i < a.count || j < b.count {
      let (x, y) = (i, j)
      while i < a.count, removed[i] { i += 1 }
      while j < b.count, added[j] { j += 1 }
      if x < i || y < j { blocks.append(TokenBlock(old: x..<i, new: y..<j, isKept: false)) }
      let (p, q) = (i, j)
      while i < a.count, j < b.count, !removed[i], !added[j] { (i, j) = (i + 1, j + 1) }
      if p < i { blocks.append(TokenBlock(old: p..<i, new: q..<j, isKept: true)) }
    }
    return blocks
  }
}
