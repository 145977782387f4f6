import Vietnamese

/// How many syllables an announcer reads in a minute: half of what is usual in reading Vietnamese aloud, 5.2 a second
/// (Pellegrino, Coupé, Marsico, "A cross-language perspective on speech information rate", Language 87, 2011). The
/// horns of a village echo between its houses, and after each sentence there is a breath.
private let syllablesPerMinute = 150

/// From how many syllables on a sentence goes on in another line, so that an announcer sees where to breathe.
private let longestLine = 20

/// With fewer syllables nothing stands in a line of its own but for a comma's sake.
private let shortestLine = 6

/// A text to be read over loudspeakers: a head for the announcer, then sentences, numbers in words.
struct Broadcast {
  let title: String
  /// Each a sentence, or a part of one between two breaths.
  private(set) var lines: [String] = []

  init(title: String) {
    self.title = title
  }

  /// Adds a text as it is written, in words, sentence by sentence.
  mutating func say(_ text: String?) {
    guard let text else { return }
    for line in spoken(text).utf8.split(separator: UInt8(ascii: "\n")) {
      for sentence in Self.sentences(in: Substring(line)) { lines += Self.breaths(in: sentence) }
    }
  }

  var syllables: Int { lines.reduce(0) { $0 + $1.words.count } }

  /// Begun minutes.
  var minutes: Int { max(1, (syllables + syllablesPerMinute - 1) / syllablesPerMinute) }

  /// Without the stops at their ends; a semicolon ends a sentence too.
  private static func sentences(in line: Substring) -> [String] {
    var sentences: [String] = []
    var sentence = ""
    for word in line.words {
      sentence += (sentence.isEmpty ? "" : " ") + word
      guard let stop = word.last, ".!?;".contains(stop) else { continue }
      sentences.append(sentence)
      sentence = ""
    }
    if !sentence.isEmpty { sentences.append(sentence) }
    return sentences.map { sentence in
      let stop = sentence.last ?? "."
      let isEnd = ".!?".contains(stop)
      return (isEnd ? sentence : String(sentence.drop(suffix: ";:,")) + ".").capitalizedFirst
    }
  }

  /// A long sentence in lines: they end with commas, and where there is none for too long, before a word with which a
  /// new thought begins.
  private static func breaths(in sentence: String) -> [String] {
    var lines: [ArraySlice<Substring>] = []
    let words = sentence.words
    var start = words.startIndex
    while start < words.endIndex {
      let end = words[start...].firstIndex { $0.last == "," || $0.last == ":" } ?? words.endIndex - 1
      append(words[start...end], to: &lines)
      start = end + 1
    }
    return lines.map { $0.joined(separator: " ") }
  }

  private static func append(_ phrase: ArraySlice<Substring>, to lines: inout [ArraySlice<Substring>]) {
    var rest = phrase
    while rest.count > longestLine {
      let cuts = rest.dropFirst(shortestLine).dropLast(shortestLine - 1)
      let near = cuts.prefix(longestLine + 1 - shortestLine).lastIndex { beginnings.contains($0) }
      let far = cuts.dropFirst(longestLine + 1 - shortestLine).firstIndex { beginnings.contains($0) }
      guard let cut = near ?? far else { break }
      lines.append(rest[..<cut])
      rest = rest[cut...]
    }
    if let last = lines.last, last.count + rest.count <= longestLine {
      lines[lines.count - 1] += rest
    } else {
      lines.append(rest)
    }
  }

  private static let beginnings: Set<Substring> = [
    "của", "và", "về", "tại", "từ", "để", "theo", "do", "trên", "giai", "quy", "với", "cho", "trong", "có",
    "được",
    "bãi", "sửa", "đến",
  ]
}

extension StringProtocol {
  /// Parted by single spaces; by their bytes, which is several times as fast as by characters.
  fileprivate var words: [Substring] {
    Substring(self).utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
  }
}

extension String {
  /// Without the signs with which it ends, if they are among these.
  fileprivate func drop(suffix signs: String) -> Substring {
    var text = self[...]
    while let last = text.last, signs.contains(last) { text.removeLast() }
    return text
  }
}
