/// What stands in the place of certain phrases wherever whole words of a text are one of them. However many there are, a
/// text is gone through once.
struct Phrases {
  private var shown: [Substring: Substring] = [:]
  /// How many words they have, the most first.
  private let lengths: [Int]

  /// - Parameter phrases: each with what is as long and has the same signs at its ends.
  init(_ phrases: some Sequence<(String, String)>) {
    var lengths: Set<Int> = []
    for (phrase, replacement) in phrases {
      let words = words(of: phrase)
      guard let first = words.first, let last = words.last else { continue }
      let before = phrase[..<first.lowerBound].count
      let behind = phrase[last.upperBound...].count
      shown[phrase[first.lowerBound..<last.upperBound]] = replacement.dropFirst(before).dropLast(behind)
      lengths.insert(words.count)
    }
    self.lengths = lengths.sorted(by: >)
  }

  func replaced(in text: String) -> String {
    guard !shown.isEmpty else { return text }
    let words = words(of: text)
    var (replaced, end, index) = ("", text.startIndex, 0)
    while index < words.count {
      let start = words[index].lowerBound
      guard
        let length = lengths.first(where: { length in
          index + length <= words.count && shown[text[start..<words[index + length - 1].upperBound]] != nil
        })
      else {
        index += 1
        continue
      }
      let stretch = start..<words[index + length - 1].upperBound
      replaced += text[end..<start] + (shown[text[stretch]] ?? "")
      (end, index) = (stretch.upperBound, index + length)
    }
    return replaced + text[end...]
  }
}

/// Runs of letters and digits.
private func words(of text: String) -> [Range<String.Index>] {
  text.split { !$0.isLetter && !$0.isNumber }.map { $0.startIndex..<$0.endIndex }
}
