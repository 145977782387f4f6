/// "Did you mean": the candidate that a slip of the fingers would turn into `text`.
///
/// Both sides should be folded by the caller if case and accents do not matter. Whoever asks about many texts
/// keeps a `Suggestions` of the candidates.
/// - Parameter slips: how many slips there may be at most; a third of the candidate's length is the limit anyway.
/// - Returns: the index of the nearest candidate, the first of several, or nil where none is near enough.
public func nearest<C: Collection<String>>(to text: String, among candidates: C, slips: Int = .max) -> C
  .Index?
{
  Suggestions(candidates).nearest(to: text, slips: slips).map {
    candidates.index(candidates.startIndex, offsetBy: $0)
  }
}

/// The hint that names what was probably meant.
public func didYouMean(_ meant: String) -> Localized {
  Localized(vi: "có phải bạn muốn viết «\(meant)»?", en: "did you mean “\(meant)”?")
}

/// Candidates for "did you mean", kept so that most of them need no comparing.
public struct Suggestions: Sendable {
  /// By the number of scalars: each letter more or less is a slip of its own.
  private var byLength: [Int: [Candidate]] = [:]

  public init(_ candidates: some Sequence<String>) {
    for (offset, text) in candidates.enumerated() {
      let candidate = Candidate(text, offset: offset)
      byLength[candidate.scalars.count, default: []].append(candidate)
    }
  }

  /// - Returns: which candidate is nearest, counted from 0; see the function `nearest(to:among:)`.
  public func nearest(to text: String, slips: Int = .max) -> Int? {
    let wanted = Candidate(text, offset: 0)
    let length = wanted.scalars.count
    var best: (offset: Int, distance: Int)?
    // The difference in length is the least that the distance can be. No candidate that is nearer than a third
    // of its own length is longer than one and a half times the text, but for very short ones.
    for difference in 0...max(1, length / 2 + 1) {
      if let best, difference > best.distance { break }
      for other in difference == 0 ? [length] : [length - difference, length + difference] {
        let limit = min(slips, max(1, max(length, other) / 3))
        guard difference <= limit, let candidates = byLength[other] else { continue }
        for candidate in candidates {
          let most = min(limit, best?.distance ?? limit)
          guard wanted.mayBeNear(candidate, within: most) else { continue }
          let distance = editDistance(wanted.scalars, candidate.scalars, limit: most)
          guard distance <= most, (distance, candidate.offset) < (best?.distance ?? .max, best?.offset ?? 0)
          else { continue }
          best = (candidate.offset, distance)
        }
      }
    }
    return best?.offset
  }
}

private struct Candidate: Sendable {
  let scalars: [Unicode.Scalar]
  /// One bit for each of 64 classes of scalars that occurs.
  let classes: UInt64
  let offset: Int

  init(_ text: String, offset: Int) {
    scalars = Array(text.unicodeScalars)
    classes = scalars.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
    self.offset = offset
  }

  /// Every letter that only one side has takes a slip.
  func mayBeNear(_ other: Candidate, within limit: Int) -> Bool {
    (classes & ~other.classes).nonzeroBitCount <= limit && (other.classes & ~classes).nonzeroBitCount <= limit
  }
}

/// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
/// - Parameter limit: a distance beyond it is not worked out; some number greater than it is returned.
public func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int = .max) -> Int {
  var start = 0
  while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
  var (endA, endB) = (a.count, b.count)
  while endA > start, endB > start, a[endA - 1] == b[endB - 1] { (endA, endB) = (endA - 1, endB - 1) }
  let (a, b) = (a[start..<endA], b[start..<endB])
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }

  // Cells further than the limit from the diagonal cannot lie on a way within it.
  let band = min(limit, max(a.count, b.count))
  let far = band + 1
  guard abs(a.count - b.count) <= band else { return far }
  var beforeLast = [Int](repeating: far, count: b.count + 1)
  var last = (0...b.count).map { min($0, far) }
  var row = beforeLast
  for i in 1...a.count {
    let columns = max(1, i - band)...max(1, min(b.count, i + band))
    row[columns.lowerBound - 1] = columns.lowerBound == 1 ? min(i, far) : far
    if columns.upperBound < b.count { row[columns.upperBound + 1] = far }
    var least = row[columns.lowerBound - 1]
    for j in columns {
      let (letterA, letterB) = (a[start + i - 1], b[start + j - 1])
      var distance = letterA == letterB ? last[j - 1] : last[j - 1] + 1
      distance = min(distance, last[j] + 1, row[j - 1] + 1)
      if i > 1, j > 1, letterA == b[start + j - 2], a[start + i - 2] == letterB {
        distance = min(distance, beforeLast[j - 2] + 1)
      }
      row[j] = min(distance, far)
      least = min(least, row[j])
    }
    // Every way on passes through this row or, by a swap, from the one before it.
    if least >= far, last.allSatisfy({ $0 >= far }) { return far }
    (beforeLast, last, row) = (last, row, beforeLast)
  }
  return last[b.count]
}
